package io.github.unhunch.coach.prompt;

/** Why a prompt was not shown, or not yet. */
public enum SilenceReason {
  /** Another program uses the camera. */
  CAMERA_IN_USE,
  /** Another program uses the microphone. */
  MICROPHONE_IN_USE,
  /** A program fills the screen. */
  FULL_SCREEN,
  /** The system is set to do not disturb. */
  DO_NOT_DISTURB,
  /** The screen is locked. */
  SCREEN_LOCKED,
  /** It is outside the hours in which the user wants prompts. */
  OUTSIDE_HOURS,
  /** A program was in use over which the user wants none. */
  QUIET_PROGRAM,
  /** Monitoring is paused. */
  PAUSED,
  /** A routine is being followed. */
  IN_SESSION,
  /** The user asked for later. */
  SNOOZED,
  /** The last prompt was only minutes ago. */
  JUST_ASKED,
  /** A routine ended only minutes ago. */
  AFTER_ROUTINE,
  /** The hour's prompts are used up. */
  HOUR_LIMIT,
  /** The day's prompts are used up. */
  DAY_LIMIT,
  /** Prompts of this kind are switched off. */
  SWITCHED_OFF,
  /** Another prompt was already waiting. */
  ONE_IS_WAITING,
  /** The posture was back before the prompt was shown. */
  CLEARED_FIRST,
  /** The user left before the prompt was shown. */
  LEFT_FIRST,
  /** The camera moved, so that it was no longer sure. */
  CAMERA_MOVED,
  /** The tray was shown and the user moved before the toast. */
  TRAY_WAS_ENOUGH
}
