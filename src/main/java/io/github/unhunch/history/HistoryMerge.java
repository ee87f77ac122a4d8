package io.github.unhunch.history;

import java.nio.file.Path;
import org.jdbi.v3.core.Handle;

/**
 * Takes the records of another history into this one, each once: what both have of the same moment
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
    String same = "ours.source = theirs.source AND ours.started_at = theirs.started_at";
    handle.execute(
        """
        INSERT INTO main.session (source, started_at, ended_at)
        SELECT source, started_at, coalesce(ended_at, started_at) FROM other.session theirs
        WHERE NOT EXISTS (SELECT 1 FROM main.session ours WHERE %s) ORDER BY id"""
            .formatted(same));
    handle.execute(
        """
        CREATE TEMP TABLE into_session AS
        SELECT theirs.id AS theirs, min(ours.id) AS ours FROM other.session theirs
        JOIN main.session ours ON %s GROUP BY theirs.id"""
            .formatted(same));
    handle.execute("CREATE UNIQUE INDEX temp.by_theirs ON into_session (theirs)");
  }

  /** Their records that are not among ours, and what theirs know more of those that are. */
  private int take(RecordTable kind) {
    String table = kind.name();
    handle.execute("CREATE TEMP TABLE ours AS SELECT * FROM main." + table);
    handle.execute("CREATE INDEX temp.ours_by_time ON ours (" + kind.time() + ")");
    handle.execute(
        """
        CREATE TEMP TABLE grown AS SELECT ours.id AS ours_id, theirs.* FROM other.%s theirs
        JOIN temp.ours ours ON %s WHERE %s"""
            .formatted(table, kind.same("ours", "theirs"), kind.knowsMore("theirs", "ours")));
    int taken =
        handle.execute(
            """
            INSERT INTO main.%s (session_id, %s)
            SELECT into_session.ours, %s FROM other.%s theirs
            JOIN temp.into_session ON into_session.theirs = theirs.session_id
            WHERE NOT EXISTS (SELECT 1 FROM temp.ours ours WHERE %s) ORDER BY theirs.id"""
                .formatted(
                    table,
                    kind.columnList(),
                    kind.columnList(),
                    table,
                    kind.same("ours", "theirs")));
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
          SELECT run.id AS ours, theirs.id AS theirs FROM other.routine_run theirs
          JOIN main.routine_run run ON run.from_at = theirs.from_at AND run.routine = theirs.routine
          WHERE run.id NOT IN (SELECT id FROM temp.ours) OR run.id IN (SELECT ours_id FROM temp.grown)""");
    }
    handle.execute("DROP TABLE temp.grown");
    handle.execute("DROP TABLE temp.ours");
    return taken;
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
