package io.github.unhunch.history;

import io.github.unhunch.history.Stretches.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
   */
  record Teller(String source, long started, String uid) {
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

  /** A slouch and whose it is. */
  record Slouch(Teller teller, Episode episode) {}

  /** So long a slouch may have been out of sight and still be the same one. */
  private static final Duration GOES_ON_WITHIN = Duration.ofMinutes(1);

  private static final Comparator<Told> MOST_BELIEVED_FIRST =
      Comparator.comparing((Told told) -> !told.teller.camera())
          .thenComparing(Told::blindness)
          .thenComparing(told -> -told.teller.started)
          .thenComparing(told -> told.teller.uid);

  private final List<Told> all;

  /** Of each session those that the same computer saw before, the latest first. */
  private final Map<String, Set<String>> before = new HashMap<>();

  /** Where each session is believed. */
  private final Map<Teller, Stretches> believed = new HashMap<>();

  /**
   * Of all that is told on a day.
   *
   * @param all that of each session in the order in which it was written
   * @param follows of each session of the history, also of other days, the one that the same
   *     computer saw before, if any: one that tells nothing on this day may lie between two that do
   */
  Timeline(List<Told> all, Map<String, String> follows) {
    for (Told told : all) {
      before.computeIfAbsent(told.teller.uid, uid -> before(uid, follows));
    }
    this.all = all.stream().sorted(asLived(Told::teller)).toList();
    for (Told told : all.stream().sorted(MOST_BELIEVED_FIRST).toList()) {
      List<Stretch> own = believed(told.teller, told.span.from(), told.span.to());
      Stretches known = believed.computeIfAbsent(told.teller, teller -> new Stretches());
      own.forEach(known::add);
    }
  }

  /** Whatever the order in the file: one computer's sessions as they followed each other. */
  private <T> Comparator<T> asLived(Function<T, Teller> teller) {
    return Comparator.comparing((T told) -> before(teller.apply(told)).size())
        .thenComparing(told -> teller.apply(told).started)
        .thenComparing(told -> teller.apply(told).uid);
  }

  private static Set<String> before(String uid, Map<String, String> follows) {
    Set<String> before = new LinkedHashSet<>();
    String next = follows.get(uid);
    while (next != null && !next.isEmpty() && before.add(next)) {
      next = follows.get(next);
    }
    return before;
  }

  /** All that is believed: of each computer as it was lived, of several by turns. */
  List<Span> spans() {
    Map<String, Deque<Span>> lived = new LinkedHashMap<>();
    Set<String> followed = new HashSet<>();
    for (Told told : all) {
      Deque<Span> own =
          lived.computeIfAbsent(
              told.teller.uid,
              uid ->
                  // Of two that follow the same, one is another computer's that began with a copy.
                  before(told.teller).stream()
                      .filter(lived::containsKey)
                      .findFirst()
                      .filter(followed::add)
                      .map(lived::get)
                      .orElseGet(ArrayDeque::new));
      Span span = told.span;
      for (Stretch part : believed(told.teller, span.from(), span.to())) {
        own.add(new Span(part.from(), part.to(), span.state(), span.reason(), span.cue()));
      }
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

  /**
   * What of the slouches is believed: a part for each stretch that no other computer tells of. What
   * one computer saw again at once goes on: see {@link #goesOn}.
   */
  List<Episode> episodes(List<Slouch> slouches) {
    List<Slouch> lived = new ArrayList<>();
    for (Slouch slouch : slouches.stream().sorted(asLived(Slouch::teller)).toList()) {
      Episode whole = slouch.episode;
      for (Stretch part : believed(slouch.teller, whole.start(), whole.end())) {
        Episode next = new Episode(part.from(), part.to(), whole.cue(), whole.peak());
        int last = lived.size() - 1;
        while (last >= 0 && areRivals(lived.get(last).teller, slouch.teller)) {
          last--;
        }
        if (last >= 0 && goesOn(lived.get(last).episode, next, slouch.teller)) {
          Episode longer = lived.get(last).episode.until(next);
          lived.set(last, new Slouch(slouch.teller, longer));
        } else {
          lived.add(new Slouch(slouch.teller, next));
        }
      }
    }
    return lived.stream().map(Slouch::episode).toList();
  }

  /**
   * Whether a slouch is the one before, over a moment in which the program was not running or had
   * no pictures: it is the same cue, only {@link #GOES_ON_WITHIN} lies between, and nobody saw
   * anything else meanwhile. Whoever gets up and comes back to the same slouch so fast has had no
   * break; of a longer time nothing is known, and the slouch is another.
   */
  private boolean goesOn(Episode before, Episode next, Teller teller) {
    Duration between = Duration.between(before.end(), next.start());
    return before.cue() == next.cue()
        && !between.isNegative()
        && between.compareTo(GOES_ON_WITHIN) <= 0
        && all.stream()
            .filter(told -> told.span.from().isBefore(next.start()))
            .filter(told -> told.span.to().isAfter(before.end()))
            .allMatch(
                told ->
                    !areRivals(told.teller, teller)
                        && (told.span.isBlind() || told.span.state().pastLimit()));
  }

  /**
   * Those parts of a time of which no session of another computer, and no recording, is believed.
   */
  private List<Stretch> believed(Teller teller, Instant from, Instant to) {
    List<Stretch> parts = List.of(new Stretch(from, to));
    for (Map.Entry<Teller, Stretches> other : believed.entrySet()) {
      if (areRivals(teller, other.getKey())) {
        parts = parts.stream().flatMap(part -> other.getValue().outside(part).stream()).toList();
      }
    }
    return parts;
  }

  private boolean areRivals(Teller one, Teller other) {
    return !one.equals(other)
        && !before(one).contains(other.uid)
        && !before(other).contains(one.uid);
  }

  private Set<String> before(Teller teller) {
    return before.getOrDefault(teller.uid, Set.of());
  }
}
