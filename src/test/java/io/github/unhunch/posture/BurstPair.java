package io.github.unhunch.posture;

import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.Scene;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Two bursts of pictures played one after the other: the first is the baseline of the second. */
final class BurstPair {

  private static final int CALIBRATION = 20;
  private static final int JUDGED = 40;
  private static final int SETTLED = 20;
  private static final double STEP = 0.25;

  private BurstPair() {}

  /** What is said most often about the second burst; nothing when the first gives no baseline. */
  static Optional<String> judge(List<Pose> first, List<Pose> second) {
    BaselineBuilder builder = new BaselineBuilder();
    for (int i = 0; i < CALIBRATION; i++) {
      builder.add(first.get(i * first.size() / CALIBRATION));
    }
    Optional<Baseline> baseline = builder.build();
    if (baseline.isEmpty()) {
      return Optional.empty();
    }
    PostureJudge judge = new PostureJudge(PostureOptions.DEFAULT);
    JudgeState state = judge.start(baseline);
    Map<String, Integer> said = new TreeMap<>();
    for (int i = 0; i < CALIBRATION + JUDGED; i++) {
      Pose pose =
          i < CALIBRATION
              ? first.get(i * first.size() / CALIBRATION)
              : second.get((i - CALIBRATION) * second.size() / JUDGED);
      Step step = judge.step(state, at(pose, i * STEP));
      state = step.state();
      if (i >= CALIBRATION + SETTLED) {
        String label = step.judgement().state().label();
        said.merge(label.equals("SLOUCHING") ? "DRIFTING" : label, 1, Integer::sum);
      }
    }
    return said.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }

  private static Pose at(Pose pose, double time) {
    return new Pose(time, pose.width(), pose.height(), pose.person(), pose.points(), Scene.UNKNOWN);
  }
}
