package io.github.unhunch.coach.safety;

import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Watches the history for signs that a professional might help, and says so quietly, at most once
 * in 30 days; pure.
 */
public final class WorseningWatch {

  /** Least time between two suggestions. */
  public static final Duration QUIET = Duration.ofDays(30);

  private static final int WEEKS = 3;
  private static final int RATINGS_A_WEEK = 2;
  private static final double RISE = 1;
  private static final int RUNS_WITHOUT_RELIEF = 10;
  private static final int LASTING_WEEKS = 6;
  private static final int STOPS = 2;

  private final SafetyGate gate;
  private final Texts texts;

  /** A watch that speaks the library's language. */
  public WorseningWatch(RoutineLibrary library) {
    this.gate = new SafetyGate(library);
    this.texts = Texts.in(library.locale());
  }

  /**
   * The suggestion, when there is a reason for one now.
   *
   * @param history earlier runs, in any order
   * @param lastSuggested when it was last shown
   * @param now the moment
   */
  public Optional<Card> suggestion(
      List<RoutineOutcome> history, Optional<Instant> lastSuggested, Instant now) {
    if (lastSuggested.filter(last -> last.plus(QUIET).isAfter(now)).isPresent()) {
      return Optional.empty();
    }
    return reason(history, now)
        .map(key -> gate.cards().professional(texts.get("gate.watch." + key)));
  }

  private Optional<String> reason(List<RoutineOutcome> history, Instant now) {
    if (worsening(history, now)) {
      return Optional.of("worsening");
    }
    if (noRelief(history)) {
      return Optional.of("noRelief");
    }
    if (!gate.switchedOff(history).isEmpty()) {
      return Optional.of("stepsOff");
    }
    if (stops(history, now) >= STOPS) {
      return Optional.of("stopped");
    }
    return lasting(history, now) ? Optional.of("lasting") : Optional.empty();
  }

  /** How many runs of the last 30 days were stopped by sharp, shooting, tingling or dizzy. */
  private static long stops(List<RoutineOutcome> history, Instant now) {
    return history.stream()
        .filter(RoutineOutcome::stopped)
        .filter(run -> run.time().isAfter(now.minus(QUIET)))
        .count();
  }

  /** Some pain before every routine of each of the last six weeks. */
  private static boolean lasting(List<RoutineOutcome> history, Instant now) {
    return IntStream.rangeClosed(1, LASTING_WEEKS)
        .mapToObj(week -> ratings(history, now.minus(Duration.ofDays(7L * week))))
        .allMatch(
            week -> week.size() >= RATINGS_A_WEEK && week.stream().allMatch(pain -> pain > 0));
  }

  /** Pain before a routine rose from week to week over three weeks, by a point or more in all. */
  private static boolean worsening(List<RoutineOutcome> history, Instant now) {
    double earlier = Double.NEGATIVE_INFINITY;
    double first = 0;
    for (int week = WEEKS; week >= 1; week--) {
      OptionalDouble mean = meanPain(history, now.minus(Duration.ofDays(7L * week)));
      if (mean.isEmpty() || mean.getAsDouble() <= earlier) {
        return false;
      }
      if (week == WEEKS) {
        first = mean.getAsDouble();
      }
      earlier = mean.getAsDouble();
    }
    return earlier - first >= RISE;
  }

  private static OptionalDouble meanPain(List<RoutineOutcome> history, Instant from) {
    List<Integer> week = ratings(history, from);
    return week.size() < RATINGS_A_WEEK
        ? OptionalDouble.empty()
        : week.stream().mapToInt(pain -> pain).average();
  }

  /** Pain before the routines of the seven days from here. */
  private static List<Integer> ratings(List<RoutineOutcome> history, Instant from) {
    Instant to = from.plus(Duration.ofDays(7));
    return history.stream()
        .filter(run -> run.painBefore().isPresent())
        .filter(run -> run.time().isAfter(from) && !run.time().isAfter(to))
        .map(run -> run.painBefore().getAsInt())
        .toList();
  }

  /** The last ten runs that were done, began with pain and were rated: none ended with less. */
  private static boolean noRelief(List<RoutineOutcome> history) {
    List<RoutineOutcome> last =
        history.stream()
            .filter(RoutineOutcome::moved)
            .filter(run -> run.painChange().isPresent())
            .filter(run -> run.painBefore().orElse(0) > 0)
            .sorted(Comparator.comparing(RoutineOutcome::time).reversed())
            .limit(RUNS_WITHOUT_RELIEF)
            .toList();
    return last.size() == RUNS_WITHOUT_RELIEF
        && last.stream().allMatch(run -> run.painChange().orElse(0) >= 0);
  }
}
