package io.github.unhunch.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Some of all time, in stretches that do not touch each other. */
final class Stretches {

  /** From one time to another. */
  record Stretch(Instant from, Instant to) {}

  /** Their ends by their begins. */
  private final NavigableMap<Instant, Instant> ends = new TreeMap<>();

  /** Adds a stretch, which becomes one with those that it touches. */
  void add(Stretch stretch) {
    Instant from = stretch.from;
    Instant to = stretch.to;
    Map.Entry<Instant, Instant> before = ends.floorEntry(to);
    while (before != null && !before.getValue().isBefore(from)) {
      from = before.getKey().isBefore(from) ? before.getKey() : from;
      to = before.getValue().isAfter(to) ? before.getValue() : to;
      ends.remove(before.getKey());
      before = ends.floorEntry(to);
    }
    ends.put(from, to);
  }

  /** All of them in their order. */
  List<Stretch> all() {
    return ends.entrySet().stream()
        .map(entry -> new Stretch(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What lies between the first and the last of them. */
  List<Stretch> between() {
    return ends.isEmpty()
        ? List.of()
        : outside(new Stretch(ends.firstKey(), ends.lastEntry().getValue()));
  }

  /** Those parts of a stretch that do not lie in these; nothing of one that has no length. */
  List<Stretch> outside(Stretch whole) {
    List<Stretch> parts = new ArrayList<>();
    Instant cursor = whole.from;
    Map.Entry<Instant, Instant> at = ends.floorEntry(cursor);
    cursor = at != null && at.getValue().isAfter(cursor) ? at.getValue() : cursor;
    for (at = ends.higherEntry(whole.from);
        at != null && at.getKey().isBefore(whole.to);
        at = ends.higherEntry(at.getKey())) {
      if (cursor.isBefore(at.getKey())) {
        parts.add(new Stretch(cursor, at.getKey()));
      }
      cursor = at.getValue();
    }
    if (cursor.isBefore(whole.to)) {
      parts.add(new Stretch(cursor, whole.to));
    }
    return parts;
  }
}
