package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.content.Preparation;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionEvent;
import io.github.unhunch.coach.session.SessionPhase;
import io.github.unhunch.coach.session.SessionState;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.ui.theme.Space;
import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.Timer;

/**
 * The window that leads through one routine: pain before, preparation where there is any, the
 * player, pain after, one sentence. All methods on the Swing thread.
 */
public final class RoutineWindow {

  private static final int TICK_MILLIS = 100;

  private final Surroundings around;
  private final RoutineOffer offer;
  private final Consumer<SessionEvent> events;
  private final Consumer<Optional<RoutineOutcome>> done;
  private final Pages pages;
  private final Timer timer = new Timer(TICK_MILLIS, tick -> tick(Optional.empty()));
  private OptionalInt before = OptionalInt.empty();
  private OptionalInt after = OptionalInt.empty();
  private Optional<Playing> playing = Optional.empty();
  private boolean open = true;

  /** The part of the window's life in which the player is on. */
  private record Playing(Routine routine, Guide guide, PlayerPanel panel) {}

  private RoutineWindow(
      Surroundings around,
      RoutineOffer offer,
      Consumer<SessionEvent> events,
      Consumer<Optional<RoutineOutcome>> done) {
    this.around = around;
    this.offer = offer;
    this.events = events;
    this.done = done;
    Dimension size = new Dimension(Space.scaled(920), Space.scaled(720));
    pages = new Pages(around.texts().get("uiroutine.player.title"), size, this::leave);
  }

  /**
   * Opens the window.
   *
   * @param around language, figures, clocks, voice
   * @param offer what may be done
   * @param events gets everything that happens in the session
   * @param done gets what was done once the window is closed; empty when no step was begun
   */
  public static RoutineWindow open(
      Surroundings around,
      RoutineOffer offer,
      Consumer<SessionEvent> events,
      Consumer<Optional<RoutineOutcome>> done) {
    RoutineWindow window = new RoutineWindow(around, offer, events, done);
    window.pages.turnTo(new PainPanel(around.texts(), false, window::painBefore));
    return window;
  }

  /** Gives the session the latest pose; empty when the camera sees nobody. */
  public void pose(Optional<Pose> pose) {
    playing.ifPresent(now -> now.guide.pose(pose));
  }

  /** Brings the window to the front. */
  public void raise() {
    pages.raise();
  }

  /** Whether the window is still open. */
  public boolean isOpen() {
    return open;
  }

  private void painBefore(OptionalInt pain) {
    before = pain;
    RoutineOffer.Answer answer = offer.decide().apply(pain);
    if (answer.plan().isEmpty()) {
      answer.card().ifPresentOrElse(this::lastCard, this::leave);
      return;
    }
    Plan plan = answer.plan().get();
    List<Preparation> list = offer.preparationsFor(plan);
    Runnable onward =
        list.isEmpty()
            ? () -> play(plan.routine())
            : () ->
                pages.turnTo(
                    new PreparationPanel(
                        around.texts(),
                        around.figures(),
                        plan.routine(),
                        list,
                        around.clock(),
                        () -> play(plan.routine()),
                        this::leave));
    if (answer.notice().isBlank()) {
      onward.run();
    } else {
      pages.turnTo(new NoticePanel(around.texts(), plan, answer.notice(), onward, this::leave));
    }
  }

  private void lastCard(Card card) {
    pages.turnTo(new CardPanel(around.texts(), card, this::leave));
  }

  private void play(Routine routine) {
    Guide guide = new Guide(around, routine, offer.options(), events);
    PlayerPanel panel =
        new PlayerPanel(
            around.texts(),
            around.figures(),
            routine,
            around.clock(),
            command -> tick(Optional.of(command)));
    playing = Optional.of(new Playing(routine, guide, panel));
    panel.show(guide.view());
    pages.turnTo(panel);
    timer.start();
  }

  private void tick(Optional<SessionCommand> command) {
    if (playing.isEmpty() || !timer.isRunning()) {
      return;
    }
    Playing now = playing.get();
    now.guide.step(command);
    SessionPhase phase = now.guide.state().phase();
    if (!phase.over()) {
      now.panel.show(now.guide.view());
      return;
    }
    timer.stop();
    switch (phase) {
      case HURT -> lastCard(offer.hurts());
      case DONE -> pages.turnTo(new PainPanel(around.texts(), true, this::painAfter));
      default -> leave();
    }
  }

  private void painAfter(OptionalInt pain) {
    after = pain;
    outcome()
        .ifPresentOrElse(
            outcome ->
                pages.turnTo(
                    new ClosingPanel(
                        around.texts(), around.figures(), outcome, around.clock(), this::leave)),
            this::leave);
  }

  /** Leaves at once from any page and keeps what was done. */
  private void leave() {
    if (open) {
      open = false;
      timer.stop();
      playing
          .filter(now -> !now.guide.state().phase().over())
          .ifPresent(now -> now.guide.step(Optional.of(SessionCommand.STOP)));
      pages.close();
      done.accept(outcome());
    }
  }

  private Optional<RoutineOutcome> outcome() {
    return playing.map(
        now -> {
          SessionState state = now.guide.state();
          return new RoutineOutcome(
              now.routine.id(),
              state.done(),
              around.wall().instant(),
              before,
              after,
              offer.cue(),
              state.hurtAt());
        });
  }
}
