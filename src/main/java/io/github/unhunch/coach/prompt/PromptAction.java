package io.github.unhunch.coach.prompt;

import io.github.unhunch.posture.Cue;
import java.util.Optional;

/**
 * What the shell is to do about a prompt.
 *
 * @param time seconds on the source's clock
 * @param kind what to do
 * @param cue what the prompt is about
 * @param reason why, for HOLD and WITHDRAW
 */
public record PromptAction(double time, Kind kind, Cue cue, Optional<SilenceReason> reason) {

  /** What can be done. */
  public enum Kind {
    /** First phase: the tray icon changes its figure. */
    SHOW_TRAY,
    /** Second phase: the toast with its buttons comes up, without taking the focus. */
    SHOW_TOAST,
    /** The prompt waits; nothing is shown. */
    HOLD,
    /** Whatever is shown or waits for this prompt goes away. */
    WITHDRAW,
    /** The user wants the routine now. */
    BEGIN,
    /** The user said that the prompt was wrong: be less eager about this cue, within bounds. */
    ADJUST_CUE
  }
}
