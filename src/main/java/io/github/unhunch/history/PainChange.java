package io.github.unhunch.history;

import io.github.unhunch.coach.safety.RoutineOutcome;
import java.util.List;
import java.util.OptionalDouble;

/**
 * By how much pain changed over some routines, and how sure that is.
 *
 * @param runs how many routines were done, in part at least, and rated before and after
 * @param skipped how many were rated though nothing of them was done, which says nothing of relief
 * @param before mean pain before the runs, or without one before what was skipped, 0 to 10; else 0
 * @param after mean pain after, likewise
 * @param margin half the width of the 95 % interval of the mean change, in points; empty below
 *     three runs, where it would say nothing
 */
public record PainChange(
    int runs, int skipped, double before, double after, OptionalDouble margin) {

  /** Two-sided 95 % points of Student's t for 2 to 29 degrees of freedom; beyond, the normal's. */
  private static final double[] T = {
    4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145,
    2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052,
    2.048, 2.045
  };

  /** Over those routines that were rated twice. */
  public static PainChange of(List<RoutineOutcome> outcomes) {
    List<RoutineOutcome> rated =
        outcomes.stream().filter(outcome -> outcome.painChange().isPresent()).toList();
    List<RoutineOutcome> done = rated.stream().filter(RoutineOutcome::moved).toList();
    List<RoutineOutcome> told = done.isEmpty() ? rated : done;
    double before = told.stream().mapToInt(o -> o.painBefore().orElseThrow()).average().orElse(0);
    double after = told.stream().mapToInt(o -> o.painAfter().orElseThrow()).average().orElse(0);
    return new PainChange(
        done.size(), rated.size() - done.size(), before, after, margin(done, after - before));
  }

  /** Mean change in points; negative is relief. */
  public double change() {
    return after - before;
  }

  /** What can be said about it. */
  public Verdict verdict() {
    if (runs == 0) {
      return skipped > 0 ? Verdict.SKIPPED : Verdict.NOT_RATED;
    }
    if (margin.isEmpty()) {
      return Verdict.TOO_FEW;
    }
    if (Math.abs(change()) <= margin.getAsDouble()) {
      return Verdict.NO_CLEAR_CHANGE;
    }
    return change() < 0 ? Verdict.EASED : Verdict.WORSE;
  }

  /** What can be said about a change. */
  public enum Verdict {
    /** No routine was rated before and after. */
    NOT_RATED,
    /** What was rated was skipped: the ratings are known, but nothing was done between them. */
    SKIPPED,
    /** One or two were, which is no evidence. */
    TOO_FEW,
    /** The interval holds both relief and worsening. */
    NO_CLEAR_CHANGE,
    /** Less pain after, by more than chance would do in 19 of 20 cases. */
    EASED,
    /** More pain after, likewise. */
    WORSE
  }

  private static OptionalDouble margin(List<RoutineOutcome> rated, double mean) {
    int n = rated.size();
    if (n < 3) {
      return OptionalDouble.empty();
    }
    double squares =
        rated.stream().mapToDouble(o -> o.painChange().orElseThrow() - mean).map(d -> d * d).sum();
    double t = n - 3 < T.length ? T[n - 3] : 1.96;
    return OptionalDouble.of(t * Math.sqrt(squares / (n - 1) / n));
  }
}
