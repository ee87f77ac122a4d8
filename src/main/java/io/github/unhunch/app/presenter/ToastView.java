package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.posture.Cue;
import java.util.Optional;
import java.util.function.Consumer;

/** Where a prompt with its buttons comes up, without taking the focus. */
public interface ToastView {

  /**
   * Shows a toast in place of the one that may be there.
   *
   * @param toast what it says
   * @param brief begins half a minute in place of the routine that is offered
   * @param answer gets the one answer, {@link PromptAnswer#IGNORED} when it fades
   */
  void show(Toast toast, Runnable brief, Consumer<PromptAnswer> answer);

  /** Takes it away without an answer. */
  void withdraw();

  /**
   * What a toast says.
   *
   * @param cue what it is about
   * @param over whether that is over by now, so that its figure would show what is not so
   * @param headline a few words
   * @param why one line
   * @param plan the routine it offers, if one
   * @param laterMinutes when "later" comes back
   */
  record Toast(
      Cue cue, boolean over, String headline, String why, Optional<Plan> plan, int laterMinutes) {}
}
