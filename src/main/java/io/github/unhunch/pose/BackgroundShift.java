package io.github.unhunch.pose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * How far the background moved between two thumbnails: tiles with enough texture are looked for in
 * the other one, each votes, the median counts, so that a passer-by is outvoted.
 */
final class BackgroundShift {

  private static final int TILE = 12;

  /** Cells from one tile to the next; they overlap. */
  private static final int STEP = 6;

  /** Cells a tile may move, 6 % of the width. */
  private static final int REACH = 6;

  /**
   * Mean squared difference, in grey levels, by which a place must beat its neighbours to count.
   */
  private static final double DISTINCT = 6;

  /** Fewer votes than this are no answer. */
  private static final int LEAST_VOTES = 4;

  /** Votes may differ by so many cells (median deviation) and still be one answer. */
  private static final double AGREEMENT = 0.6;

  private BackgroundShift() {}

  /**
   * A shift, right and down, in thumbnail cells.
   *
   * @param x cells to the right
   * @param y cells down
   */
  record Cells(double x, double y) {}

  /**
   * Compares two thumbnails.
   *
   * @param covered whether a cell may belong to the person, in either picture
   * @return empty where too little background is seen or it does not move as one
   */
  static Optional<Cells> between(
      Thumbnail before, Thumbnail now, BiPredicate<Integer, Integer> covered) {
    List<Double> votesX = new ArrayList<>();
    List<Double> votesY = new ArrayList<>();
    for (int y = REACH; y + TILE + REACH <= Thumbnail.HEIGHT; y += STEP) {
      for (int x = REACH; x + TILE + REACH <= Thumbnail.WIDTH; x += STEP) {
        if (free(x, y, covered)) {
          vote(before, now, x, y, votesX, votesY);
        }
      }
    }
    Optional<Double> x = agreed(votesX);
    Optional<Double> y = agreed(votesY);
    return x.isPresent() && y.isPresent()
        ? Optional.of(new Cells(x.get(), y.get()))
        : Optional.empty();
  }

  private static boolean free(int x, int y, BiPredicate<Integer, Integer> covered) {
    int end = TILE - 1;
    return !covered.test(x, y)
        && !covered.test(x + end, y)
        && !covered.test(x, y + end)
        && !covered.test(x + end, y + end)
        && !covered.test(x + TILE / 2, y + TILE / 2);
  }

  private static void vote(
      Thumbnail before, Thumbnail now, int x, int y, List<Double> votesX, List<Double> votesY) {
    int side = 2 * REACH + 1;
    double[] cost = new double[side * side];
    int best = 0;
    for (int i = 0; i < cost.length; i++) {
      cost[i] = difference(before, now, x, y, i % side - REACH, i / side - REACH);
      if (cost[i] < cost[best]) {
        best = i;
      }
    }
    int dx = best % side;
    int dy = best / side;
    boolean inside = dx > 0 && dy > 0 && dx < side - 1 && dy < side - 1;
    if (inside) {
      between(cost[best - 1], cost[best], cost[best + 1])
          .ifPresent(part -> votesX.add(dx - REACH + part));
      between(cost[best - side], cost[best], cost[best + side])
          .ifPresent(part -> votesY.add(dy - REACH + part));
    }
  }

  /** Mean squared difference of a tile and its place in the other picture, light taken out. */
  private static double difference(
      Thumbnail before, Thumbnail now, int x, int y, int shiftX, int shiftY) {
    double sum = 0;
    double squares = 0;
    for (int row = y; row < y + TILE; row++) {
      for (int column = x; column < x + TILE; column++) {
        double d = now.at(column + shiftX, row + shiftY) - before.at(column, row);
        sum += d;
        squares += d * d;
      }
    }
    int cells = TILE * TILE;
    return squares / cells - (sum / cells) * (sum / cells);
  }

  /** The parabola's lowest place, in cells from the middle; empty where the valley is too flat. */
  private static Optional<Double> between(double left, double middle, double right) {
    if (left + right - 2 * middle < 2 * DISTINCT) {
      return Optional.empty();
    }
    return Optional.of(0.5 * (left - right) / (left + right - 2 * middle));
  }

  private static Optional<Double> agreed(List<Double> votes) {
    if (votes.size() < LEAST_VOTES) {
      return Optional.empty();
    }
    double middle = median(votes);
    double spread = median(votes.stream().map(vote -> Math.abs(vote - middle)).toList());
    return spread <= AGREEMENT ? Optional.of(middle) : Optional.empty();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
