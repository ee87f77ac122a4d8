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

  /**
   * What is said most often about the second burst; nothing when the first gives no baseline, or
   * the tired one none that is lower.
   */
  static Optional<String> judge(List<Pose> first, Optional<List<Pose>> tired, List<Pose> second) {
    Optional<Baseline> baseline = baseline(first);
    if (baseline.isPresent() && tired.isPresent()) {
      Baseline usual = baseline.get();
      baseline =
          baseline(tired.get())
              .map(low -> usual.withTiredSink(CueLevels.sunk(usual, low)))
              .filter(shown -> shown.tiredSink() > 0);
    }
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

  private static Optional<Baseline> baseline(List<Pose> burst) {
    BaselineBuilder builder = new BaselineBuilder();
    for (int i = 0; i < CALIBRATION; i++) {
      builder.add(burst.get(i * burst.size() / CALIBRATION));
    }
    return builder.build();
  }

  private static Pose at(Pose pose, double time) {
    return new Pose(time, pose.width(), pose.height(), pose.person(), pose.points(), Scene.UNKNOWN);
  }
}
