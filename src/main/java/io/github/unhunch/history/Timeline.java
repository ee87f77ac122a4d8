package io.github.unhunch.history;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One day out of several sessions, as of two computers that were used by turns. Where two of them
 * tell of the same time, one is believed: a camera before a recording, then the one that saw more,
 * then the one that began later. What one computer lived through counts in full, though, also where
 * its clock was set back and its spans lie over one another. The same sessions come to the same day
 * in whatever order a file holds them.
 */
final class Timeline {

  /**
   * A session, as far as it matters whom to believe.
   *
   * @param source {@link HistoryStore#CAMERA} or the name of a recording
   * @param started when it began, in milliseconds since 1970 UTC
   * @param uid its identity
   * @param follows the session that the same computer saw before
   */
  record Teller(String source, long started, String uid, Optional<String> follows) {
    private boolean camera() {
      return source.equals(HistoryStore.CAMERA);
    }
  }

  /** A span and whose it is. */
  record Told(Teller teller, Span span) {

    /** How much was seen, most first. */
    private int blindness() {
      return switch (span.state()) {
        case UPRIGHT, DRIFTING, SLOUCHING -> 0;
        case UNSURE -> 1;
        case AWAY -> 2;
        case PAUSED -> 3;
      };
    }
  }

  private static final Comparator<Told> MOST_BELIEVED_FIRST =
      Comparator.comparing((Told told) -> !told.teller.camera())
          .thenComparing(Told::blindness)
          .thenComparing(told -> -told.teller.started)
          .thenComparing(told -> told.teller.uid);

  /** From one time to another. */
  private record Stretch(Instant from, Instant to) {}

  private final List<Told> all;

  /** Of each session those that the same computer saw before, on this day. */
  private final Map<String, Set<String>> before = new HashMap<>();

  /** Who is believed, of disjoint stretches by their begin. */
  private final NavigableMap<Instant, Told> believed = new TreeMap<>();

  /** Of all that is told, that of each session in the order in which it was written. */
  Timeline(List<Told> all) {
    this.all = List.copyOf(all);
    Map<String, Teller> tellers = new HashMap<>();
    all.forEach(told -> tellers.put(told.teller.uid, told.teller));
    tellers.values().forEach(teller -> before.put(teller.uid, before(teller, tellers)));
    for (Told told : all.stream().sorted(MOST_BELIEVED_FIRST).toList()) {
      Span span = told.span;
      left(span.from(), span.to(), anyone -> true)
          .forEach(free -> believed.put(free.from, new Told(told.teller, cut(span, free))));
    }
  }

  private static Set<String> before(Teller teller, Map<String, Teller> tellers) {
    Set<String> before = new HashSet<>();
    Optional<String> next = teller.follows;
    while (next.filter(before::add).isPresent()) {
      next = next.map(tellers::get).flatMap(Teller::follows);
    }
    return before;
  }

  /** All that is believed: of each computer as it was lived, of several by turns. */
  List<Span> spans() {
    Map<String, Deque<Span>> lived = new HashMap<>();
    Set<String> followed = new HashSet<>();
    for (Told told : all) {
      Deque<Span> own =
          lived.computeIfAbsent(
              told.teller.uid,
              uid ->
                  // Of two that follow the same, one is another computer's that began with a copy.
                  told.teller
                      .follows
                      .filter(followed::add)
                      .map(lived::get)
                      .orElseGet(ArrayDeque::new));
      Span span = told.span;
      left(span.from(), span.to(), others(told.teller)).forEach(free -> own.add(cut(span, free)));
    }
    List<Span> spans = new ArrayList<>();
    Optional<Deque<Span>> next = next(lived.values());
    while (next.isPresent()) {
      spans.add(next.get().remove());
      next = next(lived.values());
    }
    return spans;
  }

  private static Optional<Deque<Span>> next(Collection<Deque<Span>> lived) {
    return lived.stream()
        .filter(own -> !own.isEmpty())
        .min(Comparator.comparing(own -> own.element().from()));
  }

  /** What of a session's slouch is believed: a part for each stretch that no other one tells of. */
  List<Episode> parts(Teller teller, Episode episode) {
    return left(episode.start(), episode.end(), others(teller)).stream()
        .map(free -> new Episode(free.from, free.to, episode.cue(), episode.peak()))
        .toList();
  }

  /** The sessions that another computer, or a recording, tells of. */
  private Predicate<Teller> others(Teller own) {
    return teller -> !isBefore(teller, own) && !isBefore(own, teller) && !teller.equals(own);
  }

  private boolean isBefore(Teller earlier, Teller later) {
    return before.getOrDefault(later.uid, Set.of()).contains(earlier.uid);
  }

  private static Span cut(Span span, Stretch part) {
    return new Span(part.from, part.to, span.state(), span.reason(), span.cue());
  }

  /** Those parts of a time for which none of these tellers is believed. */
  private List<Stretch> left(Instant from, Instant to, Predicate<Teller> tellers) {
    List<Stretch> left = new ArrayList<>();
    Instant cursor = from;
    Instant first = Objects.requireNonNullElse(believed.floorKey(from), from);
    for (Told told : believed.subMap(first, true, to, false).values()) {
      if (tellers.test(told.teller) && told.span.to().isAfter(cursor)) {
        if (cursor.isBefore(told.span.from())) {
          left.add(new Stretch(cursor, told.span.from()));
        }
        cursor = told.span.to();
      }
    }
    if (cursor.isBefore(to)) {
      left.add(new Stretch(cursor, to));
    }
    return left;
  }
}
