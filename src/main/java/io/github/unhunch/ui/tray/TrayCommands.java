package io.github.unhunch.ui.tray;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What the menu can set off; everything is called on the Swing thread.
 *
 * @param pause pauses for a while
 * @param resume ends a pause
 * @param routines the routines that can be begun now
 * @param begin begins the routine of this id
 * @param today opens the report of the day
 * @param live opens the live view
 * @param settings opens the settings
 * @param quit ends the program
 * @param answer answers the prompt that waits
 * @param laterMinutes after how many minutes "later" comes back
 * @param safety asks the safety questions
 * @param setUp leads back to a first start that was left; empty once it is finished
 */
public record TrayCommands(
    Consumer<Pause> pause,
    Runnable resume,
    Supplier<List<Offer>> routines,
    Consumer<String> begin,
    Runnable today,
    Runnable live,
    Runnable settings,
    Runnable quit,
    Consumer<Answer> answer,
    IntSupplier laterMinutes,
    Runnable safety,
    Supplier<Optional<Runnable>> setUp) {

  /** How long to pause. */
  public enum Pause {
    FOR_15_MINUTES,
    FOR_30_MINUTES,
    FOR_60_MINUTES,
    UNTIL_TOMORROW,
    UNTIL_RESUMED
  }

  /** What can be said to a prompt. */
  public enum Answer {
    START,
    LATER,
    NOT_NOW,
    WRONG
  }

  /**
   * A routine in the menu.
   *
   * @param id its id
   * @param title its name in the user's language
   */
  public record Offer(String id, String title) {}
}
