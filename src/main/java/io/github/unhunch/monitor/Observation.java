package io.github.unhunch.monitor;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.PostureEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that became of one frame; immutable.
 *
 * @param wall when, by the wall clock
 * @param frame the frame itself; to be shown or forgotten, never stored
 * @param pose what was seen in it, smoothed
 * @param judgement what that says about the posture
 * @param events what the posture did
 * @param coached what the coach wants done
 * @param baseline what the posture was held against, once known
 */
public record Observation(
    Instant wall,
    Frame frame,
    Pose pose,
    Judgement judgement,
    List<PostureEvent> events,
    CoachStep coached,
    Optional<Baseline> baseline) {

  /** Copies the list. */
  public Observation {
    events = List.copyOf(events);
  }
}
