package io.github.unhunch.history;

import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import io.github.unhunch.text.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The history as exported for programs: a JSON object a day on a line, of which {@code rows}, the
 * {@link DayRows}, is taken in. A record that stands on several lines is taken once.
 */
final class ExportFile {

  /** In characters; an ordinary day has a twentieth of it. */
  private static final int LONGEST_LINE = 8_000_000;

  private static final byte[] DATABASE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private final Path file;
  private final Handle handle;

  /** Of each table the columns, once the form of the tables is known. */
  private final Map<String, List<Column>> columns = new HashMap<>();

  private int form;
  private int line;

  private ExportFile(Path file, Handle handle) {
    this.file = file;
    this.handle = handle;
  }

  /** A column as its table declares it. */
  private record Column(String name, String type, boolean needed) {

    /** What a row has in it; empty when nothing, which only some columns may be. */
    Optional<Object> of(JsonValue row) {
      Optional<JsonValue> found =
          needed ? Optional.of(row.get(name)) : row.find(name).filter(value -> !value.isNull());
      return found.map(
          value ->
              switch (type) {
                case "INTEGER" -> value.whole();
                case "REAL" -> value.number();
                default -> value.text();
              });
    }
  }

  /** Whether a file holds something, and not a database. */
  static boolean isOne(Path file) throws HistoryException, IOException {
    if (!Database.exists(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return !Arrays.equals(in.readNBytes(DATABASE.length), DATABASE);
    }
  }

  /**
   * Makes a history out of an export.
   *
   * @param export is left as it is
   * @param history the new one, of the newest form; to be deleted by {@link HistoryFile#deleteCopy}
   * @throws HistoryException when the export holds no rows, as a table for a spreadsheet does not,
   *     nor what older programs wrote; when a line cannot be read; when a newer program wrote it
   */
  static void unpack(Path export, Path history) throws HistoryException, IOException {
    PrivateFiles.makeFile(history);
    try (BufferedReader in = Files.newBufferedReader(export);
        Handle handle = Database.openForWriting(history)) {
      handle.begin();
      new ExportFile(export, handle).read(in);
      handle.commit();
      Migrations.apply(handle);
    } catch (JdbiException e) {
      throw HistoryException.of(history, e);
    }
  }

  private void read(Reader in) throws HistoryException, IOException {
    try {
      for (String day = next(in); !day.isEmpty(); day = next(in)) {
        take(day);
      }
    } catch (JsonException | CharacterCodingException e) {
      throw damaged(e);
    } catch (JdbiException e) {
      if (HistoryException.isRefusal(e)) {
        throw damaged(e);
      }
      throw e;
    }
    if (columns.isEmpty()) {
      throw withoutRows();
    }
    handle.execute("DROP INDEX once_session");
    RecordTable.ALL.forEach(table -> handle.execute("DROP INDEX once_" + table.name()));
  }

  /** The next line with its end; empty after the last. */
  private String next(Reader in) throws HistoryException, IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      text.append((char) c);
      if (c == '\n') {
        break;
      }
      if (text.length() > LONGEST_LINE) {
        line++;
        throw damaged(null);
      }
    }
    return text.toString();
  }

  private void take(String day) throws HistoryException {
    line++;
    if (day.isBlank()) {
      return;
    }
    if (line == 1 && !day.startsWith("{")) {
      throw withoutRows();
    }
    JsonValue rows =
        JsonValue.parse(String.valueOf(file.getFileName()), day)
            .find("rows")
            .orElseThrow(this::withoutRows);
    int wanted = rows.get("form").whole(1, Integer.MAX_VALUE, "");
    HistoryFile.refuseNewer(file, wanted);
    if (columns.isEmpty()) {
      prepare(wanted);
    } else if (wanted != form) {
      throw rows.wrong("is of another form than the line before");
    }
    for (JsonValue session : rows.get("sessions").items()) {
      takeSession(session);
    }
  }

  /** Makes tables of the form that the export has. */
  private void prepare(int wanted) {
    form = wanted;
    Migrations.apply(handle, wanted);
    handle.execute("CREATE UNIQUE INDEX once_session ON session (source, started_at)");
    for (RecordTable table : RecordTable.ALL) {
      columns.put(
          table.name(),
          handle
              .createQuery("SELECT name, type, \"notnull\" AS needed FROM pragma_table_info(?)")
              .bind(0, table.name())
              .map(
                  (row, context) ->
                      new Column(
                          row.getString("name"), row.getString("type"), row.getBoolean("needed")))
              .filter(column -> table.columns().contains(column.name))
              .list());
      handle.execute(
          "CREATE UNIQUE INDEX once_%s ON %s %s"
              .formatted(table.name(), table.name(), sameRecord(table)));
    }
  }

  private List<Column> of(RecordTable table) {
    return columns.getOrDefault(table.name(), List.of());
  }

  private static String sameRecord(RecordTable table) {
    return "(session_id, %s, coalesce(%s, ''))".formatted(table.time(), table.word());
  }

  private void takeSession(JsonValue session) {
    long id =
        handle
            .createQuery(
                "INSERT INTO session (source, started_at, ended_at) VALUES (?, ?, ?)"
                    + " ON CONFLICT (source, started_at) DO UPDATE SET ended_at ="
                    + " max(ended_at, excluded.ended_at) RETURNING id")
            .bind(0, session.get("source").words())
            .bind(1, session.get("started_at").whole())
            .bind(2, session.find("ended_at").map(JsonValue::whole).orElse(null))
            .mapTo(Long.class)
            .one();
    for (RecordTable table : RecordTable.ALL) {
      List<JsonValue> rows = session.find(table.name()).map(JsonValue::items).orElseGet(List::of);
      String insert = insertInto(table);
      for (JsonValue row : rows) {
        takeRow(table, insert, id, row);
      }
    }
  }

  /**
   * What is on several lines is one record; of one that went on in the meantime the longer holds.
   */
  private String insertInto(RecordTable table) {
    List<String> names = of(table).stream().map(Column::name).toList();
    return "INSERT INTO %s (session_id, %s) VALUES (?%s) ON CONFLICT %s DO UPDATE SET %s WHERE %s"
            .formatted(
                table.name(),
                String.join(", ", names),
                ", ?".repeat(names.size()),
                sameRecord(table),
                Stream.concat(Stream.of(table.time()), table.grows().stream())
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", ")),
                table.knowsMore("excluded", table.name()))
        + " RETURNING id";
  }

  private void takeRow(RecordTable table, String insert, long session, JsonValue row) {
    Query query = handle.createQuery(insert).bind(0, session);
    int n = 1;
    for (Column column : of(table)) {
      query.bind(n++, column.of(row).orElse(null));
    }
    Optional<Long> changed = query.mapTo(Long.class).findOne();
    if (changed.isPresent() && table.name().equals(RecordTable.ROUTINE_RUN)) {
      handle.execute("DELETE FROM routine_step WHERE run_id = ?", changed.get());
      int position = 0;
      for (JsonValue step : row.get(DayRows.STEPS).items()) {
        handle.execute(
            "INSERT INTO routine_step (run_id, position, step) VALUES (?, ?, ?)",
            changed.get(),
            position++,
            step.words());
      }
    }
  }

  private HistoryException withoutRows() {
    return new HistoryException(Message.of("faults.history.export-rows", file));
  }

  private HistoryException damaged(@Nullable Throwable cause) {
    return new HistoryException(Message.of("faults.history.export-line", file, line), cause);
  }
}
