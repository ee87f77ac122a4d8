package io.github.unhunch.app;

import io.github.unhunch.coach.CoachAction;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.prompt.PromptToast;
import io.github.unhunch.ui.prompt.ToastWords;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shows what the coach wants shown: first the tray, then the toast; and sends back what the user
 * says. All methods on the Swing thread.
 */
final class Prompts {

  private final Texts texts;
  private final FigureLibrary figures;
  private final PromptToast toast;
  private final Hands hands;
  private Optional<Cue> waiting = Optional.empty();

  /**
   * What is done about prompts elsewhere.
   *
   * @param answered the user answered
   * @param begin the user wants the routine against this drift
   * @param adjust be less eager about this cue
   * @param changed a prompt came into the tray, or left it
   */
  record Hands(
      Consumer<PromptAnswer> answered,
      Consumer<Cue> begin,
      Consumer<Cue> adjust,
      Runnable changed) {}

  Prompts(Texts texts, FigureLibrary figures, PromptToast toast, Hands hands) {
    this.texts = texts;
    this.figures = figures;
    this.toast = toast;
    this.hands = hands;
  }

  /** The drift that a prompt in the tray is about, while there is one. */
  Optional<Cue> waiting() {
    return waiting;
  }

  /** Carries out the coach's actions, in their order. */
  void carryOut(CoachStep step) {
    for (CoachAction action : step.actions()) {
      Cue cue = action.prompt().cue();
      switch (action.prompt().kind()) {
        case SHOW_TRAY -> become(Optional.of(cue));
        case SHOW_TOAST -> toast.show(words(cue, action.plan()), figures.cue(cue), this::answer);
        case HOLD, WITHDRAW -> {
          toast.withdraw();
          become(Optional.empty());
        }
        case BEGIN -> {
          toast.withdraw();
          become(Optional.empty());
          hands.begin().accept(cue);
        }
        case ADJUST_CUE -> hands.adjust().accept(cue);
      }
    }
  }

  /** The user answered, in the toast or in the tray's menu. */
  void answer(PromptAnswer answer) {
    toast.withdraw();
    hands.answered().accept(answer);
  }

  /** Takes a toast away. */
  void close() {
    toast.withdraw();
  }

  private void become(Optional<Cue> cue) {
    if (!waiting.equals(cue)) {
      waiting = cue;
      hands.changed().run();
    }
  }

  private ToastWords words(Cue cue, Optional<Plan> plan) {
    if (plan.isPresent()) {
      return ToastWords.of(
          texts, cue, 0, plan.get().routine().name(), plan.get().routine().minutes());
    }
    String headline = texts.get("uiroutine.toast.cue." + cue.name());
    return new ToastWords(headline, texts.get("app.prompt.moveABit"), headline);
  }
}
