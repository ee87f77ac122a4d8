package io.github.unhunch.history;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of records, each known again by its session, its time and one word, so that it is kept
 * once however often it is taken in. Where the clock was set back, a session may hold several of
 * these; they are told apart by their order.
 *
 * @param name of the table
 * @param time the column with its time
 * @param word the column with which the time makes it the same record
 * @param grows columns that are taken over from the record that knows more
 * @param fixed the other columns
 * @param more tells whether one record, %1$s, knows more than another, %2$s
 */
record RecordTable(
    String name, String time, String word, List<String> grows, List<String> fixed, String more) {

  static final String SPAN = "span";
  static final String EPISODE = "episode";
  static final String PROMPT = "prompt";
  static final String SILENCE = "silence";
  static final String MARK = "mark";
  static final String ROUTINE_RUN = "routine_run";

  private static final String LONGER = "%1$s.to_at > %2$s.to_at";
  private static final String NEVER = "0";

  static final List<RecordTable> ALL =
      List.of(
          new RecordTable(
              SPAN, "from_at", "state", List.of("to_at"), List.of("reason", "cue"), LONGER),
          new RecordTable(EPISODE, "from_at", "cue", List.of("to_at", "peak"), List.of(), LONGER),
          new RecordTable(
              PROMPT,
              "shown_at",
              "cue",
              List.of("outcome"),
              List.of("routine"),
              "%2$s.outcome IS NULL AND %1$s.outcome IS NOT NULL"),
          new RecordTable(SILENCE, "due_at", "reason", List.of(), List.of("cue", "waiting"), NEVER),
          new RecordTable(MARK, "marked_at", "kind", List.of(), List.of(), NEVER),
          new RecordTable(
              ROUTINE_RUN,
              "from_at",
              "routine",
              List.of("to_at", "pain_before", "pain_after", "hurt_at_step", "under_way"),
              List.of("planned", "cue"),
              "coalesce(%1$s.pain_after, -1) > coalesce(%2$s.pain_after, -1) OR " + LONGER));

  /** All columns but the keys. */
  List<String> columns() {
    return Stream.of(List.of(time, word), grows, fixed).flatMap(List::stream).toList();
  }

  /** All columns but the keys, for a statement. */
  String columnList() {
    return String.join(", ", columns());
  }

  /** A column that tells which of its session's records with the same time and word one is. */
  String nth() {
    return "row_number() OVER (PARTITION BY session_id, %s, %s ORDER BY id) AS nth"
        .formatted(time, word);
  }

  /** Whether one of ours, with its {@link #nth}, is one of theirs, into which session this goes. */
  String same(String ours, String theirs) {
    return "%1$s.session_id = %2$s.into_session AND %1$s.%3$s = %2$s.%3$s AND %1$s.%4$s IS %2$s.%4$s AND %1$s.nth = %2$s.nth"
        .formatted(ours, theirs, time, word);
  }

  /** Whether one record knows more than another. */
  String knowsMore(String one, String other) {
    return more.formatted(one, other);
  }
}
