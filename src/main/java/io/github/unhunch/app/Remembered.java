package io.github.unhunch.app;

import io.github.unhunch.coach.CoachState;
import io.github.unhunch.coach.prompt.PromptState;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.PromptOutcome;
import io.github.unhunch.history.PromptRecord;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What of earlier runs still holds when the program starts: limits count on, "later" comes back.
 *
 * @param outcomes how routines went
 * @param coach the prompts of the last day, and one that the user asked to see again
 */
record Remembered(List<RoutineOutcome> outcomes, CoachState coach) {

  /**
   * Reads it from the history.
   *
   * @param back how far back routines are remembered
   */
  static Remembered read(HistoryStore store, Clockwork clockwork, Settings settings, Duration back)
      throws HistoryException {
    HistoryReader reader = store.reader();
    Instant now = clockwork.instant();
    LocalDate today = LocalDate.ofInstant(now, clockwork.zone());
    List<PromptRecord> prompts = new ArrayList<>();
    // Tomorrow's are those from before the clock was set back.
    for (DaySummary day : reader.days(today.minusDays(1), today.plusDays(1), clockwork.zone())) {
      prompts.addAll(day.prompts());
    }
    prompts.sort(Comparator.comparing(PromptRecord::time));
    PromptState state = PromptState.resuming(prompts.stream().map(PromptRecord::time).toList());
    Optional<PromptRecord> last =
        prompts.isEmpty() ? Optional.empty() : Optional.of(prompts.get(prompts.size() - 1));
    Duration snooze = Duration.ofMillis(Math.round(settings.prompts().snoozeSeconds() * 1000));
    PromptState resumed =
        last.filter(prompt -> prompt.outcome().equals(Optional.of(PromptOutcome.LATER)))
            .filter(prompt -> prompt.time().plus(snooze).isAfter(now))
            .flatMap(
                prompt -> prompt.cue().map(cue -> state.askedFor(cue, prompt.time().plus(snooze))))
            .orElse(state);
    return new Remembered(
        reader.outcomesSince(now.minus(back)), new CoachState(resumed, Optional.empty()));
  }
}
