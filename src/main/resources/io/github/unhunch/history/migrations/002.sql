-- By uid a session is known again in another file: drawn at random when it begins, for two computers
-- may begin one in the same millisecond. A session from before has none; what it was known by becomes
-- it, so that a copy of it comes to the same. Follows names the session that the same history saw
-- before, which tells a clock that was set back from another computer at the same time; taken_in is 1
-- when it came from another history.
ALTER TABLE session ADD COLUMN uid TEXT NOT NULL DEFAULT '';
ALTER TABLE session ADD COLUMN follows TEXT;
ALTER TABLE session ADD COLUMN taken_in INTEGER NOT NULL DEFAULT 0;
UPDATE session SET uid = source || ' ' || started_at || ' ' || (SELECT count(*) FROM session other
  WHERE other.source = session.source AND other.started_at = session.started_at
  AND other.id < session.id);
CREATE UNIQUE INDEX session_by_uid ON session (uid);
