package io.github.unhunch.pose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the background moved between two thumbnails. Tiles with texture are looked for in the other
 * one; the camera moved when one shift, growth and turn explains where most of them went, and
 * better than that nothing moved and something covers the rest. Who passes by, and arms that go up,
 * take tiles away; a camera takes all of them along.
 */
final class BackgroundMotion {

  private static final int TILE = 12;

  /** Cells from one tile to the next; they overlap. */
  private static final int STEP = 6;

  /** A tile at the edge can be told from the places beside it only so many cells from there. */
  private static final int EDGE = 1;

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
  private static final double ALIKE = 0.3;

  /** The part of the noise by which a place may seem to beat its neighbours by chance. */
  private static final double BEND_OF_NOISE = 0.5;

  /** Cells by which a tile may miss the place where a motion takes it. */
  private static final double NEAR = 0.75;

  /** Fewer tiles than this are no answer. */
  private static final int LEAST_TILES = 6;

  /** Fewer tiles than this do not say that the background is another one. */
  private static final int ENOUGH_TILES = 8;

  /** The share of the tiles that may seem to stay by chance. */
  private static final double CHANCE = 0.12;

  /** The share of the tiles that has to stay if nothing moved; a body covers the others. */
  private static final double STAY = 0.34;

  /** The share of the tiles that a motion has to explain. */
  private static final double EXPLAINED = 0.6;

  /** How many times as many tiles a motion has to explain against no motion as the other way. */
  private static final double BETTER = 2;

  /** Two tiles nearer to each other than this, in cells, tell no growth and no turn. */
  private static final double APART = 18;

  /** A tile is tried with about so many others. */
  private static final int MOST_PARTNERS = 20;

  private static final double HALF = TILE / 2.0;

  private BackgroundMotion() {}

  /** What can be said of the background. */
  enum Answer {
    /** It stays where it was. */
    STAYS,
    /** It moved as one. */
    MOVED,
    /** Neither explains what is seen, and hardly anything of it is where it was. */
    GONE,
    /** Something before it hides what became of it. */
    UNCLEAR
  }

  /**
   * How the picture's middle moved and what went on round it, in thumbnail cells.
   *
   * @param x cells to the right
   * @param y cells down
   * @param growth by how much the background became larger, as a share
   * @param turn clockwise, in radians
   */
  record Motion(double x, double y, double growth, double turn) {
    static final Motion NONE = new Motion(0, 0, 0, 0);
  }

  /**
   * What became of the background.
   *
   * @param motion none unless it moved
   * @param explained the share of its tiles that is where this answer takes it, 0 to 1
   */
  record Seen(Answer answer, Motion motion, double explained) {}

  /**
   * Where a tile went.
   *
   * @param x its middle from the picture's middle, in cells to the right
   * @param y the same downwards, in units of a cell's width
   * @param right cells to the right by which it moved; NaN where its texture does not tell
   * @param down the same downwards, in units of a cell's width
   */
  private record Tile(double x, double y, double right, double down) {

    /** Whether it tells both. */
    boolean both() {
      return !Double.isNaN(right) && !Double.isNaN(down);
    }

    /**
     * By how many cells it misses the column where a motion takes it; NaN where it does not tell.
     */
    double misses(Motion motion) {
      return right - motion.x() - motion.growth() * x + motion.turn() * y;
    }

    /** By how much it misses the row where a motion takes it; NaN where it does not tell. */
    double missesDown(Motion motion) {
      return down - motion.y() - motion.growth() * y - motion.turn() * x;
    }

    boolean fits(Motion motion) {
      return !(Math.abs(misses(motion)) > NEAR) && !(Math.abs(missesDown(motion)) > NEAR);
    }
  }

