package io.github.unhunch.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The spans of one day out of several sessions. Of two sessions that tell of the same time the
 * later one counts, and a camera stands above recordings. What one run of the program lived through
 * counts in full, though: where the clock was set back, its spans lie over one another.
 */
final class Timeline {

  /** A session that was killed may have lost so much of its end. */
  private static final Duration LOST = Duration.ofSeconds(15);

  private final List<List<Span>> runs = new ArrayList<>();
  private final List<Span> covered = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();

  /**
   * Adds the next span that a camera saw, in the order in which they were written.
   *
   * @param begins whether it is the first of its session
   */
  void lived(Span span, boolean begins) {
    if (runs.isEmpty() || (begins && !continues(span))) {
      runs.add(new ArrayList<>());
    }
    runs.get(runs.size() - 1).add(span);
  }

  /** Whether a session goes on by the clock where the one before was left. */
  private boolean continues(Span first) {
    List<Span> before = runs.get(runs.size() - 1);
    return !first.from().isBefore(before.get(before.size() - 1).to().minus(LOST));
  }

  /** Adds what a recording shows of times that nothing else tells of; after all that was lived. */
  void recorded(Span span) {
    settle();
    spans.addAll(free(span));
    cover(span);
  }

  /** All spans: a single run as it was lived, else in order of their begins. */
  List<Span> spans() {
    boolean oneRun = runs.size() == 1 && spans.isEmpty();
    settle();
    if (!oneRun) {
      spans.sort(Comparator.comparing(Span::from));
    }
    return List.copyOf(spans);
  }

  private void settle() {
    for (int run = runs.size() - 1; run >= 0; run--) {
      List<Span> lived = runs.get(run);
      lived.forEach(span -> spans.addAll(free(span)));
      lived.forEach(this::cover);
    }
    runs.clear();
  }

  private void cover(Span span) {
    for (Span part : free(span)) {
      covered.add(firstEndingAfter(part.from()), part);
    }
  }

  /** Those parts of the span that nothing covers yet. */
  private List<Span> free(Span span) {
    List<Span> parts = new ArrayList<>();
    Instant cursor = span.from();
    for (int i = firstEndingAfter(cursor); cursor.isBefore(span.to()); i++) {
      boolean last = i == covered.size() || !covered.get(i).from().isBefore(span.to());
      Instant limit = last ? span.to() : covered.get(i).from();
      if (cursor.isBefore(limit)) {
        parts.add(new Span(cursor, limit, span.state(), span.reason(), span.cue()));
      }
      cursor = last ? span.to() : covered.get(i).to();
    }
    return parts;
  }

  private int firstEndingAfter(Instant time) {
    int low = 0;
    int high = covered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (covered.get(middle).to().isAfter(time)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
