package io.github.unhunch.history;

import io.github.unhunch.history.Stretches.Stretch;
import java.time.Duration;
import java.util.List;

/**
 * What of a day was not seen or not judged for one reason.
 *
 * @param reason its name
 * @param length how long in all
 * @param stretches when, as far as it lasted for {@link #TOLD} or longer, in the order of the clock
 */
public record NotSeen(String reason, Duration length, List<Gap> stretches) {

  /** Shorter stretches are counted, but nobody asks when they were. */
  static final Duration TOLD = Duration.ofMinutes(1);

  /** Copies the list. */
  public NotSeen {
    stretches = List.copyOf(stretches);
  }

  static NotSeen of(String reason, List<Span> spans) {
    Stretches all = new Stretches();
    spans.forEach(span -> all.add(new Stretch(span.from(), span.to())));
    return new NotSeen(
        reason,
        spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus),
        all.all().stream()
            .map(stretch -> new Gap(stretch.from(), stretch.to()))
            .filter(stretch -> stretch.length().compareTo(TOLD) >= 0)
            .toList());
  }
}
