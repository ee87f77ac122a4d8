package io.github.unhunch.app;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.safety.SafetyProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the coach has to know of the user: the safety profile, which the settings keep, and how
 * earlier routines went, which the history keeps. Read by the analysis and the Swing thread.
 */
final class User {

  private final Supplier<SafetyProfile> profile;
  private final Consumer<SafetyProfile> save;
  private List<RoutineOutcome> outcomes;

  /**
   * A user.
   *
   * @param profile the profile as the settings have it now
   * @param save puts a changed profile into the settings
   * @param outcomes earlier routines, read from the history at the start
   */
  User(
      Supplier<SafetyProfile> profile,
      Consumer<SafetyProfile> save,
      List<RoutineOutcome> outcomes) {
    this.profile = profile;
    this.save = save;
    this.outcomes = List.copyOf(outcomes);
  }

  SafetyProfile profile() {
    return profile.get();
  }

  synchronized List<RoutineOutcome> outcomes() {
    return outcomes;
  }

  /** Adds a routine that has just ended. */
  synchronized void remember(RoutineOutcome outcome) {
    List<RoutineOutcome> more = new ArrayList<>(outcomes);
    more.add(outcome);
    outcomes = List.copyOf(more);
  }

  /** Keeps the answers to the safety questions. */
  void answer(Map<Condition, Boolean> answers, Instant now) {
    save.accept(profile.get().withAnswers(answers, now));
  }
}
