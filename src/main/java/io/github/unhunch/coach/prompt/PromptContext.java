package io.github.unhunch.coach.prompt;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is going on at the desk. Empty means unknown, and unknown holds nothing back.
 *
 * @param cameraInUse whether another program uses the camera
 * @param microphoneInUse whether another program uses the microphone
 * @param fullScreen whether a program fills the screen
 * @param doNotDisturb whether the system is set to do not disturb
 * @param screenLocked whether the screen is locked
 * @param wish why the user wants none just now, by their own settings
 * @param typingIdle seconds since the last key press
 * @param pointerIdle seconds since the pointer last moved
 * @param paused whether monitoring is paused
 * @param inSession whether a guided session is running
 */
public record PromptContext(
    Optional<Boolean> cameraInUse,
    Optional<Boolean> microphoneInUse,
    Optional<Boolean> fullScreen,
    Optional<Boolean> doNotDisturb,
    Optional<Boolean> screenLocked,
    Optional<SilenceReason> wish,
    OptionalDouble typingIdle,
    OptionalDouble pointerIdle,
    boolean paused,
    boolean inSession) {

  /** Nothing is going on: no call, no typing; as in a recording. */
  public static final PromptContext QUIET =
      new PromptContext(
          Optional.of(false),
          Optional.of(false),
          Optional.of(false),
          Optional.of(false),
          Optional.of(false),
          Optional.empty(),
          OptionalDouble.of(3600),
          OptionalDouble.of(3600),
          false,
          false);

  /** Nothing is known of the desk. */
  public static final PromptContext UNKNOWN =
      new PromptContext(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          false,
          false);

  /** The same desk, with what only the monitor knows. */
  public PromptContext with(boolean nowPaused, boolean nowInSession) {
    return new PromptContext(
        cameraInUse,
        microphoneInUse,
        fullScreen,
        doNotDisturb,
        screenLocked,
        wish,
        typingIdle,
        pointerIdle,
        nowPaused,
        nowInSession);
  }

  /** The first reason, if any, for which a prompt must wait. */
  public Optional<SilenceReason> holdsBack() {
    if (screenLocked.orElse(false)) {
      return Optional.of(SilenceReason.SCREEN_LOCKED);
    }
    if (cameraInUse.orElse(false)) {
      return Optional.of(SilenceReason.CAMERA_IN_USE);
    }
    if (paused) {
      return Optional.of(SilenceReason.PAUSED);
    }
    if (inSession) {
      return Optional.of(SilenceReason.IN_SESSION);
    }
    if (microphoneInUse.orElse(false)) {
      return Optional.of(SilenceReason.MICROPHONE_IN_USE);
    }
    if (fullScreen.orElse(false)) {
      return Optional.of(SilenceReason.FULL_SCREEN);
    }
    if (doNotDisturb.orElse(false)) {
      return Optional.of(SilenceReason.DO_NOT_DISTURB);
    }
    return wish;
  }

  /** Seconds since the last key press or movement of the pointer; empty when neither is known. */
  public OptionalDouble inputIdle() {
    if (typingIdle.isEmpty()) {
      return pointerIdle;
    }
    if (pointerIdle.isEmpty()) {
      return typingIdle;
    }
    return OptionalDouble.of(Math.min(typingIdle.getAsDouble(), pointerIdle.getAsDouble()));
  }
}
