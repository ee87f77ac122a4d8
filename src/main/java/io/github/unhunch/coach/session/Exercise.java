package io.github.unhunch.coach.session;

import io.github.unhunch.pose.BodyPoint;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The exercises that the camera can count. Each is one row here and one {@link ExerciseTracker}. In
 * this order they are looked at: what one claims is no movement of those after it.
 */
public enum Exercise {
  /** The ear goes toward the shoulder and back; has a side. */
  NECK_SIDE_BEND("neck-side-bend", SideBendTracker.START, true, true, Points.FACE),
  /** Both shoulders go up, round and down. */
  SHOULDER_ROLL("shoulder-roll", ShoulderRollTracker.START, false, false, Points.SHOULDERS),
  /** Both hands go up over the head and down. */
  OVERHEAD_REACH("overhead-reach", OverheadReachTracker.START, true, false, Points.SHOULDERS),
  /** The shoulder blades are drawn together and let go. */
  SCAPULAR_SQUEEZE(
      "scapular-squeeze", ScapularSqueezeTracker.START, false, false, Points.SHOULDERS),
  /** The head glides back, level, and forward again. */
  CHIN_TUCK("chin-tuck", ChinTuckTracker.START, false, false, Points.FACE);

  /** What must be seen; apart, since constants of an enum come before its fields. */
  private static final class Points {
    static final List<BodyPoint> FACE =
        List.of(BodyPoint.NOSE, BodyPoint.LEFT_EYE, BodyPoint.RIGHT_EYE);
    static final List<BodyPoint> SHOULDERS =
        List.of(BodyPoint.NOSE, BodyPoint.LEFT_SHOULDER, BodyPoint.RIGHT_SHOULDER);
  }

  private final String id;
  private final ExerciseTracker start;
  private final boolean position;
  private final boolean sided;
  private final List<BodyPoint> needed;

  Exercise(
      String id, ExerciseTracker start, boolean position, boolean sided, List<BodyPoint> needed) {
    this.id = id;
    this.start = start;
    this.position = position;
    this.sided = sided;
    this.needed = needed;
  }

  /** The name in content files, traces and on the command line. */
  public String id() {
    return id;
  }

  /** The exercise of this name. */
  public static Optional<Exercise> ofId(String id) {
    return Arrays.stream(values()).filter(exercise -> exercise.id.equals(id)).findFirst();
  }

  /** A tracker for each, before any look. */
  static Map<Exercise, ExerciseTracker> trackers() {
    return Arrays.stream(values())
        .collect(Collectors.toMap(Function.identity(), exercise -> exercise.start));
  }

  /** Whether it is a position that is taken and held; else a movement that is repeated. */
  boolean position() {
    return position;
  }

  /** Whether it is done to the left or to the right. */
  boolean sided() {
    return sided;
  }

  /** The points that must be seen to check it. */
  List<BodyPoint> needed() {
    return needed;
  }
}
