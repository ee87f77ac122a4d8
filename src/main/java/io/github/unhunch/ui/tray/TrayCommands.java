package io.github.unhunch.ui.tray;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the menu can set off; everything is called on the Swing thread.
 *
 * @param pause pauses
 * @param resume ends a pause of the user
 * @param offers the few routines that stand in the menu itself
 * @param begin begins the routine of this id
 * @param choose opens the window in which a routine is chosen
 * @param safety shows the safety questions with their answers
 * @param finishSetUp goes on with the first start where it was left
 * @param today opens the report of the day
 * @param live opens the live view
 * @param settings opens the settings
 * @param quit ends the program
 * @param answer answers the prompt that waits; never called for one that was withdrawn
 */
public record TrayCommands(
    Consumer<Pause> pause,
    Runnable resume,
    Supplier<Offers> offers,
    Consumer<String> begin,
    Runnable choose,
    Runnable safety,
    Runnable finishSetUp,
    Runnable today,
    Runnable live,
    Runnable settings,
    Runnable quit,
    Consumer<Answer> answer) {

  /** How long to pause. */
  public enum Pause {
    FOR_15_MINUTES(15),
    FOR_30_MINUTES(30),
    FOR_60_MINUTES(60),
    UNTIL_TOMORROW(0),
    UNTIL_RESUMED(0);

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final int minutes;

    Pause(int minutes) {
      this.minutes = minutes;
    }

    /** When it ends by itself; empty when it does not. Tomorrow begins at six in the morning. */
    public Optional<ZonedDateTime> end(ZonedDateTime now) {
      return switch (this) {
        case UNTIL_RESUMED -> Optional.empty();
        case UNTIL_TOMORROW ->
            Optional.of(now.toLocalDate().plusDays(1).atTime(MORNING).atZone(now.getZone()));
        default -> Optional.of(now.plusMinutes(minutes));
      };
    }
  }

  /** What can be said to a prompt. */
  public enum Answer {
    /** Begin what was offered. */
    START,
    /** Begin half a minute of it. */
    START_SHORT,
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

  /**
   * The few routines that stand in the menu itself; the others are in the window.
   *
   * @param last the one done last
   * @param favourites those the user marked; the first few are shown
   */
  public record Offers(Optional<Offer> last, List<Offer> favourites) {

    /** None; the menu then opens the window at once. */
    public static final Offers NONE = new Offers(Optional.empty(), List.of());

    /** Copies the list. */
    public Offers {
      favourites = List.copyOf(favourites);
    }
  }
}
