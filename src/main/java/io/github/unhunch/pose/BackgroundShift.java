package io.github.unhunch.pose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

  /**
   * A tile that differs from the same place by less than this mean square, in grey levels, and from
   * the places beside it by more, has not moved; with a camera at rest nearly all are such.
   */
  private static final double AT_REST = 4;

  /** Fewer votes than this are no answer. */
  private static final int LEAST_VOTES = 4;

  /** Votes may differ by so many cells (median deviation) and still be one answer. */
  private static final double AGREEMENT = 0.6;

  private static final double HALF = TILE / 2.0;
  private static final double MIDDLE_X = Thumbnail.WIDTH / 2.0;
  private static final double MIDDLE_Y = Thumbnail.HEIGHT / 2.0;

  private BackgroundShift() {}

  /** The background is called grown only when each way it grew so much, as a share. */
  private static final double LEAST_GROWTH = 0.003;

  /** Two tiles nearer to each other than this, in cells, say nothing about growth. */
  private static final double APART = 18;

  /**
   * A shift of the picture's middle, right and down, in thumbnail cells.
   *
   * @param x cells to the right
   * @param y cells down
   * @param growth natural logarithm of how many times larger the background became
   */
  record Cells(double x, double y, double growth) {}

  /** How far a tile went, and where it is against the picture's middle, along one axis. */
  private record Vote(double place, double moved) {}

  /**
   * Compares two thumbnails.
   *
   * @param covered whether each cell, rows from the top, may belong to the person in either picture
   * @return empty where too little background is seen or it does not move as one
   */
  static Optional<Cells> between(Thumbnail before, Thumbnail now, boolean[] covered) {
    List<Vote> votesX = new ArrayList<>();
    List<Vote> votesY = new ArrayList<>();
    for (int y = REACH; y + TILE + REACH <= Thumbnail.HEIGHT; y += STEP) {
      for (int x = REACH; x + TILE + REACH <= Thumbnail.WIDTH; x += STEP) {
        if (free(x, y, covered)) {
          vote(before, now, x, y, votesX, votesY);
        }
      }
    }
    double growth = growth(votesX, votesY);
    Optional<Double> x = agreed(votesX, growth);
    Optional<Double> y = agreed(votesY, growth);
    return x.isPresent() && y.isPresent()
        ? Optional.of(new Cells(x.get(), y.get(), Math.log1p(growth)))
        : Optional.empty();
  }

  private static boolean free(int x, int y, boolean[] covered) {
    int first = y * Thumbnail.WIDTH + x;
    int end = TILE - 1;
    int down = end * Thumbnail.WIDTH;
    return !covered[first]
        && !covered[first + end]
        && !covered[first + down]
        && !covered[first + down + end]
        && !covered[first + TILE / 2 * (Thumbnail.WIDTH + 1)];
  }

  private static void vote(
      Thumbnail before, Thumbnail now, int x, int y, List<Vote> votesX, List<Vote> votesY) {
    int side = 2 * REACH + 1;
    double[] cost = new double[side * side];
    int best = middle(before, now, x, y, cost);
    if (best < 0) {
      for (int i = 0; i < cost.length; i++) {
        cost[i] = difference(before, now, x, y, i % side - REACH, i / side - REACH);
        best = best < 0 || cost[i] < cost[best] ? i : best;
      }
    }
    int dx = best % side;
    int dy = best / side;
    boolean inside = dx > 0 && dy > 0 && dx < side - 1 && dy < side - 1;
    if (inside) {
      between(cost[best - 1], cost[best], cost[best + 1])
          .ifPresent(part -> votesX.add(new Vote(x + HALF - MIDDLE_X, dx - REACH + part)));
      between(cost[best - side], cost[best], cost[best + side])
          .ifPresent(part -> votesY.add(new Vote(y + HALF - MIDDLE_Y, dy - REACH + part)));
    }
  }

  /**
   * The place in the middle, with what it and the four beside it differ by, if the tile is at rest.
   */
  private static int middle(Thumbnail before, Thumbnail now, int x, int y, double[] cost) {
    int side = 2 * REACH + 1;
    int middle = REACH * side + REACH;
    cost[middle] = difference(before, now, x, y, 0, 0);
    if (cost[middle] > AT_REST) {
      return -1;
    }
    return less(before, now, x, y, cost, middle, -1, 0)
            && less(before, now, x, y, cost, middle, 1, 0)
            && less(before, now, x, y, cost, middle, 0, -1)
            && less(before, now, x, y, cost, middle, 0, 1)
        ? middle
        : -1;
  }

  /** Whether a tile differs less in the middle than one cell beside it, which is noted. */
  private static boolean less(
      Thumbnail before,
      Thumbnail now,
      int x,
      int y,
      double[] cost,
      int middle,
      int right,
      int down) {
    int beside = middle + down * (2 * REACH + 1) + right;
    cost[beside] = difference(before, now, x, y, right, down);
    return cost[middle] < cost[beside];
  }

  /** Mean squared difference of a tile and its place in the other picture, light taken out. */
  private static double difference(
      Thumbnail before, Thumbnail now, int x, int y, int shiftX, int shiftY) {
    float[] there = now.grey();
    float[] here = before.grey();
    float sum = 0;
    float squares = 0;
    for (int row = y; row < y + TILE; row++) {
      int from = row * Thumbnail.WIDTH + x;
      int to = from + shiftY * Thumbnail.WIDTH + shiftX;
      for (int i = 0; i < TILE; i++) {
        float d = there[to + i] - here[from + i];
        sum += d;
        squares += d * d;
      }
    }
    int cells = TILE * TILE;
    double mean = (double) sum / cells;
    return (double) squares / cells - mean * mean;
  }

  /** The parabola's lowest place, in cells from the middle; empty where the valley is too flat. */
  private static Optional<Double> between(double left, double middle, double right) {
    if (left + right - 2 * middle < 2 * DISTINCT) {
      return Optional.empty();
    }
    return Optional.of(0.5 * (left - right) / (left + right - 2 * middle));
  }

  /** The shift of the picture's middle, when most of the votes agree on it. */
  private static Optional<Double> agreed(List<Vote> votes, double growth) {
    if (votes.size() < LEAST_VOTES) {
      return Optional.empty();
    }
    double[] shifts =
        votes.stream().mapToDouble(vote -> vote.moved() - growth * vote.place()).toArray();
    double middle = median(shifts);
    for (int i = 0; i < shifts.length; i++) {
      shifts[i] = Math.abs(shifts[i] - middle);
    }
    return median(shifts) <= AGREEMENT ? Optional.of(middle) : Optional.empty();
  }

  /** By how much the background grew, as a share: 0 unless it grew alike both ways. */
  private static double growth(List<Vote> votesX, List<Vote> votesY) {
    double x = slope(votesX, Thumbnail.WIDTH);
    double y = slope(votesY, Thumbnail.HEIGHT);
    boolean alike = Math.min(x, y) > LEAST_GROWTH || Math.max(x, y) < -LEAST_GROWTH;
    return alike ? (x + y) / 2 : 0;
  }

  /**
   * The median slope of pairs of tiles that are far apart (Theil and Sen); 0 where the tiles that
   * vote do not reach over half of the picture.
   */
  private static double slope(List<Vote> votes, int size) {
    double[] slopes = new double[votes.size() * votes.size() / 2];
    int count = 0;
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < votes.size(); i++) {
      first = Math.min(first, votes.get(i).place());
      last = Math.max(last, votes.get(i).place());
      for (int k = i + 1; k < votes.size(); k++) {
        double apart = votes.get(k).place() - votes.get(i).place();
        if (Math.abs(apart) >= APART) {
          slopes[count++] = (votes.get(k).moved() - votes.get(i).moved()) / apart;
        }
      }
    }
    return count < LEAST_VOTES || last - first < size / 2.0
        ? 0
        : median(Arrays.copyOf(slopes, count));
  }

  /** Sorts the values. */
  private static double median(double[] values) {
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
