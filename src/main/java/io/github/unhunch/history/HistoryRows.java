package io.github.unhunch.history;

import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.posture.Cue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Turns rows of the database into records. A row with a word that this program does not know, a
 * time outside its life or an end before its start is left out and counted, whatever has put it
 * there.
 */
final class HistoryRows {

  /** There was no Unhunch before. */
  private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  /** Nothing goes on for longer; a machine that is left alone writes one long pause. */
  private static final Duration LONGEST = Duration.ofDays(92);

  private static final String WITH_SESSION =
      "SELECT record.*, session.source, session.started_at, session.uid,"
          + " session.ended_at FROM %s record"
          + " LEFT JOIN session ON session.id = record.session_id WHERE ";

  private final Handle handle;
  private final Set<String> unreadable;
  private final Map<String, String> follows;

  /**
   * Reads over a connection.
   *
   * @param unreadable takes a name of each row that is left out, the same at every reading
   * @param follows of each session the one before, as far as it is read already
   */
  HistoryRows(Handle handle, Set<String> unreadable, Map<String, String> follows) {
    this.handle = handle;
    this.follows = follows;
    this.unreadable = unreadable;
  }

  DaySummary day(LocalDate date, ZoneId zone, Instant start, Instant end) {
    List<Timeline.Told> told =
        reaching(RecordTable.SPAN, start, end, row -> new Timeline.Told(teller(row), span(row)));
    Timeline timeline = new Timeline(told, follows(told));
    return new DaySummary(
        date,
        zone,
        told.stream().map(Timeline.Told::teller).map(Timeline.Teller::source).distinct().toList(),
        timeline.spans().stream().flatMap(span -> span.within(start, end).stream()).toList(),
        timeline
            .episodes(
                reaching(
                    RecordTable.EPISODE,
                    start,
                    end,
                    row -> new Timeline.Slouch(teller(row), episode(row))))
            .stream()
            .flatMap(episode -> episode.within(start, end).stream())
            .sorted(Comparator.comparing(Episode::start))
            .toList(),
        inTable("prompt", "shown_at", start, end, HistoryRows::prompt),
        inTable("silence", "due_at", start, end, HistoryRows::silence),
        runs(start, end),
        inTable("mark", "marked_at", start, end, HistoryRows::mark));
  }

  /** Of each session the one before, read once for many days. */
  private Map<String, String> follows(List<Timeline.Told> told) {
    if (!told.stream().allMatch(one -> follows.containsKey(one.teller().uid()))) {
      handle
          .createQuery("SELECT uid, coalesce(follows, '') AS follows FROM session")
          .map((row, context) -> Map.entry(row.getString("uid"), row.getString("follows")))
          .forEach(session -> follows.put(session.getKey(), session.getValue()));
    }
    return follows;
  }

  /** The rows of a table that reach into a time, each with its session. */
  private <T> List<T> reaching(String table, Instant start, Instant end, Row<T> reader) {
    return between(
        table,
        WITH_SESSION.formatted(table)
            + "to_at > :from AND from_at < :to"
            + " ORDER BY session.source <> 'camera', session.started_at, session.uid, record.id",
        start,
        end,
        reader);
  }

  /** A record whose session is lost cannot be told from another's. */
  private static Timeline.Teller teller(ResultSet row) throws SQLException {
    return new Timeline.Teller(
        word(row, "source"), row.getLong("started_at"), row.getString("uid"));
  }

  /** What begins in a time, and what lasts and reaches into it, as the tables hold it. */
  DayRows whole(Instant start, Instant end) {
    Map<RecordTable, List<DayRows.Found>> tables = new LinkedHashMap<>();
    for (RecordTable table : RecordTable.ALL) {
      boolean lasts = List.of(RecordTable.SPAN, RecordTable.EPISODE).contains(table.name());
      String reaches = lasts ? "to_at > :from" : table.time() + " >= :from";
      tables.put(
          table,
          between(
              table.name(),
              WITH_SESSION.formatted(table.name())
                  + "%s AND %s < :to ORDER BY record.id".formatted(reaches, table.time()),
              start,
              end,
              row -> {
                teller(row);
                return DayRows.found(row, table, checked(table, row));
              }));
    }
    return DayRows.of(handle, tables);
  }

  /** The steps of a routine, none of another record; a row that holds no record is left out. */
  private List<String> checked(RecordTable table, ResultSet row) throws SQLException {
    switch (table.name()) {
      case RecordTable.SPAN -> span(row);
      case RecordTable.EPISODE -> episode(row);
      case RecordTable.PROMPT -> prompt(row);
      case RecordTable.SILENCE -> silence(row);
      case RecordTable.MARK -> mark(row);
      default -> {
        return run(row).outcome().steps();
      }
    }
    return List.of();
  }

