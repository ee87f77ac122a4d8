package io.github.unhunch.coach.prompt;

import io.github.unhunch.text.Range;

/**
 * How often and how the program may speak; the option record of this package.
 *
 * @param perHour prompts in any 60 minutes at most, 0 to 12
 * @param perDay prompts in one day at most, 0 to 48
 * @param gapSeconds least time between two prompts, 0 to 7200 seconds
 * @param snoozeSeconds how long "later" waits, 60 to 7200 seconds
 * @param trayFirstSeconds the tray icon alone for so long before the toast, 0 to 60 seconds
 * @param inputPauseSeconds pause in typing and pointing that the toast waits for, 0 to 30 seconds
 * @param toastWithinSeconds after this the toast comes even without a pause, 0 to 600 seconds
 * @param slouchPrompts whether a drifted posture prompts
 * @param stillPrompts whether long stillness prompts
 */
public record PromptOptions(
    int perHour,
    int perDay,
    double gapSeconds,
    double snoozeSeconds,
    double trayFirstSeconds,
    double inputPauseSeconds,
    double toastWithinSeconds,
    boolean slouchPrompts,
    boolean stillPrompts) {

  /**
   * Two an hour, six a day, ten minutes apart; tray 5 s, toast after 2 s without input, within 60
   * s.
   */
  public static final PromptOptions DEFAULT =
      new PromptOptions(2, 6, 600, 600, 5, 2, 60, true, true);

  /** Checks the ranges. */
  public PromptOptions {
    new Range(0, 12, "").check("prompts per hour", perHour);
    new Range(0, 48, "").check("prompts per day", perDay);
    new Range(0, 7200, "seconds").check("gap between prompts", gapSeconds);
    new Range(60, 7200, "seconds").check("snooze", snoozeSeconds);
    new Range(0, 60, "seconds").check("tray alone", trayFirstSeconds);
    new Range(0, 30, "seconds").check("pause in input", inputPauseSeconds);
    new Range(0, 600, "seconds").check("longest wait for the toast", toastWithinSeconds);
  }

  /** The same, where it speaks more often than is usual as seldom as usual. */
  public PromptOptions noMoreThanUsual() {
    return new PromptOptions(
        Math.min(perHour, DEFAULT.perHour),
        Math.min(perDay, DEFAULT.perDay),
        Math.max(gapSeconds, DEFAULT.gapSeconds),
        snoozeSeconds,
        trayFirstSeconds,
        inputPauseSeconds,
        toastWithinSeconds,
        slouchPrompts,
        stillPrompts);
  }

  /** The same with another least time between two prompts. */
  public PromptOptions withGap(double seconds) {
    return new PromptOptions(
        perHour,
        perDay,
        seconds,
        snoozeSeconds,
        trayFirstSeconds,
        inputPauseSeconds,
        toastWithinSeconds,
        slouchPrompts,
        stillPrompts);
  }
}
