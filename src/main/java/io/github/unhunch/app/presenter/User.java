package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.safety.SafetyProfile;
import io.github.unhunch.history.RoutineRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the coach has to know of the user: the safety profile, which the settings keep, and how
 * earlier routines went, which the history keeps. Read by the analysis and the screen's thread.
 */
public final class User {

  /** Routines older than this no longer say what helps. */
  public static final Duration REMEMBERS = Duration.ofDays(400);

  /** A rise of pain by so many points ends routines for the day. */
  private static final int WORSE_BY = 2;

  private final Supplier<SafetyProfile> profile;
  private final Consumer<SafetyProfile> save;
  private final List<RoutineOutcome> before;
  private Optional<RoutineRun> latest = Optional.empty();

  /**
   * A user.
   *
   * @param profile the profile as the settings have it now
   * @param save puts a changed profile into the settings
   * @param outcomes earlier routines, read from the history at the start
   */
  public User(
      Supplier<SafetyProfile> profile,
      Consumer<SafetyProfile> save,
      List<RoutineOutcome> outcomes) {
    this.profile = profile;
    this.save = save;
    this.before = new ArrayList<>(outcomes);
  }

  /** What the user told about themselves. */
  public SafetyProfile profile() {
    return profile.get();
  }

  /** How routines went, the one under way included. */
  public synchronized List<RoutineOutcome> outcomes() {
    List<RoutineOutcome> all = new ArrayList<>(before);
    latest.ifPresent(run -> all.add(run.outcome()));
    return List.copyOf(all);
  }

  /** Earlier routines are these from now on, as after the history was erased or restored. */
  public synchronized void recall(List<RoutineOutcome> outcomes) {
    before.clear();
    before.addAll(outcomes);
    latest = Optional.empty();
  }

  /** Remembers how far a routine is; the same start means the same routine. */
  public synchronized void remember(RoutineRun run) {
    latest
        .filter(other -> !other.start().equals(run.start()))
        .ifPresent(other -> before.add(other.outcome()));
    latest = Optional.of(run);
  }

  /**
   * Whether no routine may be offered any more on this day: one hurt, or pain rose by two points. A
   * clock that was set back does not lift it.
   */
  public boolean stoppedToday(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return outcomes().stream()
        .filter(run -> run.stopped() || run.painChange().orElse(0) >= WORSE_BY)
        .anyMatch(run -> !LocalDate.ofInstant(run.time(), zone).isBefore(today));
  }

  /** Keeps the answers to the safety questions. */
  public void answer(Map<Condition, Boolean> answers, Instant now) {
    save.accept(profile.get().withAnswers(answers, now));
  }
}
