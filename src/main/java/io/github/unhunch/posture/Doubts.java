package io.github.unhunch.posture;

import java.util.Optional;

/**
 * What speaks against judging, and for how long.
 *
 * @param reason the latest
 * @param seconds for which there has been one without a break
 */
record Doubts(Optional<UnsureReason> reason, double seconds) {

  static final Doubts NONE = new Doubts(Optional.empty(), 0);

  /** So long a doubt is overlooked: a hand that passes, a blink of the model. */
  static final double PATIENCE_SECONDS = 0.6;

  Doubts next(Optional<UnsureReason> now, double passed) {
    return now.isEmpty() ? NONE : new Doubts(now, seconds + passed);
  }

  Optional<UnsureReason> lasting() {
    return seconds >= PATIENCE_SECONDS ? reason : Optional.empty();
  }
}
