package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.content.Preparation;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.WeekOfMovement;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionView;
import java.util.List;
import java.util.OptionalInt;

/** The window that leads through one routine, a page at a time. */
public interface RoutineView {

  /** What the user does in the window. */
  interface Input {

    /** Pain from 0 to 10; empty when skipped. */
    void pain(OptionalInt pain);

    /** Takes the rating after the routine back, to be given again. */
    void rateAgain();

    /** On to the routine, from a page that only tells something. */
    void onward();

    /** A key or button of the player. */
    void command(SessionCommand command);

    /** Leaves the window. */
    void leave();
  }

  /** Opens the window; a page is turned to next. */
  void open(Input input);

  /**
   * Asks for pain.
   *
   * @param after whether the routine is over
   * @param before what was said before it
   */
  void pain(boolean after, OptionalInt before);

  /** Says what is off today and why, before the routine. */
  void notice(Plan plan, String words);

  /** What to get ready before the routine. */
  void prepare(Plan plan, List<Preparation> list);

  /** The player of this routine. */
  void play(Routine routine);

  /** How far the player is. */
  void show(SessionView view);

  /** A card, the last page of this routine. */
  void card(Card card);

  /** One sentence at the end, and one about the week. */
  void closing(RoutineOutcome outcome, WeekOfMovement week);

  /** Other words or another look hold from now on; the page on show is turned to anew. */
  void refresh();

  /** Brings the window to the front. */
  void raise();

  /** Takes the window away. */
  void close();
}
