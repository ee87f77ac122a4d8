package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Repetitions come in sets: like ones, one after the other. A set opens once enough of them agree,
 * and then gives those that opened it as well; a lone bump opens none. Immutable.
 *
 * @param waiting swings seen so far that have not opened a set, oldest first
 * @param taken heights of the swings of the open set; empty while none is open
 * @param last end of the last swing offered, in seconds
 */
record RepetitionSet(List<SignalPeak> waiting, List<Double> taken, double last) {

  /** Nothing seen yet. */
  static final RepetitionSet START =
      new RepetitionSet(List.of(), List.of(), Double.NEGATIVE_INFINITY);

  /** Swings that open a set differ in pace by no more than this factor. */
  private static final double LIKE_PACE = 1.4;

  RepetitionSet {
    waiting = List.copyOf(waiting);
    taken = List.copyOf(taken);
  }

  /** What one swing gave: the set after it and the swings that now count. */
  record Step(RepetitionSet next, List<SignalPeak> counted) {

    /** The swings that count, as repetitions of an exercise that has no side and no hold. */
    List<Repetition> repetitions(Exercise exercise) {
      return counted.stream().map(swing -> swing.repetition(exercise, Side.NONE, 0)).toList();
    }
  }

  /** Until when the open set goes on, in seconds; long ago while none is open. */
  double openUntil() {
    return taken.isEmpty() ? Double.NEGATIVE_INFINITY : last;
  }

  /** Offers a swing, if there is one, to a set of this rule. */
  Step offer(Optional<SignalPeak> swing, SetRule rule) {
    return swing.map(one -> offer(one, rule)).orElseGet(() -> new Step(this, List.of()));
  }

  private Step offer(SignalPeak swing, SetRule rule) {
    boolean over = swing.start() - last > rule.longestGap();
    List<SignalPeak> before = over ? List.of() : waiting;
    List<Double> open = over ? List.of() : taken;
    if (!open.isEmpty()) {
      if (swing.height() < rule.share() * median(open)) {
        return new Step(this, List.of());
      }
      return new Step(
          new RepetitionSet(List.of(), append(open, swing.height()), swing.end()), List.of(swing));
    }
    List<SignalPeak> all = append(before, swing);
    List<SignalPeak> run = likeRun(all, rule.likeHeight());
    double height = run.isEmpty() ? 0 : median(heights(run));
    run.removeIf(one -> one.height() < rule.share() * height);
    if (run.size() >= rule.needed() && height >= rule.height()) {
      return new Step(new RepetitionSet(List.of(), heights(run), swing.end()), run);
    }
    return new Step(new RepetitionSet(all, List.of(), swing.end()), List.of());
  }

  /** The longest run of like swings that ends with the last one. */
  private static List<SignalPeak> likeRun(List<SignalPeak> all, double likeHeight) {
    List<SignalPeak> run = new ArrayList<>();
    double least = Double.MAX_VALUE;
    double most = 0;
    double quickest = Double.MAX_VALUE;
    double slowest = 0;
    for (int i = all.size() - 1; i >= 0; i--) {
      SignalPeak swing = all.get(i);
      least = Math.min(least, swing.height());
      most = Math.max(most, swing.height());
      if (!run.isEmpty()) {
        double pace = run.get(0).peak() - swing.peak();
        quickest = Math.min(quickest, pace);
        slowest = Math.max(slowest, pace);
      }
      if (most > likeHeight * least || slowest > LIKE_PACE * quickest) {
        break;
      }
      run.add(0, swing);
    }
    return run;
  }

  private static List<Double> heights(List<SignalPeak> swings) {
    return swings.stream().map(SignalPeak::height).toList();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static <T> List<T> append(List<T> list, T item) {
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }
}
