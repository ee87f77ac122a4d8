package io.github.unhunch.posture;

import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Baseline.Span;
import io.github.unhunch.posture.Baseline.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the first seconds in which somebody sits still as the baseline. */
final class BaselineLearner {

  private static final double SECONDS = 4;
  private static final int FEWEST = 7;
  private static final double STILL_WIDTHS = 0.12;

  private BaselineLearner() {}

  /**
   * What a step gives.
   *
   * @param poses gathered so far
   * @param baseline once there are enough
   * @param why there is none yet
   */
  record Outcome(List<Pose> poses, Optional<Baseline> baseline, UnsureReason why) {}

  static Outcome step(List<Pose> gathered, Pose pose) {
    Reading reading = PostureMeter.measure(pose, Optional.empty());
    if (reading.doubt().isPresent() || reading.view().isEmpty() || reading.armsRaised()) {
      return new Outcome(
          gathered, Optional.empty(), reading.doubt().orElse(UnsureReason.NO_BASELINE));
    }
    List<Pose> poses = new ArrayList<>();
    for (Pose earlier : gathered) {
      if (near(earlier, reading.view().get())) {
        poses.add(earlier);
      } else {
        poses.clear();
      }
    }
    poses.add(pose);
    boolean enough = poses.size() >= FEWEST && pose.time() - poses.get(0).time() >= SECONDS;
    return new Outcome(
        List.copyOf(poses),
        enough ? BaselineBuilder.of(poses) : Optional.empty(),
        UnsureReason.NO_BASELINE);
  }

  private static boolean near(Pose earlier, View now) {
    Optional<View> then = PostureMeter.measure(earlier, Optional.empty()).view();
    double width = now.spans().getOrDefault(Span.SHOULDERS, 1.0);
    return then.isPresent()
        && Math.hypot(then.get().headX() - now.headX(), then.get().headY() - now.headY())
            < STILL_WIDTHS * width;
  }
}
