package io.github.unhunch.ui.settings;

import io.github.unhunch.coach.prompt.PromptOptions;
import io.github.unhunch.settings.Settings;
import java.util.function.Consumer;

/** Prompt options while one of them is being changed. */
final class PromptDraft {

  private int perHour;
  private int perDay;
  private double snoozeSeconds;
  private double trayFirstSeconds;
  private double inputPauseSeconds;
  private boolean slouchPrompts;
  private boolean stillPrompts;

  private PromptDraft(PromptOptions from) {
    perHour = from.perHour();
    perDay = from.perDay();
    snoozeSeconds = from.snoozeSeconds();
    trayFirstSeconds = from.trayFirstSeconds();
    inputPauseSeconds = from.inputPauseSeconds();
    slouchPrompts = from.slouchPrompts();
    stillPrompts = from.stillPrompts();
  }

  /** The settings after the change. */
  static Settings change(Settings settings, Consumer<PromptDraft> change) {
    PromptOptions from = settings.prompts();
    PromptDraft draft = new PromptDraft(from);
    change.accept(draft);
    return settings.withPrompts(
        new PromptOptions(
            draft.perHour,
            draft.perDay,
            from.gapSeconds(),
            draft.snoozeSeconds,
            draft.trayFirstSeconds,
            draft.inputPauseSeconds,
            from.toastWithinSeconds(),
            draft.slouchPrompts,
            draft.stillPrompts));
  }

  void perHour(double value) {
    perHour = (int) Math.round(value);
  }

  void perDay(double value) {
    perDay = (int) Math.round(value);
  }

  void snoozeSeconds(double value) {
    snoozeSeconds = value;
  }

  void trayFirstSeconds(double value) {
    trayFirstSeconds = value;
  }

  void inputPauseSeconds(double value) {
    inputPauseSeconds = value;
  }

  void slouchPrompts(boolean value) {
    slouchPrompts = value;
  }

  void stillPrompts(boolean value) {
    stillPrompts = value;
  }
}
