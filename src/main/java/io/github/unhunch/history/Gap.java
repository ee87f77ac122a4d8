package io.github.unhunch.history;

import java.time.Duration;
import java.time.Instant;

/**
 * A time between the day's first and last record of which nothing is known: the program was closed
 * or the computer asleep. While the program ran without a camera, a {@link Span} says so.
 *
 * @param from when it began
 * @param to when it ended
 */
public record Gap(Instant from, Instant to) {

  /** A shorter one, as when the program starts again, is none that anybody would notice. */
  public static final Duration SHORTEST = Duration.ofSeconds(20);

  /** How long it lasted. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
