package io.github.unhunch.posture;

import io.github.unhunch.posture.Baseline.Span;
import io.github.unhunch.posture.Baseline.View;
import java.util.Optional;

/** Notices that the user has hardly moved for long. */
final class StillnessWatch {

  /** A shift of head or shoulders by this much counts as movement, in shoulder widths. */
  static final double MOVEMENT = 0.12;

  /** How long nothing must have moved before it is worth telling, in seconds. */
  static final double WINDOW_S = 60;

  private StillnessWatch() {}

  /**
   * What is remembered.
   *
   * @param from where the body was when it last moved
   * @param seconds since then
   * @param farthest how far it has been from there, in shoulder widths
   * @param told whether it has been said
   */
  record Memory(Optional<View> from, double seconds, double farthest, boolean told) {
    static final Memory START = new Memory(Optional.empty(), 0, 0, false);
  }

  static Memory step(Memory memory, View now, double passed) {
    if (memory.from().isEmpty()) {
      return new Memory(Optional.of(now), 0, 0, false);
    }
    View from = memory.from().get();
    double width = from.spans().getOrDefault(Span.SHOULDERS, 1.0);
    double moved =
        Math.max(
                Math.hypot(now.headX() - from.headX(), now.headY() - from.headY()),
                Math.hypot(now.shoulderX() - from.shoulderX(), now.shoulderY() - from.shoulderY()))
            / width;
    if (moved > MOVEMENT) {
      return new Memory(Optional.of(now), 0, 0, false);
    }
    return new Memory(
        memory.from(),
        memory.seconds() + passed,
        Math.max(memory.farthest(), moved),
        memory.told());
  }
}
