package io.github.unhunch.app.rehearsal;

import io.github.unhunch.app.presenter.RoutineView;
import io.github.unhunch.coach.content.Preparation;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.WeekOfMovement;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionPhase;
import io.github.unhunch.coach.session.SessionView;
import io.github.unhunch.monitor.Worker;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The routine's window as the script sees it, and what the script's user presses in it. Pages that
 * only tell something are read and passed after a few seconds, since a script has no key for them.
 */
final class ScriptRoutine implements RoutineView {

  private static final String SLOT = "routine";
  private static final double READS_S = 5;
  private static final double READS_CARD_S = 30;

  private final Transcript transcript;
  private final Worker screen;
  private final ScriptWindows windows;
  private Optional<Input> input = Optional.empty();
  private Page page = Page.NONE;
  private int pages;
  private int index = -1;
  private SessionPhase phase = SessionPhase.RUNNING;

  private enum Page {
    NONE,
    PAIN,
    TOLD,
    PLAYER,
    CLOSING,
    LAST
  }

  ScriptRoutine(Transcript transcript, Worker screen, ScriptWindows windows) {
    this.transcript = transcript;
    this.screen = screen;
    this.windows = windows;
  }

  /** Answers the pain question on show; false when there is none. */
  boolean pain(OptionalInt pain) {
    if (page != Page.PAIN) {
      return false;
    }
    input.ifPresent(hands -> hands.pain(pain));
    return true;
  }

  /** Presses a button; false when there is no such button now. */
  boolean press(String button) {
    if (input.isEmpty() || page == Page.NONE) {
      return false;
    }
    Input hands = input.get();
    switch (button) {
      case "next" -> {
        return next(hands);
      }
      case "end" -> end(hands);
      case "rate-again" -> {
        if (page != Page.CLOSING) {
          return false;
        }
        hands.rateAgain();
      }
      case "back", "pause", "hurts" -> {
        if (page != Page.PLAYER) {
          return false;
        }
        hands.command(
            switch (button) {
              case "back" -> SessionCommand.PREVIOUS;
              case "hurts" -> SessionCommand.HURT;
              default -> phase.stands() ? SessionCommand.RESUME : SessionCommand.PAUSE;
            });
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void end(Input hands) {
    if (page == Page.PLAYER) {
      hands.command(SessionCommand.STOP);
    } else {
      hands.leave();
    }
  }

  private boolean next(Input hands) {
    switch (page) {
      case PAIN -> hands.pain(OptionalInt.empty());
      case TOLD -> hands.onward();
      case PLAYER -> hands.command(SessionCommand.NEXT);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void turn(Page next, String window, String id, String words) {
    page = next;
    pages++;
    windows.shown(SLOT, window, id, words);
  }

  private void after(double seconds, Runnable press) {
    int mine = pages;
    screen.after(
        seconds,
        () -> {
          if (mine == pages) {
            press.run();
          }
        });
  }

  @Override
  public void open(Input hands) {
    input = Optional.of(hands);
  }

  @Override
  public void pain(boolean after, OptionalInt before) {
    turn(Page.PAIN, "pain", after ? "after" : "before", "");
  }

  @Override
  public void notice(Plan plan, String words) {
    turn(Page.TOLD, "notice", plan.routine().id(), words);
    after(READS_S, () -> input.ifPresent(Input::onward));
  }

  @Override
  public void prepare(Plan plan, List<Preparation> list) {
    turn(
        Page.TOLD,
        "preparation",
        plan.routine().id(),
        String.join(", ", list.stream().map(Preparation::name).toList()));
    after(READS_S, () -> input.ifPresent(Input::onward));
  }

  @Override
  public void play(Routine routine) {
    index = -1;
    phase = SessionPhase.RUNNING;
    turn(Page.PLAYER, "routine", routine.id(), routine.name());
  }

  @Override
  public void show(SessionView view) {
    if (phase.stands() != view.phase().stands()) {
      transcript.write("routine", view.phase().name());
    }
    phase = view.phase();
    if (view.index() != index && !view.phase().over()) {
      index = view.index();
      transcript.write("step", view.step());
    }
  }

  @Override
  public void card(Card card) {
    page = Page.LAST;
    pages++;
    windows.card(SLOT, card);
    after(READS_CARD_S, () -> input.ifPresent(Input::leave));
  }

  @Override
  public void closing(RoutineOutcome outcome, WeekOfMovement week) {
    turn(Page.CLOSING, "closing", outcome.routine(), "");
    after(READS_S, () -> input.ifPresent(Input::leave));
  }

  /** The page on show is turned to anew. */
  @Override
  public void refresh() {}

  @Override
  public void raise() {}

  @Override
  public void close() {
    page = Page.NONE;
    pages++;
    windows.gone(SLOT);
  }
}
