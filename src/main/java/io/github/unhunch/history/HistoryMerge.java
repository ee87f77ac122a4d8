package io.github.unhunch.history;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Takes the records of another history into this one, each once: what both have of the same session
 * is the same record, and of one that went on in the meantime the longer holds.
 */
final class HistoryMerge {

  private final Handle handle;

  HistoryMerge(Handle handle) {
    this.handle = handle;
  }

  /**
   * Takes all of it in, or nothing.
   *
   * @param other a sound history of the newest form that nobody else has open
   * @param before what is done to this history in the same step, before anything is taken in
   * @return how many records were new
   */
  int take(Path other, Runnable before) {
    handle.execute("ATTACH DATABASE ? AS other", other.toString());
    try {
      return handle.inTransaction(
          transaction -> {
            before.run();
            takeSessions();
            int taken = RecordTable.ALL.stream().mapToInt(this::take).sum();
            takeSteps();
            handle.execute("DROP TABLE temp.into_session");
            handle.execute("DROP TABLE temp.changed_run");
            return taken;
          });
    } finally {
      handle.execute("DETACH DATABASE other");
    }
  }

  private void takeSessions() {
    handle.execute(
        """
        INSERT INTO main.session (uid, follows, source, started_at, ended_at, taken_in)
        SELECT uid, follows, source, started_at, coalesce(ended_at, started_at), 1 FROM other.session
        WHERE uid NOT IN (SELECT uid FROM main.session) ORDER BY id""");
    handle.execute(
        """
        CREATE TEMP TABLE into_session AS
        SELECT theirs.id AS theirs, ours.id AS ours FROM other.session theirs
        JOIN main.session ours ON ours.uid = theirs.uid""");
    handle.execute("CREATE UNIQUE INDEX temp.by_theirs ON into_session (theirs)");
  }

  /** Their records that are not among ours, and what theirs know more of those that are. */
  private int take(RecordTable kind) {
    String table = kind.name();
    handle.execute(
        """
        CREATE TEMP TABLE theirs AS
        SELECT record.*, into_session.ours AS into_session, %s FROM other.%s record
        JOIN into_session ON into_session.theirs = session_id"""
            .formatted(kind.nth(), table));
    handle.execute("CREATE TEMP TABLE ours AS " + ours(kind));
    handle.execute("CREATE INDEX temp.ours_by_time ON ours (session_id, " + kind.time() + ")");
    handle.execute(
        """
        CREATE TEMP TABLE grown AS SELECT ours.id AS ours_id, theirs.* FROM temp.theirs
        JOIN temp.ours ON %s WHERE %s"""
            .formatted(kind.same("ours", "theirs"), kind.knowsMore("theirs", "ours")));
    int taken =
        handle.execute(
            """
            INSERT INTO main.%s (session_id, %s) SELECT into_session, %s FROM temp.theirs
            WHERE NOT EXISTS (SELECT 1 FROM temp.ours WHERE %s) ORDER BY id"""
                .formatted(
                    table, kind.columnList(), kind.columnList(), kind.same("ours", "theirs")));
    for (String column : kind.grows()) {
      handle.execute(
          """
          UPDATE main.%s SET %s = (SELECT %s FROM temp.grown WHERE ours_id = %s.id)
          WHERE id IN (SELECT ours_id FROM temp.grown)"""
              .formatted(table, column, column, table));
    }
    if (table.equals(RecordTable.ROUTINE_RUN)) {
      handle.execute(
          """
          CREATE TEMP TABLE changed_run AS
          SELECT run.id AS ours, theirs.id AS theirs FROM temp.theirs JOIN (%s) run ON %s
          WHERE run.id NOT IN (SELECT id FROM temp.ours) OR run.id IN (SELECT ours_id FROM temp.grown)"""
              .formatted(ours(kind), kind.same("run", "theirs")));
    }
    List.of("grown", "theirs", "ours").forEach(name -> handle.execute("DROP TABLE temp." + name));
    return taken;
  }

  private static String ours(RecordTable kind) {
    return "SELECT *, %s FROM main.%s".formatted(kind.nth(), kind.name());
  }

  /** The steps of the routines that were taken in or went on. */
  private void takeSteps() {
    handle.execute(
        "DELETE FROM main.routine_step WHERE run_id IN (SELECT ours FROM temp.changed_run)");
    handle.execute(
        """
        INSERT OR IGNORE INTO main.routine_step (run_id, position, step)
        SELECT changed_run.ours, position, step FROM other.routine_step theirs
        JOIN temp.changed_run ON changed_run.theirs = theirs.run_id""");
  }
}
