package io.github.unhunch.app;

import io.github.unhunch.app.presenter.User;
import io.github.unhunch.coach.CoachState;
import io.github.unhunch.coach.prompt.PromptState;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.PromptRecord;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.settings.RestartState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of earlier runs still holds when the program starts: limits count on, "later" comes back.
 *
 * @param outcomes how routines went
 * @param coach the prompts of the last day, and one that the user asked to see again
 */
record Remembered(List<RoutineOutcome> outcomes, CoachState coach) {

  /** Reads it from the settings, and where they are lost from the history. */
  static Remembered read(HistoryReader reader, Clockwork clockwork, RestartState rest)
      throws HistoryException {
    List<Instant> shown = rest.prompts().isEmpty() ? prompts(reader, clockwork) : rest.prompts();
    PromptState state = PromptState.resuming(shown);
    PromptState prompts =
        rest.later()
            .flatMap(when -> rest.laterCue().map(cue -> state.askedFor(cue, when)))
            .orElse(state);
    return new Remembered(
        reader.outcomesSince(clockwork.instant().minus(User.REMEMBERS)),
        new CoachState(prompts, Optional.empty()));
  }

  private static List<Instant> prompts(HistoryReader reader, Clockwork clockwork)
      throws HistoryException {
    LocalDate today = LocalDate.ofInstant(clockwork.instant(), clockwork.zone());
    List<Instant> shown = new ArrayList<>();
    for (DaySummary day : reader.days(today.minusDays(1), today, clockwork.zone())) {
      day.prompts().stream().map(PromptRecord::time).forEach(shown::add);
    }
    return shown;
  }
}
