-- 1 from a routine's begin until it is over, so that it is not called skipped before it can have been.
-- What a killed program left under way is over with its session.
ALTER TABLE routine_run ADD COLUMN under_way INTEGER NOT NULL DEFAULT 0;
