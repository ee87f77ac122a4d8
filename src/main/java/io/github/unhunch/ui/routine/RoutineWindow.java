package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.content.Preparation;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.session.SessionView;
import io.github.unhunch.ui.theme.Space;
import java.awt.Dimension;
import java.util.List;
import java.util.Optional;

/**
 * The window that leads through one routine, a page at a time: pain before, what is off today,
 * preparation, the player, pain after, one sentence. It shows what it is told and hands on what is
 * pressed. All methods on the Swing thread.
 */
public final class RoutineWindow {

  private final Surroundings around;
  private final RoutineInput input;
  private final Pages pages;
  private Optional<PlayerPanel> player = Optional.empty();

  /**
   * A window that shows no page yet.
   *
   * @param around language, figures, clock
   * @param input hears what is pressed
   */
  public RoutineWindow(Surroundings around, RoutineInput input) {
    this.around = around;
    this.input = input;
    Dimension size = new Dimension(Space.scaled(920), Space.scaled(720));
    pages = new Pages(around.texts().get("uiroutine.player.title"), size, input.leave());
  }

  /**
   * Asks for pain.
   *
   * @param after whether the routine is over
   */
  public void pain(boolean after) {
    player = Optional.empty();
    pages.turnTo(new PainPanel(around.texts(), after, input.pain()));
  }

  /** Says what is off today and why. */
  public void notice(Plan plan, String words) {
    pages.turnTo(new NoticePanel(around.texts(), plan, words, input.onward(), input.leave()));
  }

  /** What to get ready. */
  public void prepare(Plan plan, List<Preparation> list) {
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
        new PlayerPanel(around.texts(), around.figures(), routine, around.clock(), input.command());
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

  /** One sentence at the end. */
  public void closing(RoutineOutcome outcome) {
    player = Optional.empty();
    pages.turnTo(
        new ClosingPanel(around.texts(), around.figures(), outcome, around.clock(), input.leave()));
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
