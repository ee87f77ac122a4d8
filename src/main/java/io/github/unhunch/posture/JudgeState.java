package io.github.unhunch.posture;

import io.github.unhunch.pose.Pose;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the judge remembers between two poses; immutable. What is known outlives a gap, what
 * was gathered does not.
 *
 * @param baseline the user's own upright, once known
 * @param time of the last pose in seconds; nothing before the first
 * @param presence whether somebody is there
 * @param camera whether the camera has moved
 * @param gathered what the last poses add up to
 * @param last what was judged last
 */
public record JudgeState(
    Optional<Baseline> baseline,
    Optional<Double> time,
    Presence presence,
    CameraWatch.Memory camera,
    Gathered gathered,
    Judgement last) {

  /**
   * What the last poses add up to; starting afresh is {@link #NOTHING}.
   *
   * @param learning poses gathered for a baseline while there is none
   * @param recent the last readings, for smoothing
   * @param doubts what speaks against judging, and for how long
   * @param slouch what has been gathered towards an alarm
   * @param still for how long hardly anything has moved
   */
  record Gathered(
      List<Pose> learning,
      List<Reading> recent,
      Doubts doubts,
      SlouchState slouch,
      StillnessWatch.Memory still) {

    /** As before the first pose. */
    static final Gathered NOTHING = learning(List.of());

    /** Nothing but these poses, from which a baseline is learnt. */
    static Gathered learning(List<Pose> poses) {
      return new Gathered(
          poses, List.of(), Doubts.NONE, SlouchState.START, StillnessWatch.Memory.START);
    }

    private Gathered forAnotherBaseline() {
      return new Gathered(List.of(), List.of(), doubts, slouch, still);
    }
  }

  static JudgeState start(Optional<Baseline> baseline) {
    return new JudgeState(
        baseline,
        Optional.empty(),
        Presence.START,
        CameraWatch.Memory.START,
        Gathered.NOTHING,
        new Judgement(
            0, new PostureState.Unsure(UnsureReason.NO_BASELINE), 100, Map.of(), Map.of()));
  }

  /** The same user before the same camera, with nothing gathered: after a gap or being away. */
  JudgeState afresh(double now) {
    return new JudgeState(
        baseline, Optional.of(now), presence, camera.afresh(), Gathered.NOTHING, last);
  }

  /** With another baseline, before a camera that has not moved since. */
  JudgeState withBaseline(Optional<Baseline> other) {
    return new JudgeState(
        other, time, presence, CameraWatch.Memory.START, gathered.forAnotherBaseline(), last);
  }

  /** With the same baseline as use has changed it. */
  JudgeState withAged(Baseline aged) {
    return new JudgeState(Optional.of(aged), time, presence, camera, gathered, last);
  }

  JudgeState with(CameraWatch.Memory watched) {
    return with(watched, gathered);
  }

  JudgeState with(CameraWatch.Memory watched, Gathered now) {
    return new JudgeState(baseline, time, presence, watched, now, last);
  }

  /** After a pose was judged so. */
  JudgeState judged(Presence now, Judgement judgement) {
    return new JudgeState(
        baseline, Optional.of(judgement.time()), now, camera, gathered, judgement);
  }
}
