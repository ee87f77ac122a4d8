package io.github.unhunch.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The records of a day as the tables of the history hold them, so that another history can take
 * them in; see {@link ExportFile}. What begins on the day is there, and every span and slouch that
 * reaches into it, uncut.
 *
 * @param form the form of the tables
 * @param sessions the sessions by their columns, each with a list of rows for each of its tables; a
 *     column that is empty is left out
 */
public record DayRows(int form, List<Map<String, Object>> sessions) {

  static final String STEPS = "steps";

  /** The columns of a session. */
  static final List<String> SESSION = List.of("uid", "follows", "source", "started_at", "ended_at");

  /** Copies the list. */
  public DayRows {
    sessions = List.copyOf(sessions);
  }

  /** No records. */
  static DayRows none() {
    return new DayRows(Migrations.newest(), List.of());
  }

  /**
   * A row of a table.
   *
   * @param session its session's number
   * @param columns what it holds
   */
  record Found(long session, Map<String, Object> columns) {}

  /**
   * Reads what a row holds in these columns.
   *
   * @param steps those of a routine; of other tables none
   */
  static Found found(ResultSet row, RecordTable table, List<String> steps) throws SQLException {
    for (String column : table.columns()) {
      Object value = row.getObject(column);
      if (value != null && !isSound(value)) {
        throw new IllegalArgumentException(column + " holds neither a word nor a number");
      }
    }
    Map<String, Object> columns = filled(row, table.columns());
    if (table.name().equals(RecordTable.ROUTINE_RUN)) {
      columns.put(STEPS, steps);
    }
    return new Found(row.getLong("session_id"), columns);
  }

  /** Puts the rows of each table to their sessions. */
  static DayRows of(Handle handle, Map<RecordTable, List<Found>> tables) {
    Map<Long, Map<String, Object>> sessions = new TreeMap<>();
    tables.forEach(
        (table, rows) ->
            rows.stream()
                .collect(
                    groupingBy(Found::session, TreeMap::new, mapping(Found::columns, toList())))
                .forEach(
                    (id, columns) ->
                        sessions
                            .computeIfAbsent(id, session -> session(handle, session))
                            .put(table.name(), columns)));
    return new DayRows(Migrations.version(handle), List.copyOf(sessions.values()));
  }

  /** What is damaged in it is left out. */
  private static Map<String, Object> session(Handle handle, long id) {
    return handle
        .createQuery("SELECT * FROM session WHERE id = ?")
        .bind(0, id)
        .map((row, context) -> filled(row, SESSION))
        .one();
  }

  private static Map<String, Object> filled(ResultSet row, List<String> columns)
      throws SQLException {
    Map<String, Object> filled = new LinkedHashMap<>();
    for (String column : columns) {
      Object value = row.getObject(column);
      if (isSound(value)) {
        filled.put(column, value);
      }
    }
    return filled;
  }

  /** Whether it is a word or a number; a damaged file may hold anything else. */
  private static boolean isSound(@Nullable Object value) {
    return value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || (value instanceof Double number && Double.isFinite(number));
  }
}
