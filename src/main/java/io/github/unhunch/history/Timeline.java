package io.github.unhunch.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lays spans over one another so that every moment belongs to one of them. */
final class Timeline {

  private final List<Span> spans = new ArrayList<>();

  /** Adds those parts of the span that no earlier added span covers. */
  void add(Span span) {
    Instant cursor = span.from();
    int i = firstEndingAfter(cursor);
    while (cursor.isBefore(span.to())) {
      boolean free = i == spans.size() || !spans.get(i).from().isBefore(span.to());
      Instant limit = free ? span.to() : spans.get(i).from();
      if (cursor.isBefore(limit)) {
        spans.add(i, new Span(cursor, limit, span.state(), span.reason(), span.cue()));
        i++;
      }
      if (free) {
        return;
      }
      cursor = spans.get(i).to();
      i++;
    }
  }

  /** All spans in order. */
  List<Span> spans() {
    return List.copyOf(spans);
  }

  private int firstEndingAfter(Instant time) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).to().isAfter(time)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
