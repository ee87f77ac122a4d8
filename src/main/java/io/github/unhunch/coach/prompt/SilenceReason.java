package io.github.unhunch.coach.prompt;

/** Why a prompt was not shown, or not yet. */
public enum SilenceReason {
  /** Another program uses the camera. */
  CAMERA_IN_USE("another program was using the camera"),
  /** Another program uses the microphone. */
  MICROPHONE_IN_USE("another program was using the microphone"),
  /** The screen is being shared. */
  /** A program fills the screen. */
  FULL_SCREEN("a program filled the screen"),
  /** The system is set to do not disturb. */
  DO_NOT_DISTURB("do not disturb was on"),
  /** The screen is locked. */
  SCREEN_LOCKED("the screen was locked"),
  /** It is outside the hours in which the user wants prompts. */
  OUTSIDE_HOURS("it was outside your working hours"),
  /** A program was in use over which the user wants none. */
  QUIET_PROGRAM("you wanted none over that program"),
  /** Monitoring is paused. */
  PAUSED("monitoring was paused"),
  /** A routine is being followed. */
  IN_SESSION("a routine was running"),
  /** The user asked for later. */
  SNOOZED("you asked for later"),
  /** The last prompt was only minutes ago. */
  JUST_ASKED("the last prompt was only minutes ago"),
  /** A routine ended only minutes ago. */
  AFTER_ROUTINE("a routine ended only minutes ago"),
  /** The hour's prompts are used up. */
  HOUR_LIMIT("enough prompts for this hour"),
  /** The day's prompts are used up. */
  DAY_LIMIT("enough prompts for today"),
  /** Prompts of this kind are switched off. */
  SWITCHED_OFF("prompts of this kind are off"),
  /** Another prompt was already waiting. */
  ONE_IS_WAITING("another prompt was waiting"),
  /** The posture was back before the prompt was shown. */
  CLEARED_FIRST("you moved before it was shown"),
  /** The user left before the prompt was shown. */
  LEFT_FIRST("you left before it was shown"),
  /** The camera moved, so that it was no longer sure. */
  CAMERA_MOVED("the camera moved before it was shown"),
  /** The tray was shown and the user moved before the toast. */
  TRAY_WAS_ENOUGH("you moved at the tray icon already");

  private final String words;

  SilenceReason(String words) {
    this.words = words;
  }

  /** The reason in plain English, for the command line and the ledger. */
  public String words() {
    return words;
  }
}
