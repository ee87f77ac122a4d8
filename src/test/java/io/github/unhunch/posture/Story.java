package io.github.unhunch.posture;

import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.PostureEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the judge says about a clip, calibrated on its first four seconds with a dwell of five.
 *
 * @param name of the clip
 * @param events everything that happened
 * @param judgements of every pose after the calibration; empty before
 */
record Story(String name, List<PostureEvent> events, List<Optional<Judgement>> judgements) {

  private static final double CALIBRATION_SECONDS = 4;

  private static final Set<Cue> FORWARD = Set.of(Cue.HEAD_FORWARD, Cue.TOO_CLOSE);
  private static final Set<Cue> SIDEWAYS = Set.of(Cue.LEANING, Cue.HEAD_TILT);

  static Story of(String name, List<Pose> poses) {
    BaselineBuilder builder = new BaselineBuilder();
    poses.stream().filter(pose -> pose.time() <= CALIBRATION_SECONDS).forEach(builder::add);
    PostureJudge judge = new PostureJudge(PostureOptions.DEFAULT.withDwellSeconds(5));
    JudgeState state = judge.start(builder.build());
    List<PostureEvent> events = new ArrayList<>();
    List<Optional<Judgement>> judgements = new ArrayList<>();
    for (Pose pose : poses) {
      if (pose.time() < CALIBRATION_SECONDS) {
        judgements.add(Optional.empty());
        continue;
      }
      Step step = judge.step(state, pose);
      state = step.state();
      events.addAll(step.events());
      judgements.add(Optional.of(step.judgement()));
    }
    return new Story(name, events, judgements);
  }

  double first(Kind kind) {
    return events.stream()
        .filter(event -> event.kind() == kind)
        .mapToDouble(PostureEvent::time)
        .findFirst()
        .orElse(Double.NaN);
  }

  private Optional<Cue> cue() {
    return events.stream()
        .filter(event -> event.kind() == Kind.SLOUCH)
        .findFirst()
        .flatMap(PostureEvent::cue);
  }

  /** The share of judged poses that are unsure, 0 to 1. */
  double unsure() {
    return judgements.stream()
        .flatMap(Optional::stream)
        .mapToDouble(judgement -> judgement.state().reason().isPresent() ? 1 : 0)
        .average()
        .orElse(0);
  }

  /** Whether this is what a person who watches the clip would want. */
  boolean right() {
    double slouch = first(Kind.SLOUCH);
    double cleared = first(Kind.CLEARED);
    boolean silent = Double.isNaN(slouch);
    return switch (Clip.story(name)) {
      case "desk_day" -> within(slouch, 17, 30) && within(cleared, 40, 48);
      case "desk_day_mild" -> silent || slouch >= 15;
      case "forward_head" -> within(slouch, 13, 36) && named(FORWARD);
      case "lean_chin" -> within(slouch, 13, 21) && named(SIDEWAYS);
      case "shoulder_hunch" -> within(slouch, 15, 23) && named(Set.of(Cue.SHOULDERS_RAISED));
      case "phone_reading" -> silent || slouch >= 14 && named(Set.of(Cue.HEAD_DOWN));
      case "leaves_returns" ->
          within(first(Kind.AWAY), 14, 19)
              && first(Kind.RETURNED) >= 24
              && (silent || slouch >= 38);
      default -> silent;
    };
  }

  private boolean named(Set<Cue> allowed) {
    return cue().filter(allowed::contains).isPresent();
  }

  private static boolean within(double value, double least, double most) {
    return value >= least && value <= most;
  }

  /** The events in short, such as "20.2 SLOUCH HEAD_FORWARD, 44.0 CLEARED". */
  String told() {
    return events.stream()
        .map(
            event ->
                String.format(Locale.ROOT, "%.1f %s", event.time(), event.kind())
                    + event.cue().map(cue -> " " + cue).orElse(""))
        .reduce((one, other) -> one + ", " + other)
        .orElse("nothing");
  }

  /** A measure or a cue's level of every pose that has it, beside the truth of the same frame. */
  List<double[]> beside(Clip clip, String measure, String angle) {
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < judgements.size(); i++) {
      Map<String, Double> truth = clip.truth().get(i);
      Optional<Double> taken = judgements.get(i).flatMap(judgement -> value(judgement, measure));
      if (taken.isPresent() && truth.containsKey(angle)) {
        pairs.add(new double[] {taken.get(), truth.getOrDefault(angle, 0.0)});
      }
    }
    return pairs;
  }

  private static Optional<Double> value(Judgement judgement, String measure) {
    boolean isCue =
        java.util.Arrays.stream(Cue.values()).anyMatch(cue -> cue.name().equals(measure));
    return Optional.ofNullable(
        isCue
            ? judgement.cues().get(Cue.valueOf(measure))
            : judgement.measures().get(Measure.valueOf(measure)));
  }
}
