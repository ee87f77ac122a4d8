package io.github.unhunch.pose;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Looks for the tiles of one thumbnail in another one. */
final class TileSearch {

  private static final int TILE = 12;

  /** Cells from one tile to the next; they overlap. */
  private static final int STEP = 6;

  /** A tile at the edge can be told from the places beside it only so many cells from there. */
  static final int EDGE = 1;

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

  /**
   * A tile is found again where it differs by less than this part of what two tiles that have
   * nothing to do with each other differ by.
   */
  private static final double ALIKE = 0.5;

  /** The part of the noise by which a place may seem to beat its neighbours by chance. */
  private static final double BEND_OF_NOISE = 0.5;

  static final double HALF = TILE / 2.0;

  private TileSearch() {}

  /**
   * The tiles with texture that are not covered.
   *
   * @param tiles those that were found again, and tell how they went along one axis at least
   * @param lost those that were not
   */
  record Found(List<Tile> tiles, List<Tile> lost) {}

  /**
   * A tile and what was found for it, before it is known how much the camera's noise is.
   *
   * @param number which tile, row by row
   * @param x its left column
   * @param y its upper row
   * @param best the place where it differs least, as an index into the places within reach
   * @param cost what it differs by there, mean squared, in grey levels
   * @param left what it differs by one cell further left, and so on; NaN at the end of the reach
   * @param strange what it and the place would differ by if they had nothing to do with each other
   */
  private record Match(
      int number,
      int x,
      int y,
      int best,
      double cost,
      double left,
      double right,
      double above,
      double below,
      double strange) {}

  /**
   * Looks for every tile.
   *
   * @param covered whether each cell, rows from the top, may belong to the person in either picture
   * @param landmarks the numbers of the tiles to look at; all where not given
   * @param high how many times as high as wide a cell is, in the picture
   */
  static Found find(
      Thumbnail before, Thumbnail now, boolean[] covered, Optional<BitSet> landmarks, double high) {
    List<Match> matches = new ArrayList<>();
    int number = 0;
    for (int y = EDGE; y + TILE + EDGE <= Thumbnail.HEIGHT; y += STEP) {
      for (int x = EDGE; x + TILE + EDGE <= Thumbnail.WIDTH; x += STEP) {
        int here = number++;
        if (landmarks.filter(known -> !known.get(here)).isEmpty() && free(x, y, covered)) {
          matches.add(match(before, now, here, x, y));
        }
      }
    }
    if (matches.isEmpty()) {
      return new Found(List.of(), List.of());
    }
    double noise = noise(matches);
    List<Tile> tiles = new ArrayList<>();
    List<Tile> lost = new ArrayList<>();
    double distinct = 2 * Math.max(DISTINCT, BEND_OF_NOISE * noise);
    for (Match match : matches) {
      boolean found =
          !Double.isNaN(match.left() + match.right() + match.above() + match.below())
              && match.cost() - noise <= ALIKE * (match.strange() - noise);
      if (found) {
        Tile tile = tile(match, distinct, high);
        if (!Double.isNaN(tile.right()) || !Double.isNaN(tile.down())) {
          tiles.add(tile);
        }
      } else if (landmarks.isPresent() || textured(before, match, distinct + 2 * noise)) {
        // That a landmark has texture is known; where all are lost, what they differ by is no
        // noise.
        lost.add(tile(match, Double.POSITIVE_INFINITY, high));
      }
    }
    return new Found(tiles, lost);
  }

  /**
   * What the camera's noise makes two pictures of the same differ by: flat tiles, and those that
   * are found again, differ by nothing else.
   */
  private static double noise(List<Match> matches) {
    double[] costs = matches.stream().mapToDouble(Match::cost).sorted().toArray();
    return costs[costs.length / 4];
  }

  private static boolean within(int first, int size) {
    return first >= 0 && first + TILE <= size;
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

  private static Tile tile(Match match, double distinct, double high) {
    int side = 2 * REACH + 1;
    double right = between(match.left(), match.cost(), match.right(), distinct);
    double down = between(match.above(), match.cost(), match.below(), distinct);
    return new Tile(
        match.number(),
        match.x() + HALF - Thumbnail.WIDTH / 2.0,
        (match.y() + HALF - Thumbnail.HEIGHT / 2.0) * high,
        match.best() % side - REACH + right,
        (match.best() / side - REACH + down) * high);
  }

  /** Looks for a tile all round where it was. */
  private static Match match(Thumbnail before, Thumbnail now, int number, int x, int y) {
    int side = 2 * REACH + 1;
    double[] cost = new double[side * side];
    int best = middle(before, now, x, y, cost);
    if (best < 0) {
      for (int i = 0; i < cost.length; i++) {
        int right = i % side - REACH;
        int down = i / side - REACH;
        cost[i] =
            within(x + right, Thumbnail.WIDTH) && within(y + down, Thumbnail.HEIGHT)
                ? difference(before, now, x, y, right, down)
                : Double.NaN;
        best = best < 0 || cost[i] < cost[best] || Double.isNaN(cost[best]) ? i : best;
      }
    }
    int dx = best % side;
    int dy = best / side;
    boolean inside = dx > 0 && dy > 0 && dx < side - 1 && dy < side - 1;
    return new Match(
        number,
        x,
        y,
        best,
        cost[best],
        inside ? cost[best - 1] : Double.NaN,
        inside ? cost[best + 1] : Double.NaN,
        inside ? cost[best - side] : Double.NaN,
        inside ? cost[best + side] : Double.NaN,
        spread(before, x, y) + spread(now, x + dx - REACH, y + dy - REACH));
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

  /**
   * Whether a tile would be told from the places one cell beside it by so much on both sides, and
   * its cells resemble their neighbours: those of mere noise do not.
   */
  private static boolean textured(Thumbnail picture, Match match, double distinct) {
    double across = beside(picture, match, 1, 0) + beside(picture, match, -1, 0);
    double down = beside(picture, match, 0, 1) + beside(picture, match, 0, -1);
    return Math.max(across, down) > distinct
        && (across + down) / 4 < spread(picture, match.x(), match.y());
  }

  private static double beside(Thumbnail picture, Match match, int right, int down) {
    return difference(picture, picture, match.x(), match.y(), right, down);
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

  /** Variance of a tile's light, in grey levels. */
  private static double spread(Thumbnail picture, int x, int y) {
    float[] grey = picture.grey();
    double sum = 0;
    double squares = 0;
    for (int row = y; row < y + TILE; row++) {
      for (int i = row * Thumbnail.WIDTH + x; i < row * Thumbnail.WIDTH + x + TILE; i++) {
        sum += grey[i];
        squares += grey[i] * grey[i];
      }
    }
    double mean = sum / (TILE * TILE);
    return squares / (TILE * TILE) - mean * mean;
  }

  /** The parabola's lowest place, in cells from the middle; NaN where the valley is too flat. */
  private static double between(double left, double middle, double right, double distinct) {
    double bend = left + right - 2 * middle;
    return bend < distinct ? Double.NaN : 0.5 * (left - right) / bend;
  }
}
