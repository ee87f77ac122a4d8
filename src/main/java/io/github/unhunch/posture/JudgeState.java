package io.github.unhunch.posture;

import io.github.unhunch.pose.Pose;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the judge remembers between two poses; immutable.
 *
 * @param baseline the user's own upright, once known
 * @param time of the last pose in seconds; nothing before the first
 * @param learning poses gathered for a baseline while there is none
 * @param recent the last readings, for smoothing
 * @param presence whether somebody is there
 * @param doubts what speaks against judging, and for how long
 * @param slouch what has been gathered towards an alarm
 * @param camera whether the camera has moved
 * @param still for how long hardly anything has moved
 * @param last what was judged last
 */
public record JudgeState(
    Optional<Baseline> baseline,
    Optional<Double> time,
    List<Pose> learning,
    List<Reading> recent,
    Presence presence,
    Doubts doubts,
    SlouchState slouch,
    CameraWatch.Memory camera,
    StillnessWatch.Memory still,
    Judgement last) {

  static JudgeState start(Optional<Baseline> baseline) {
    return new JudgeState(
        baseline,
        Optional.empty(),
        List.of(),
        List.of(),
        Presence.START,
        Doubts.NONE,
        SlouchState.START,
        CameraWatch.Memory.START,
        StillnessWatch.Memory.START,
        new Judgement(
            0, new PostureState.Unsure(UnsureReason.NO_BASELINE), 100, Map.of(), Map.of()));
  }

  /** The same user before the same camera, with nothing gathered: after a gap or being away. */
  JudgeState afresh(double now) {
    return new JudgeState(
        baseline,
        Optional.of(now),
        List.of(),
        List.of(),
        presence,
        Doubts.NONE,
        SlouchState.START,
        camera.afresh(),
        StillnessWatch.Memory.START,
        last);
  }

  JudgeState withBaseline(Optional<Baseline> changed) {
    return new JudgeState(
        changed,
        time,
        List.of(),
        List.of(),
        presence,
        doubts,
        slouch,
        CameraWatch.Memory.START,
        still,
        last);
  }

  JudgeState withCamera(CameraWatch.Memory memory) {
    return new JudgeState(
        baseline, time, learning, recent, presence, doubts, slouch, memory, still, last);
  }
}
