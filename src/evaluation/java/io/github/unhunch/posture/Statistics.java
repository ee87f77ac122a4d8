package io.github.unhunch.posture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Rank correlation and intervals for the evaluation. */
final class Statistics {

  private static final int RESAMPLES = 1000;

  private Statistics() {}

  /** Spearman's rank correlation of pairs, -1 to 1. */
  static double rankCorrelation(List<double[]> pairs) {
    double[] one = ranks(pairs.stream().mapToDouble(pair -> pair[0]).toArray());
    double[] other = ranks(pairs.stream().mapToDouble(pair -> pair[1]).toArray());
    double middle = (pairs.size() - 1) / 2.0;
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < one.length; i++) {
      both += (one[i] - middle) * (other[i] - middle);
      first += (one[i] - middle) * (one[i] - middle);
      second += (other[i] - middle) * (other[i] - middle);
    }
    return both / Math.sqrt(first * second);
  }

  private static double[] ranks(double[] values) {
    Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
    double[] ranks = new double[values.length];
    int i = 0;
    while (i < order.length) {
      int same = i;
      while (same + 1 < order.length && values[order[same + 1]] == values[order[i]]) {
        same++;
      }
      for (int k = i; k <= same; k++) {
        ranks[order[k]] = (i + same) / 2.0;
      }
      i = same + 1;
    }
    return ranks;
  }

  /**
   * A figure with its 95 % interval, by drawing whole groups (people, bursts, stretches of a
   * recording) anew; a fixed seed, so that a second run writes the same.
   */
  static <T> String withInterval(List<T> groups, ToDoubleFunction<List<T>> figure) {
    Random random = new Random(1);
    double[] drawn = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      drawn[i] =
          figure.applyAsDouble(
              random.ints(groups.size(), 0, groups.size()).mapToObj(groups::get).toList());
    }
    double[] sorted = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
    return String.format(
        Locale.ROOT,
        "%.3f (%.3f to %.3f)",
        figure.applyAsDouble(groups),
        sorted[(int) (0.025 * sorted.length)],
        sorted[Math.min(sorted.length - 1, (int) (0.975 * sorted.length))]);
  }

  /**
   * How often each kind of thing was judged right.
   *
   * @param badSaidBad bad, judged bad
   * @param bad bad, judged at all
   * @param goodSaidGood good, judged good
   * @param good good, judged at all
   */
  record Tally(int badSaidBad, int bad, int goodSaidGood, int good) {

    static Tally of(boolean bad, boolean saysBad) {
      return bad ? new Tally(saysBad ? 1 : 0, 1, 0, 0) : new Tally(0, 0, saysBad ? 0 : 1, 1);
    }

    Tally plus(Tally other) {
      return new Tally(
          badSaidBad + other.badSaidBad,
          bad + other.bad,
          goodSaidGood + other.goodSaidGood,
          good + other.good);
    }

    static double balanced(List<Tally> tallies) {
      Tally sum = tallies.stream().reduce(new Tally(0, 0, 0, 0), Tally::plus);
      return ((double) sum.badSaidBad / sum.bad + (double) sum.goodSaidGood / sum.good) / 2;
    }
  }
}
