package io.github.unhunch.app.swing;

import io.github.unhunch.app.presenter.RoutineView;
import io.github.unhunch.coach.content.Preparation;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.WeekOfMovement;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.session.SessionView;
import io.github.unhunch.ui.routine.RoutineContext;
import io.github.unhunch.ui.routine.RoutineInput;
import io.github.unhunch.ui.routine.RoutineWindow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The routine's window. */
final class SwingRoutine implements RoutineView {

  private final Supplier<RoutineContext> around;
  private Optional<RoutineWindow> window = Optional.empty();

  SwingRoutine(Supplier<RoutineContext> around) {
    this.around = around;
  }

  @Override
  public void open(Input input) {
    window =
        Optional.of(
            new RoutineWindow(
                around.get(),
                new RoutineInput(
                    input::pain, input::rateAgain, input::onward, input::command, input::leave)));
  }

  @Override
  public void pain(boolean after, OptionalInt before) {
    on(open -> open.pain(after, before));
  }

  @Override
  public void notice(Plan plan, String words) {
    on(open -> open.notice(plan, words));
  }

  @Override
  public void prepare(Plan plan, List<Preparation> list) {
    on(open -> open.prepare(plan, list));
  }

  @Override
  public void play(Routine routine) {
    on(open -> open.play(routine));
  }

  @Override
  public void show(SessionView view) {
    on(open -> open.show(view));
  }

  @Override
  public void card(Card card) {
    on(open -> open.card(card));
  }

  @Override
  public void closing(RoutineOutcome outcome, WeekOfMovement week) {
    on(open -> open.closing(outcome, week));
  }

  @Override
  public void refresh() {
    on(open -> open.refresh(around.get()));
  }

  @Override
  public void raise() {
    on(RoutineWindow::raise);
  }

  @Override
  public void close() {
    on(RoutineWindow::close);
    window = Optional.empty();
  }

  private void on(Consumer<RoutineWindow> work) {
    window.ifPresent(work);
  }
}