  /**
   * A tile and what was found for it, before it is known how much the camera's noise is.
   *
   * @param x its left column
   * @param y its upper row
   * @param best the place where it differs least, as an index into the places within reach
   * @param cost what it differs by there, mean squared, in grey levels
   * @param left what it differs by one cell further left, and so on; NaN at the end of the reach
   * @param strange what it and the place would differ by if they had nothing to do with each other
   */
  private record Match(
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
   * Compares two thumbnails.
   *
   * @param covered whether each cell, rows from the top, may belong to the person in either picture
   * @param high how many times as high as wide a cell is, in the picture
   * @return empty where too little background with any texture is seen
   */
  static Optional<Seen> between(Thumbnail before, Thumbnail now, boolean[] covered, double high) {
    List<Match> matches = new ArrayList<>();
    for (int y = EDGE; y + TILE + EDGE <= Thumbnail.HEIGHT; y += STEP) {
      for (int x = EDGE; x + TILE + EDGE <= Thumbnail.WIDTH; x += STEP) {
        if (free(x, y, covered)) {
          matches.add(match(before, now, x, y));
        }
      }
    }
    if (matches.size() < LEAST_TILES) {
      return Optional.empty();
    }
    double noise = noise(matches);
    List<Tile> tiles = new ArrayList<>();
    int lost = 0;
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
      } else {
        double bend = Math.max(bend(before, match, 1, 0), bend(before, match, 0, 1));
        lost += bend > distinct + 2 * noise ? 1 : 0;
      }
    }
    return tiles.size() + lost < LEAST_TILES ? Optional.empty() : Optional.of(answer(tiles, lost));
  }

  /**
   * What the camera's noise makes two pictures of the same differ by: flat tiles, and those that
   * are found again, differ by nothing else.
   */
  private static double noise(List<Match> matches) {
    double[] costs = matches.stream().mapToDouble(Match::cost).sorted().toArray();
    return costs[costs.length / 4];
  }

  private static Seen answer(List<Tile> tiles, int lost) {
    Motion motion = fit(tiles);
    double stay = explained(tiles, Motion.NONE, lost);
    double explained = explained(tiles, motion, lost);
    if (explained >= EXPLAINED && better(tiles, motion)) {
      return new Seen(Answer.MOVED, motion, explained);
    }
    Answer answer = stay >= STAY ? Answer.STAYS : gone(tiles, lost) ? Answer.GONE : Answer.UNCLEAR;
    return new Seen(answer, Motion.NONE, stay);
  }

  /** Whether no more tiles are where they were than may be by chance. */
  private static boolean gone(List<Tile> tiles, int lost) {
    List<Tile> telling = tiles.stream().filter(Tile::both).toList();
    int all = telling.size() + lost;
    return all >= ENOUGH_TILES && count(telling, Motion.NONE) <= CHANCE * all;
  }

  /**
   * The share of the tiles that are where a motion takes them, of those that tell across and of
   * those that tell down, the smaller one; tiles that tell one of them stay there whatever goes on
   * with the other.
   */
  private static double explained(List<Tile> tiles, Motion motion, int lost) {
    int across = lost;
    int down = lost;
    int there = 0;
    int thereDown = 0;
    for (Tile tile : tiles) {
      across += Double.isNaN(tile.right()) ? 0 : 1;
      down += Double.isNaN(tile.down()) ? 0 : 1;
      there += Math.abs(tile.misses(motion)) <= NEAR ? 1 : 0;
      thereDown += Math.abs(tile.missesDown(motion)) <= NEAR ? 1 : 0;
    }
    return Math.min(
        across < LEAST_TILES ? 1 : (double) there / across,
        down < LEAST_TILES ? 1 : (double) thereDown / down);
  }

  /** Whether a motion explains more of the tiles of which it matters than no motion does. */
  private static boolean better(List<Tile> tiles, Motion motion) {
    int moved = 0;
    int stayed = 0;
    for (Tile tile : tiles) {
      boolean stays = tile.fits(Motion.NONE);
      boolean goes = tile.fits(motion);
      moved += goes && !stays ? 1 : 0;
      stayed += stays && !goes ? 1 : 0;
    }
    return moved >= LEAST_TILES / 2 && moved > BETTER * stayed;
  }

  private static int count(List<Tile> tiles, Motion motion) {
    int count = 0;
    for (Tile tile : tiles) {
      count += tile.fits(motion) ? 1 : 0;
    }
    return count;
  }

  /** Of the motions that one or two tiles tell, the one that explains most, made finer. */
  private static Motion fit(List<Tile> tiles) {
    List<Tile> telling = tiles.stream().filter(Tile::both).toList();
    Motion best = Motion.NONE;
    int most = count(tiles, best);
    int every = 1 + telling.size() / MOST_PARTNERS;
    for (int i = 0; i < telling.size(); i++) {
      Tile one = telling.get(i);
      for (int k = i; k < telling.size(); k += every) {
        Tile other = telling.get(k);
        boolean apart = Math.hypot(other.x() - one.x(), other.y() - one.y()) >= APART;
        if (apart || k == i) {
          Motion motion = by(apart ? List.of(one, other) : List.of(one));
          int explained = count(tiles, motion);
          if (explained > most) {
            most = explained;
            best = motion;
          }
        }
      }
    }
    Motion coarse = best;
    Motion finer = by(telling.stream().filter(tile -> tile.fits(coarse)).toList());
    return count(tiles, finer) >= most ? finer : best;
  }

  /** The motion with the least squares over these tiles; no growth or turn where they are near. */
  private static Motion by(List<Tile> tiles) {
    int n = tiles.size();
    if (n == 0) {
      return Motion.NONE;
    }
    double x = 0;
    double y = 0;
    double right = 0;
    double down = 0;
    for (Tile tile : tiles) {
      x += tile.x() / n;
      y += tile.y() / n;
      right += tile.right() / n;
      down += tile.down() / n;
    }
    double along = 0;
    double across = 0;
    double spread = 0;
    for (Tile tile : tiles) {
      double dx = tile.x() - x;
      double dy = tile.y() - y;
      along += dx * (tile.right() - right) + dy * (tile.down() - down);
      across += dx * (tile.down() - down) - dy * (tile.right() - right);
      spread += dx * dx + dy * dy;
    }
    if (spread < APART * APART / 2) {
      return new Motion(right, down, 0, 0);
    }
    double growth = along / spread;
    double turn = across / spread;
    return new Motion(right - growth * x + turn * y, down - growth * y - turn * x, growth, turn);
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
        match.x() + HALF - Thumbnail.WIDTH / 2.0,
        (match.y() + HALF - Thumbnail.HEIGHT / 2.0) * high,
        match.best() % side - REACH + right,
        (match.best() / side - REACH + down) * high);
  }

  /** Looks for a tile all round where it was. */
  private static Match match(Thumbnail before, Thumbnail now, int x, int y) {
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

  /** By how much a tile differs from the places one step to either side. */
  private static double bend(Thumbnail picture, Match match, int right, int down) {
    return difference(picture, picture, match.x(), match.y(), right, down)
        + difference(picture, picture, match.x(), match.y(), -right, -down);
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
