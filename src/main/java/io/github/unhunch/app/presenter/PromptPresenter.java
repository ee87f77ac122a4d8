package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.CoachAction;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.tray.TrayCommands;
import io.github.unhunch.ui.tray.TrayStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Shows what the coach wants shown: first the tray, then the toast; and sends back what the user
 * says. Only what is on show can be answered, and only once.
 */
public final class PromptPresenter {

  /** A prompt in the tray alone counts as passed over after so long, in seconds. */
  private static final double TRAY_S = 60;

  private final Supplier<Texts> texts;
  private final DoubleSupplier snoozeSeconds;
  private final BooleanSupplier trayOnly;
  private final Worker screen;
  private final ToastView toast;
  private final Effects effects;
  private Optional<Waiting> waiting = Optional.empty();
  private int number;
  private boolean brief;

  /**
   * A prompt on show.
   *
   * @param over whether it comes only since the user asked for it
   */
  private record Waiting(Cue cue, boolean over) {
    String headline(Texts texts) {
      return texts.get(over ? "uiroutine.toast.asked" : "cue." + cue + ".headline");
    }
  }

  /** What prompts bring about elsewhere. */
  public interface Effects {

    /** The user answered. */
    void answered(PromptAnswer answer);

    /** The user wants the routine against this drift; the one that was offered, if one was. */
    void begin(Cue cue, Optional<Plan> offered);

    /** The user wants half a minute of movement now. */
    void beginBrief(Cue cue);

    /** Be less eager about this cue. */
    void adjust(Cue cue);

    /** A prompt came into the tray, or left it. */
    void changed();
  }

  /**
   * Shows prompts.
   *
   * @param snoozeSeconds how long "later" waits just now
   * @param trayOnly whether the user wants no toast just now
   */
  public PromptPresenter(
      Supplier<Texts> texts,
      DoubleSupplier snoozeSeconds,
      BooleanSupplier trayOnly,
      Worker screen,
      ToastView toast,
      Effects effects) {
    this.texts = texts;
    this.snoozeSeconds = snoozeSeconds;
    this.trayOnly = trayOnly;
    this.screen = screen;
    this.toast = toast;
    this.effects = effects;
  }

  /** The prompt on show as the tray's menu has it, with the same choices as the toast. */
  public Optional<TrayStatus.Prompt> inTray() {
    return waiting.map(
        prompt ->
            new TrayStatus.Prompt(
                Integer.toString(number),
                prompt.headline(texts.get()),
                List.of(
                    choice(TrayCommands.Answer.START, "start"),
                    choice(TrayCommands.Answer.LATER, "later"),
                    choice(TrayCommands.Answer.NOT_NOW, "notnow"),
                    choice(TrayCommands.Answer.WRONG, "wrong"))));
  }

  private TrayStatus.Choice choice(TrayCommands.Answer answer, String words) {
    return new TrayStatus.Choice(
        answer, texts.get().get("uiroutine.toast." + words, laterMinutes()));
  }

  private int laterMinutes() {
    return (int) Math.max(1, Math.round(snoozeSeconds.getAsDouble() / 60));
  }

  /** Carries out the coach's actions, in their order. */
  public void carryOut(CoachStep step) {
    for (CoachAction action : step.actions()) {
      Cue cue = action.prompt().cue();
      Waiting prompt = new Waiting(cue, action.over());
      switch (action.prompt().kind()) {
        case SHOW_TRAY -> {
          number++;
          become(Optional.of(prompt));
        }
        case SHOW_TOAST -> {
          if (waiting.isPresent() && trayOnly.getAsBoolean()) {
            int mine = number;
            screen.after(TRAY_S, () -> passedOver(mine));
          } else if (waiting.isPresent()) {
            become(Optional.of(prompt));
            toast.show(words(prompt, action.plan()), this::brief, this::answer);
          }
        }
        case HOLD, WITHDRAW -> away();
        case BEGIN -> {
          away();
          if (brief) {
            effects.beginBrief(cue);
          } else {
            effects.begin(cue, action.plan());
          }
          brief = false;
        }
        case ADJUST_CUE -> effects.adjust(cue);
      }
    }
  }

  /**
   * The user answered, in the toast or in the tray's menu. Nothing happens when the prompt has gone
   * meanwhile.
   */
  public void answer(PromptAnswer answer) {
    if (waiting.isPresent()) {
      away();
      effects.answered(answer);
    }
  }

  /** The tray was all there was of this prompt, and nobody chose anything there. */
  private void passedOver(int which) {
    if (which == number) {
      answer(PromptAnswer.IGNORED);
    }
  }

  /** The user would rather have half a minute than what is offered. */
  private void brief() {
    if (waiting.isPresent()) {
      brief = true;
      answer(PromptAnswer.START);
    }
  }

  /** Takes a prompt away. */
  public void close() {
    toast.withdraw();
  }

  private void away() {
    toast.withdraw();
    become(Optional.empty());
  }

  private void become(Optional<Waiting> prompt) {
    if (!waiting.equals(prompt)) {
      waiting = prompt;
      effects.changed();
    }
  }

  private ToastView.Toast words(Waiting prompt, Optional<Plan> plan) {
    Texts now = texts.get();
    String why =
        plan.map(Plan::routine)
            .map(routine -> now.get("uiroutine.toast.offer", routine.name(), routine.minutes()))
            .orElseGet(() -> now.get("app.prompt.moveABit"));
    return new ToastView.Toast(
        prompt.cue(), prompt.over(), prompt.headline(now), why, plan, laterMinutes());
  }
}
