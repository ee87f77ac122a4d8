package io.github.unhunch.history;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Erases a stretch of time so that nothing of it stays in the file. */
final class Eraser {

  private static final Map<String, String> TIMES =
      Map.of(
          "episode", "from_at",
          "prompt", "shown_at",
          "silence", "due_at",
          "routine_run", "from_at",
          "mark", "marked_at");

  private final Handle handle;

  Eraser(Handle handle) {
    this.handle = handle;
  }

  /** Erases from {@code from} to before {@code to}; open sessions stay, to be written on. */
  void erase(Instant from, Instant to, List<Long> openSessions, InstantSource clock) {
    long start = from.toEpochMilli();
    long end = to.toEpochMilli();
    // Deleted content is overwritten with zeros, not only unlinked.
    handle.execute("PRAGMA secure_delete = ON");
    handle.useTransaction(
        transaction -> {
          cutSpans(start, end);
          TIMES.forEach(
              (table, column) ->
                  handle.execute(
                      "DELETE FROM " + table + " WHERE " + column + " >= ? AND " + column + " < ?",
                      start,
                      end));
          deleteEmptySessions(openSessions);
          for (long session : openSessions) {
            handle.execute(
                "UPDATE session SET started_at = ? WHERE id = ? AND started_at >= ? AND started_at"
                    + " < ?",
                Math.min(end, clock.instant().toEpochMilli()),
                session,
                start,
                end);
          }
        });
    handle.execute("VACUUM");
    handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
  }

  /** Erases every record within a transaction under way; open sessions stay, to be written on. */
  void eraseRecords(List<Long> openSessions) {
    TIMES.keySet().forEach(table -> handle.execute("DELETE FROM " + table));
    handle.execute("DELETE FROM span");
    deleteEmptySessions(openSessions);
  }

  private void cutSpans(long start, long end) {
    handle.execute(
        "INSERT INTO span (session_id, from_at, to_at, state, reason, cue) SELECT session_id, ?,"
            + " to_at, state, reason, cue FROM span WHERE from_at < ? AND to_at > ?",
        end,
        start,
        end);
    handle.execute(
        "UPDATE span SET to_at = ? WHERE from_at < ? AND to_at > ?", start, start, start);
    handle.execute(
        "UPDATE span SET from_at = ? WHERE from_at >= ? AND from_at < ? AND to_at > ?",
        end,
        start,
        end,
        end);
    handle.execute("DELETE FROM span WHERE from_at >= ? AND to_at <= ?", start, end);
  }

  private void deleteEmptySessions(List<Long> keep) {
    List<Long> empty =
        handle
            .createQuery(
                "SELECT id FROM session s WHERE"
                    + " NOT EXISTS (SELECT 1 FROM span WHERE session_id = s.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM episode WHERE session_id = s.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM prompt WHERE session_id = s.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM silence WHERE session_id = s.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM routine_run WHERE session_id = s.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM mark WHERE session_id = s.id)")
            .mapTo(Long.class)
            .list();
    for (long id : empty) {
      if (!keep.contains(id)) {
        handle.execute("DELETE FROM session WHERE id = ?", id);
      }
    }
  }
}
