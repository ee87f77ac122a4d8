-- All times are milliseconds since 1970-01-01 UTC. Names of states, cues and reasons are stored as
-- words, so that a reader needs no key to them.
CREATE TABLE session (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER
);

CREATE TABLE span (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  from_at INTEGER NOT NULL,
  to_at INTEGER NOT NULL CHECK (to_at >= from_at),
  state TEXT NOT NULL,
  reason TEXT,
  cue TEXT
);
CREATE INDEX span_by_end ON span (to_at, from_at);

CREATE TABLE episode (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  from_at INTEGER NOT NULL,
  to_at INTEGER NOT NULL CHECK (to_at >= from_at),
  cue TEXT NOT NULL,
  peak REAL NOT NULL
);
CREATE INDEX episode_by_start ON episode (from_at);

CREATE TABLE prompt (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  shown_at INTEGER NOT NULL,
  cue TEXT,
  routine TEXT,
  outcome TEXT
);
CREATE INDEX prompt_by_time ON prompt (shown_at);

CREATE TABLE silence (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  due_at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  cue TEXT,
  waiting INTEGER NOT NULL CHECK (waiting IN (0, 1))
);
CREATE INDEX silence_by_time ON silence (due_at);

CREATE TABLE routine_run (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  from_at INTEGER NOT NULL,
  to_at INTEGER NOT NULL CHECK (to_at >= from_at),
  routine TEXT NOT NULL,
  planned INTEGER NOT NULL,
  pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
  pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
  cue TEXT,
  hurt_at_step TEXT
);
CREATE INDEX routine_run_by_start ON routine_run (from_at);

CREATE TABLE routine_step (
  run_id INTEGER NOT NULL REFERENCES routine_run (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  step TEXT NOT NULL,
  PRIMARY KEY (run_id, position)
) WITHOUT ROWID;

CREATE TABLE mark (
  id INTEGER PRIMARY KEY,
  session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  marked_at INTEGER NOT NULL,
  kind TEXT NOT NULL
);
CREATE INDEX mark_by_time ON mark (marked_at);
