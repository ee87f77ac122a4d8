package io.github.unhunch.ui.tray;

import io.github.unhunch.posture.PostureState;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the tray has to say.
 *
 * @param kind whether posture is watched at all
 * @param state how the user sits, while it is watched
 * @param pausedUntil when a pause ends by itself
 * @param minutesSinceBreak whole minutes since the last break, when there was one today
 * @param prompt the headline of a prompt that waits for an answer
 */
public record TrayStatus(
    Kind kind,
    Optional<PostureState> state,
    Optional<LocalTime> pausedUntil,
    OptionalLong minutesSinceBreak,
    Optional<String> prompt) {

  /** Whether posture is watched. */
  public enum Kind {
    /** Yes. */
    WATCHING,
    /** Not just now, by the user's wish or for another reason. */
    PAUSED,
    /** No camera gives pictures. */
    NO_CAMERA
  }

  /** Which figure stands for this. */
  public TrayFigure figure() {
    return switch (kind) {
      case PAUSED -> TrayFigure.PAUSED;
      case NO_CAMERA -> TrayFigure.NO_CAMERA;
      case WATCHING -> state.map(TrayFigure::of).orElse(TrayFigure.UNSURE);
    };
  }
}
