package io.github.unhunch.ui.tray;

import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.posture.PostureState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the tray has to say.
 *
 * @param camera whether a camera gives pictures, or would if it were not for a pause
 * @param state how the user sits, while it is watched
 * @param minutesHeld for how many whole minutes that has been so
 * @param rest why nothing is watched just now; empty while it is
 * @param minutesSinceBreak whole minutes since the last break, when there was one today
 * @param prompt what waits for an answer
 * @param setUpOpen whether steps of the first start were left for later
 */
public record TrayStatus(
    boolean camera,
    Optional<PostureState> state,
    OptionalLong minutesHeld,
    Optional<Rest> rest,
    OptionalLong minutesSinceBreak,
    Optional<Prompt> prompt,
    boolean setUpOpen) {

  /**
   * Why nothing is watched.
   *
   * @param reasons at least one
   * @param until when the user's pause ends by itself
   * @param today tells "until 14:30" from "until tomorrow"
   */
  public record Rest(Set<PauseReason> reasons, Optional<LocalDateTime> until, LocalDate today) {

    /** Of the pauses that hold now; empty when none does. */
    public static Optional<Rest> of(Pauses pauses, ZonedDateTime now) {
      return pauses.none()
          ? Optional.empty()
          : Optional.of(
              new Rest(
                  pauses.reasons(),
                  pauses.until().map(end -> LocalDateTime.ofInstant(end, now.getZone())),
                  now.toLocalDate()));
    }

    /** Whether the user asked for it, and so can end it. */
    public boolean byUser() {
      return reasons.contains(PauseReason.BY_USER) || reasons.contains(PauseReason.UNTIL_TIME);
    }
  }

  /**
   * A prompt that waits for an answer.
   *
   * @param id another for every prompt, so that an answer never goes to a later one
   * @param headline a few words
   * @param choices the same, in the same words, as on the toast
   */
  public record Prompt(String id, String headline, List<Choice> choices) {

    /** Copies the list. */
    public Prompt {
      choices = List.copyOf(choices);
    }
  }

  /**
   * One thing that can be answered.
   *
   * @param answer what it means
   * @param label its words, such as "In 20 min"
   */
  public record Choice(TrayCommands.Answer answer, String label) {}

  /** Which figure stands for this. */
  public TrayFigure figure() {
    if (rest.isPresent()) {
      return TrayFigure.PAUSED;
    }
    return camera ? state.map(TrayFigure::of).orElse(TrayFigure.UNSURE) : TrayFigure.NO_CAMERA;
  }
}
