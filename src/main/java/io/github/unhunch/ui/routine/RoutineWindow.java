package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.content.Preparation;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.WeekOfMovement;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.session.SessionView;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Windows;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The window that leads through one routine, a page at a time: pain before, what is off today,
 * preparation, the player, pain after, one sentence. It shows what it is told and hands on what is
 * pressed. All methods on the Swing thread.
 */
public final class RoutineWindow {

  /** Of the screen's width and height. */
  private static final double SHARE = 0.7;

  private RoutineContext around;
  private final RoutineInput input;
  private final Pages pages;
  private Optional<PlayerPanel> player = Optional.empty();

  /**
   * A window that shows no page yet.
   *
   * @param around language, figures, clock
   * @param input hears what is pressed
   */
  public RoutineWindow(RoutineContext around, RoutineInput input) {
    this.around = around;
    this.input = input;
    pages = new Pages(around.texts().get("uiroutine.player.title"), size(), input.leave());
  }

  /** At least so large that all is readable, and larger on a large screen, to be seen from afar. */
  private static Dimension size() {
    Rectangle area = Windows.workArea();
    return new Dimension(
        Math.max(Space.scaled(920), (int) (SHARE * area.width)),
        Math.max(Space.scaled(720), (int) (SHARE * area.height)));
  }

  /**
   * Asks for pain.
   *
   * @param after whether the routine is over
   * @param before what was said before it
   */
  public void pain(boolean after, OptionalInt before) {
    player = Optional.empty();
    pages.turnTo(new PainPanel(around.texts(), after, before, input.pain()));
  }

  /** Says what is off today and why. */
  public void notice(Plan plan, String words) {
    pages.title(plan.routine().name());
    pages.turnTo(new NoticePanel(around.texts(), plan, words, input.onward(), input.leave()));
  }

  /** What to get ready. */
  public void prepare(Plan plan, List<Preparation> list) {
    pages.title(plan.routine().name());
    pages.turnTo(
        new PreparationPanel(
            around.texts(),
            around.figures(),
            plan.routine(),
            list,
            around.clock(),
            input.onward(),
            input.leave()));
  }

  /** The player of this routine, to be shown how far it is. */
  public void play(Routine routine) {
    PlayerPanel panel =
        new PlayerPanel(
            around.texts(),
            around.figures(),
            routine,
            around.clock(),
            input.command(),
            pages::fullScreen);
    pages.title(routine.name());
    player = Optional.of(panel);
    pages.turnTo(panel);
  }

  /** How far the player is. */
  public void show(SessionView view) {
    player.filter(on -> !view.phase().over()).ifPresent(on -> on.show(view));
  }

  /** A card as the last page. */
  public void card(Card card) {
    player = Optional.empty();
    pages.turnTo(new CardPanel(around.texts(), card, input.leave()));
  }

  /** One sentence at the end, and one about the week. */
  public void closing(RoutineOutcome outcome, WeekOfMovement week) {
    player = Optional.empty();
    pages.turnTo(
        new ClosingPanel(
            around.texts(),
            around.figures(),
            outcome,
            week,
            around.clock(),
            input.rateAgain(),
            input.leave()));
  }

  /** Other words or another look from now on; the page on show is to be turned to anew. */
  public void refresh(RoutineContext other) {
    around = other;
    pages.title(around.texts().get("uiroutine.player.title"));
  }

  /** Brings the window to the front. */
  public void raise() {
    pages.raise();
  }

  /** Takes the window away. */
  public void close() {
    player = Optional.empty();
    pages.close();
  }
}
