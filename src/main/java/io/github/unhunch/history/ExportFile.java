package io.github.unhunch.history;

import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import io.github.unhunch.text.Message;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The history as exported for programs: a JSON object a day on a line, of which {@code rows}, the
 * {@link DayRows}, is taken in. A record that stands on several lines is taken once.
 */
final class ExportFile {

  /** In bytes; an ordinary day has a twentieth of it. */
  private static final int LONGEST_LINE = 8_000_000;

  private static final String SESSION = "session";

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
                default -> needed ? value.words() : value.text();
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
    try (InputStream in = new BufferedInputStream(Files.newInputStream(export));
        Handle handle = Database.openForWriting(history)) {
      handle.begin();
      new ExportFile(export, handle).read(in);
      handle.commit();
      Migrations.apply(handle);
    } catch (JdbiException e) {
      throw HistoryException.of(history, e);
    }
  }

  private void read(InputStream in) throws HistoryException, IOException {
    try {
      for (String day = next(in); !day.isEmpty(); day = next(in)) {
        take(day);
      }
    } catch (CharacterCodingException e) {
      throw line == 1 ? withoutRows() : damaged(e);
    } catch (JsonException e) {
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
    RecordTable.ALL.forEach(table -> handle.execute("DROP INDEX alike_" + table.name()));
  }

  /** The next line with its end; empty after the last. */
  private String next(InputStream in) throws HistoryException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      bytes.write(b);
      if (b == '\n') {
        break;
      }
      if (bytes.size() > LONGEST_LINE) {
        line++;
        throw damaged(null);
      }
    }
    line += bytes.size() > 0 ? 1 : 0;
    return StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes.toByteArray()))
        .toString();
  }

  private void take(String day) throws HistoryException {
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
    int wanted = rows.get("form").counted();
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
    prepare(SESSION, DayRows.SESSION);
    handle.execute("CREATE UNIQUE INDEX once_session ON session (" + sameSession() + ")");
    for (RecordTable table : RecordTable.ALL) {
      prepare(table.name(), table.columns());
      handle.execute(
          "CREATE INDEX alike_%s ON %s (session_id, %s)"
              .formatted(table.name(), table.name(), table.time()));
    }
  }

  private void prepare(String table, List<String> wanted) {
    columns.put(
        table,
        handle
            .createQuery("SELECT name, type, \"notnull\" AS needed FROM pragma_table_info(?)")
            .bind(0, table)
            .map(
                (row, context) ->
                    new Column(
                        row.getString("name"), row.getString("type"), row.getBoolean("needed")))
            .filter(column -> wanted.contains(column.name))
            .list());
  }

  private List<Column> of(String table) {
    return columns.getOrDefault(table, List.of());
  }

  /** The first form had no other identity. */
  private String sameSession() {
    boolean known = of(SESSION).stream().anyMatch(column -> column.name.equals("uid"));
    return known ? "uid" : "source, started_at";
  }

  private void takeSession(JsonValue session) {
    Query insert =
        handle.createQuery(
            "INSERT INTO session (%s) VALUES (%s) ON CONFLICT (%s)"
                    .formatted(names(SESSION), places(SESSION), sameSession())
                + " DO UPDATE SET ended_at = max(ended_at, excluded.ended_at) RETURNING id");
    long id = bind(insert, 0, SESSION, session).mapTo(Long.class).one();
    for (RecordTable table : RecordTable.ALL) {
      List<JsonValue> rows = session.find(table.name()).map(JsonValue::items).orElseGet(List::of);
      Map<Alike, Integer> alike = new HashMap<>();
      String put = put(table);
      for (JsonValue row : rows) {
        Alike key = new Alike(row.get(table.time()).whole(), text(row, table.word()));
        takeRow(table, put, id, key, alike.merge(key, 1, Integer::sum), row);
      }
    }
  }

  /**
   * What is on several lines is one record; of one that went on in the meantime the longer holds.
   */
  private String put(RecordTable table) {
    return "INSERT INTO %s (id, session_id, %s) VALUES (?, ?, %s)"
            .formatted(table.name(), names(table.name()), places(table.name()))
        + " ON CONFLICT (id) DO UPDATE SET %s WHERE %s RETURNING id"
            .formatted(
                of(table.name()).stream()
                    .map(Column::name)
                    .filter(name -> name.equals(table.time()) || table.grows().contains(name))
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", ")),
                table.knowsMore("excluded", table.name()));
  }

  /** By which records of a session are alike. */
  private record Alike(long time, Optional<String> word) {}

  private static Optional<String> text(JsonValue row, String name) {
    return row.find(name).filter(value -> !value.isNull()).map(JsonValue::text);
  }

  /** Takes in the n-th of those on a line that are alike in session, time and word. */
  private void takeRow(
      RecordTable table, String put, long session, Alike key, int nth, JsonValue row) {
    Optional<Long> known =
        handle
            .createQuery(
                "SELECT id FROM %s WHERE session_id = ? AND %s = ? AND %s IS ? ORDER BY id LIMIT 1 OFFSET ?"
                    .formatted(table.name(), table.time(), table.word()))
            .bind(0, session)
            .bind(1, key.time)
            .bind(2, key.word.orElse(null))
            .bind(3, nth - 1)
            .mapTo(Long.class)
            .findOne();
    Query query = handle.createQuery(put).bind(0, known.orElse(null)).bind(1, session);
    Optional<Long> changed = bind(query, 2, table.name(), row).mapTo(Long.class).findOne();
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

  private Query bind(Query query, int first, String table, JsonValue row) {
    int n = first;
    for (Column column : of(table)) {
      query.bind(n++, column.of(row).orElse(null));
    }
    return query;
  }

  private String names(String table) {
    return of(table).stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private String places(String table) {
    return of(table).stream().map(column -> "?").collect(Collectors.joining(", "));
  }

  private HistoryException withoutRows() {
    return new HistoryException(Message.of("faults.history.export-rows", file));
  }

  private HistoryException damaged(@Nullable Throwable cause) {
    return new HistoryException(Message.of("faults.history.export-line", file, line), cause);
  }
}
