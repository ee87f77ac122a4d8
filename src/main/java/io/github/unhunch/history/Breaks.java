package io.github.unhunch.history;

import java.util.Map;

/**
 * The breaks of one day.
 *
 * @param offered prompts that were shown
 * @param outcomes what became of them, by outcome
 * @param unanswered prompts of which nothing more is known
 * @param routines routines with at least one step done, prompted or not
 * @param skipped routines begun and left, with no step done and none that hurt
 * @param hurt routines that ended because they hurt, after how many steps soever
 * @param underWay whether a routine still goes on, whatever will come of it
 * @param walks times away from the desk for {@link DaySummary#WALK} or longer
 * @param silences prompts that were due and held back, by the name of the reason
 */
public record Breaks(
    int offered,
    Map<PromptOutcome, Integer> outcomes,
    int unanswered,
    int routines,
    int skipped,
    int hurt,
    boolean underWay,
    int walks,
    Map<String, Integer> silences) {

  /** Routines and walks together. */
  public int total() {
    return routines + walks;
  }

  /** Offered prompts whose routine was begun. */
  public int taken() {
    return outcomes.getOrDefault(PromptOutcome.STARTED, 0);
  }
}
