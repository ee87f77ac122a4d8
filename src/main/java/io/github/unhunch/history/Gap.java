package io.github.unhunch.history;

import java.time.Duration;
import java.time.Instant;

/**
 * A time between the day's first and last record of which nothing is known: the program was closed,
 * the computer asleep, or the camera lost.
 *
 * @param from when it began
 * @param to when it ended
 */
public record Gap(Instant from, Instant to) {

  /** How long it lasted. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
