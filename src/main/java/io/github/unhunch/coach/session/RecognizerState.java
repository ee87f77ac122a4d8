package io.github.unhunch.coach.session;

import java.util.List;
import java.util.Map;

/**
 * What the recogniser remembers from pose to pose.
 *
 * @param rest the person's own rest
 * @param latest the movements of the last half second, as read
 * @param course the smoothed movements of the last seconds
 * @param grown by how much the face has grown since the start, as {@link Signal#GROWTH}
 * @param trackers one for each exercise
 */
record RecognizerState(
    RestEstimator rest,
    List<Movement> latest,
    MovementWindow course,
    double grown,
    Map<Exercise, ExerciseTracker> trackers) {

  RecognizerState {
    latest = List.copyOf(latest);
    trackers = Map.copyOf(trackers);
  }

  /** A start with this rest and nothing else known. */
  static RecognizerState fresh(RestEstimator rest) {
    return new RecognizerState(
        rest, List.of(), new MovementWindow(List.of()), 0, Exercise.trackers());
  }
}
