package io.github.unhunch.posture;

import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Baseline.Normal;
import io.github.unhunch.posture.Baseline.Span;
import io.github.unhunch.posture.Baseline.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A guided calibration: sit tall, then sit as when tired; at most 20 s together. Immutable: every
 * pose leads to the next state.
 *
 * @param phase what the user is asked to do now
 * @param phaseStart when this phase began, in seconds; nothing before the first pose
 * @param seen how many poses this phase has had after its first moments
 * @param good the poses of this phase that can be used
 * @param tall the poses of sitting tall, once that phase is over
 * @param doubt what is wrong with the latest pose
 * @param refused why the calibration ended without a baseline
 * @param baseline the result
 */
public record CalibrationSession(
    Phase phase,
    Optional<Double> phaseStart,
    int seen,
    List<Pose> good,
    List<Pose> tall,
    Optional<UnsureReason> doubt,
    Optional<CalibrationProblem> refused,
    Optional<Baseline> baseline) {

  /** The longest a phase takes, in seconds. */
  public static final double PHASE_SECONDS = 10;

  private static final double SETTLE_SECONDS = 2;
  private static final double GOOD_SECONDS = 5;
  private static final int FEWEST = 8;
  private static final double SIGMAS = 3;
  private static final double LEAST_NOISE = 0.008;
  private static final double UNREST_WIDTHS = 0.06;
  private static final double CAMERA_SHIFT = 0.05;

  // A camera may stand so far to the side, but nobody's baseline is a profile.
  private static final double PROFILE_DEGREES = 60;

  /** What the user is asked to do. */
  public enum Phase {
    TALL,
    TIRED,
    DONE
  }

  /** Copies the lists. */
  public CalibrationSession {
    good = List.copyOf(good);
    tall = List.copyOf(tall);
  }

  /** A calibration that waits for its first pose. */
  public static CalibrationSession begin() {
    return new CalibrationSession(
        Phase.TALL,
        Optional.empty(),
        0,
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** How much of this phase is done, 0 to 1. */
  public double progress() {
    if (phase == Phase.DONE) {
      return 1;
    }
    return Math.min(1, goodSeconds() / GOOD_SECONDS);
  }

  /** How many of this phase's poses can be used, 0 to 1; 1 before there are any. */
  public double quality() {
    return seen == 0 ? 1 : (double) good.size() / seen;
  }

  /**
   * The calibration after one more pose; unchanged once it is done or when the time is no number.
   */
  public CalibrationSession next(Pose pose) {
    if (phase == Phase.DONE || !Double.isFinite(pose.time())) {
      return this;
    }
    double start = phaseStart.orElse(pose.time());
    double since = pose.time() - start;
    if (since < 0 || since > 2 * PHASE_SECONDS) {
      return refuse(CalibrationProblem.NOT_CLEAR);
    }
    Optional<UnsureReason> wrong = doubtAbout(pose);
    if (since < SETTLE_SECONDS) {
      return new CalibrationSession(
          phase, Optional.of(start), 0, good, tall, wrong, refused, baseline);
    }
    List<Pose> usable = new ArrayList<>(good);
    if (wrong.isEmpty()) {
      usable.add(pose);
    }
    CalibrationSession now =
        new CalibrationSession(
            phase, Optional.of(start), seen + 1, usable, tall, wrong, refused, baseline);
    if (now.good.size() >= FEWEST && now.goodSeconds() >= GOOD_SECONDS) {
      return now.endPhase(pose.time());
    }
    return since < PHASE_SECONDS
        ? now
        : now.refuse(wrong.map(CalibrationProblem::of).orElse(CalibrationProblem.NOT_CLEAR));
  }

  private static Optional<UnsureReason> doubtAbout(Pose pose) {
    Reading reading = PostureMeter.measure(pose, Optional.empty());
    double yaw = reading.values().getOrDefault(Measure.HEAD_YAW, 0.0);
    boolean unclear = reading.doubt().isEmpty() && reading.view().isEmpty();
    if (unclear) {
      return Optional.of(UnsureReason.LOW_CONFIDENCE);
    }
    return reading.doubt().isEmpty() && Math.abs(yaw) > PROFILE_DEGREES
        ? Optional.of(UnsureReason.HEAD_TURNED)
        : reading.doubt();
  }

  private double goodSeconds() {
    return good.isEmpty() ? 0 : good.get(good.size() - 1).time() - good.get(0).time();
  }

  private CalibrationSession endPhase(double time) {
    Optional<CalibrationProblem> unrest = unrest(good);
    if (unrest.isPresent()) {
      return refuse(unrest.get());
    }
    if (phase == Phase.TALL) {
      return new CalibrationSession(
          Phase.TIRED, Optional.of(time), 0, List.of(), good, Optional.empty(), refused, baseline);
    }
    Optional<Baseline> upright = BaselineBuilder.of(tall);
    Optional<Baseline> tired = BaselineBuilder.of(good);
    if (upright.isEmpty() || tired.isEmpty()) {
      return refuse(CalibrationProblem.NOT_CLEAR);
    }
    Optional<CalibrationProblem> problem = compare(upright.get(), tired.get());
    return problem.isPresent()
        ? refuse(problem.get())
        : new CalibrationSession(
            Phase.DONE,
            phaseStart,
            seen,
            good,
            tall,
            Optional.empty(),
            Optional.empty(),
            upright.map(normal -> normal.withTiredSink(CueLevels.sunk(normal, tired.get()))));
  }

  private CalibrationSession refuse(CalibrationProblem problem) {
    return new CalibrationSession(
        Phase.DONE, phaseStart, seen, good, tall, doubt, Optional.of(problem), Optional.empty());
  }

  private static Optional<CalibrationProblem> unrest(List<Pose> poses) {
    List<View> views =
        poses.stream()
            .flatMap(pose -> PostureMeter.measure(pose, Optional.empty()).view().stream())
            .toList();
    View middle = BaselineBuilder.middle(views);
    double width = middle.spans().getOrDefault(Span.SHOULDERS, 1.0);
    double apart =
        BaselineBuilder.median(
            views.stream()
                .mapToDouble(
                    view ->
                        Math.hypot(view.headX() - middle.headX(), view.headY() - middle.headY()))
                .toArray());
    boolean shifted =
        poses.stream()
            .anyMatch(
                pose -> Math.hypot(pose.scene().shiftX(), pose.scene().shiftY()) > CAMERA_SHIFT);
    if (shifted) {
      return Optional.of(CalibrationProblem.CAMERA_MOVED);
    }
    return apart > UNREST_WIDTHS * width ? Optional.of(CalibrationProblem.MOVED) : Optional.empty();
  }

  /** Tall must be higher than tired by three standard deviations of their noise. */
  private static Optional<CalibrationProblem> compare(Baseline upright, Baseline tired) {
    double nose = apart(Measure.NOSE_HEIGHT, upright.normals(), tired.normals());
    double head = apart(Measure.HEAD_HEIGHT, upright.normals(), tired.normals());
    double strongest = Math.abs(nose) > Math.abs(head) ? nose : head;
    if (Math.abs(strongest) < SIGMAS) {
      return Optional.of(CalibrationProblem.TOO_ALIKE);
    }
    return strongest < 0 ? Optional.of(CalibrationProblem.TALL_IS_LOWER) : Optional.empty();
  }

  private static double apart(
      Measure measure, Map<Measure, Normal> upright, Map<Measure, Normal> tired) {
    Normal high = upright.get(measure);
    Normal low = tired.get(measure);
    if (high == null || low == null) {
      return 0;
    }
    double floor = LEAST_NOISE * Math.abs(high.centre());
    double noise = Math.max(floor, Math.hypot(high.spread(), low.spread()));
    return (high.centre() - low.centre()) / noise;
  }
}
