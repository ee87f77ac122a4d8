package io.github.unhunch.history;

import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.posture.Cue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Turns rows of the database into records. */
final class HistoryRows {

  private final Handle handle;

  HistoryRows(Handle handle) {
    this.handle = handle;
  }

  DaySummary day(LocalDate date, ZoneId zone, Instant start, Instant end) {
    Set<String> sources = new LinkedHashSet<>();
    Timeline timeline = new Timeline();
    Set<Long> sessions = new HashSet<>();
    between(
            "SELECT span.*, session.source FROM span JOIN session ON session.id = span.session_id"
                + " WHERE to_at > :from AND from_at < :to"
                + " ORDER BY session.source = 'camera' DESC,"
                + " CASE session.source WHEN 'camera' THEN 0 ELSE -session_id END, span.id",
            start,
            end,
            (row, context) ->
                new SourcedSpan(row.getString("source"), row.getLong("session_id"), span(row)))
        .forEach(
            sourced -> {
              sources.add(sourced.source);
              boolean begins = sessions.add(sourced.session);
              Optional<Span> part = sourced.span.within(start, end);
              if (sourced.source.equals(HistoryStore.CAMERA)) {
                part.ifPresent(span -> timeline.lived(span, begins));
              } else {
                part.ifPresent(timeline::recorded);
              }
            });
    return new DaySummary(
        date,
        zone,
        List.copyOf(sources),
        timeline.spans(),
        inTable("episode", "from_at", start, end, HistoryRows::episode),
        inTable("prompt", "shown_at", start, end, HistoryRows::prompt),
        inTable("silence", "due_at", start, end, HistoryRows::silence),
        runs(start, end),
        inTable("mark", "marked_at", start, end, HistoryRows::mark));
  }

  List<RoutineRun> runs(Instant from, Instant to) {
    return inTable("routine_run", "from_at", from, to, (row, context) -> run(row));
  }

  Optional<DateRange> recorded(ZoneId zone) {
    return handle
        .createQuery("SELECT min(from_at) AS first, max(to_at) AS last FROM span")
        .map(
            (row, context) -> {
              Optional<Instant> first = time(row, "first");
              Optional<Instant> last = time(row, "last");
              return first.map(
                  begin ->
                      new DateRange(
                          LocalDate.ofInstant(begin, zone),
                          LocalDate.ofInstant(last.orElse(begin), zone)));
            })
        .one();
  }

  private <T> List<T> inTable(
      String table, String column, Instant from, Instant to, RowMapper<T> mapper) {
    return between(
        "SELECT * FROM %s WHERE %s >= :from AND %s < :to ORDER BY %s, id"
            .formatted(table, column, column, column),
        from,
        to,
        mapper);
  }

  private <T> List<T> between(String sql, Instant from, Instant to, RowMapper<T> mapper) {
    return handle
        .createQuery(sql)
        .bind("from", from.toEpochMilli())
        .bind("to", to.toEpochMilli())
        .map(mapper)
        .list();
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
            row.getString("routine"),
            steps,
            instant(row, "to_at"),
            pain(row, "pain_before"),
            pain(row, "pain_after"),
            cue(row),
            Optional.ofNullable(row.getString("hurt_at_step"))));
  }

  private static Span span(ResultSet row) throws SQLException {
    return new Span(
        instant(row, "from_at"),
        instant(row, "to_at"),
        SpanState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("reason")),
        cue(row));
  }

  private static Episode episode(ResultSet row, Object context) throws SQLException {
    return new Episode(
        instant(row, "from_at"),
        instant(row, "to_at"),
        Cue.valueOf(row.getString("cue")),
        row.getDouble("peak"));
  }

  private static PromptRecord prompt(ResultSet row, Object context) throws SQLException {
    return new PromptRecord(
        instant(row, "shown_at"),
        cue(row),
        Optional.ofNullable(row.getString("routine")),
        Optional.ofNullable(row.getString("outcome")).map(PromptOutcome::valueOf));
  }

  private static SilenceRecord silence(ResultSet row, Object context) throws SQLException {
    return new SilenceRecord(
        instant(row, "due_at"), row.getString("reason"), cue(row), row.getBoolean("waiting"));
  }

  private static Mark mark(ResultSet row, Object context) throws SQLException {
    return new Mark(instant(row, "marked_at"), Mark.Kind.valueOf(row.getString("kind")));
  }

  private static Optional<Cue> cue(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("cue")).map(Cue::valueOf);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static OptionalInt pain(ResultSet row, String column) throws SQLException {
    int pain = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(pain);
  }

  private record SourcedSpan(String source, long session, Span span) {}
}
