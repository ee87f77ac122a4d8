-- By uid a session is known again in another file: drawn at random when it begins, for two computers
-- may begin one in the same millisecond. One from before has none; what it was known by becomes it, so
-- that a copy of it comes to the same.
ALTER TABLE session ADD COLUMN uid TEXT NOT NULL DEFAULT '';
UPDATE session SET uid = source || ' ' || started_at || ' ' || (SELECT count(*) FROM session other
  WHERE other.source = session.source AND other.started_at = session.started_at
  AND other.id < session.id);
CREATE UNIQUE INDEX session_by_uid ON session (uid);