  List<RoutineRun> runs(Instant from, Instant to) {
    return inTable("routine_run", "from_at", from, to, this::run);
  }

  /** Every day that a span touches, in order. */
  List<LocalDate> recordedDays(ZoneId zone) {
    SortedSet<LocalDate> days = new TreeSet<>();
    between(
            "span",
            "SELECT * FROM span WHERE to_at > :from AND from_at < :to",
            EARLIEST,
            LATEST,
            HistoryRows::span)
        .forEach(
            span -> {
              LocalDate last = LocalDate.ofInstant(span.to(), zone);
              for (LocalDate day = LocalDate.ofInstant(span.from(), zone);
                  !day.isAfter(last);
                  day = day.plusDays(1)) {
                days.add(day);
              }
            });
    return List.copyOf(days);
  }

  private <T> List<T> inTable(
      String table, String column, Instant from, Instant to, Row<T> reader) {
    return between(
        table,
        WITH_SESSION.formatted(table)
            + "%s >= :from AND %s < :to ORDER BY %s, session.uid, record.id"
                .formatted(column, column, column),
        from,
        to,
        reader);
  }

  private <T> List<T> between(String table, String sql, Instant from, Instant to, Row<T> reader) {
    List<T> records = new ArrayList<>();
    handle
        .createQuery(sql)
        .bind("from", from.toEpochMilli())
        .bind("to", to.toEpochMilli())
        .map((row, context) -> read(table, row, reader))
        .forEach(found -> found.ifPresent(records::add));
    return records;
  }

  private <T> Optional<T> read(String table, ResultSet row, Row<T> reader) throws SQLException {
    try {
      return Optional.of(reader.read(row));
    } catch (IllegalArgumentException e) {
      unreadable.add(table + " " + row.getLong("id"));
      return Optional.empty();
    }
  }

  /** Makes a record of a row; an IllegalArgumentException says that the row holds none. */
  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private RoutineRun run(ResultSet row) throws SQLException {
    List<String> steps =
        handle
            .createQuery("SELECT step FROM routine_step WHERE run_id = ? ORDER BY position")
            .bind(0, row.getLong("id"))
            .mapTo(String.class)
            .list();
    return new RoutineRun(
        instant(row, "from_at"),
        row.getInt("planned"),
        new RoutineOutcome(
            word(row, "routine"),
            steps,
            end(row),
            pain(row, "pain_before"),
            pain(row, "pain_after"),
            cue(row),
            Optional.ofNullable(row.getString("hurt_at_step"))),
        row.getBoolean("under_way") && row.getString("ended_at") == null);
  }

  private static Span span(ResultSet row) throws SQLException {
    return new Span(
        instant(row, "from_at"),
        end(row),
        SpanState.valueOf(word(row, "state")),
        Optional.ofNullable(row.getString("reason")),
        cue(row));
  }

  private static Episode episode(ResultSet row) throws SQLException {
    double peak = row.getDouble("peak");
    if (!Double.isFinite(peak) || peak < 0) {
      throw new IllegalArgumentException("a slouch goes 0 limits far or more, not " + peak);
    }
    return new Episode(instant(row, "from_at"), end(row), Cue.valueOf(word(row, "cue")), peak);
  }

  private static PromptRecord prompt(ResultSet row) throws SQLException {
    return new PromptRecord(
        instant(row, "shown_at"),
        cue(row),
        Optional.ofNullable(row.getString("routine")),
        Optional.ofNullable(row.getString("outcome")).map(PromptOutcome::valueOf));
  }

  private static SilenceRecord silence(ResultSet row) throws SQLException {
    return new SilenceRecord(
        instant(row, "due_at"), word(row, "reason"), cue(row), row.getBoolean("waiting"));
  }

  private static Mark mark(ResultSet row) throws SQLException {
    return new Mark(instant(row, "marked_at"), Mark.Kind.valueOf(word(row, "kind")));
  }

  private static Optional<Cue> cue(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("cue")).map(Cue::valueOf);
  }

  private static String word(ResultSet row, String column) throws SQLException {
    String word = row.getString(column);
    if (word == null) {
      throw new IllegalArgumentException(column + " must not be empty");
    }
    return word;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Instant time = Instant.ofEpochMilli(row.getLong(column));
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw new IllegalArgumentException(column + " must lie between 2020 and 2100, not " + time);
    }
    return time;
  }

  private static Instant end(ResultSet row) throws SQLException {
    Instant start = instant(row, "from_at");
    Instant end = instant(row, "to_at");
    if (end.isAfter(start.plus(LONGEST))) {
      throw new IllegalArgumentException("from " + start + " to " + end + " is too long");
    }
    return end;
  }

  private static OptionalInt pain(ResultSet row, String column) throws SQLException {
    int pain = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(pain);
  }
}
