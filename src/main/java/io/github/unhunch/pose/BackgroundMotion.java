package io.github.unhunch.pose;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * How the background moved between two thumbnails. Tiles with texture are looked for in the other
 * one; the camera moved when one shift, growth and turn explains where most of them went, and
 * better than that nothing moved and something covers the rest. Who passes by, and arms that go up,
 * take tiles away; a camera takes all of them along.
 */
final class BackgroundMotion {

  /** Fewer tiles than this tell nothing. */
  static final int FEW = 3;

  /** Fewer tiles than this tell no motion, but that the background stays, where most of them do. */
  static final int LEAST_TILES = 6;

  /** Fewer tiles than this do not say by themselves that the background is another one. */
  private static final int ENOUGH_TILES = 10;

  /** The share of the tiles that may seem to stay by chance. */
  private static final double CHANCE = 0.12;

  /** The share of the tiles that has to stay if nothing moved; a body covers the others. */
  private static final double STAY = 0.34;

  /** The share that leaves no doubt, even of few tiles. */
  private static final double SURELY = 0.5;

  /** The share that may stay where the background is gone: what a motion hardly moves. */
  private static final double LEFT = 0.25;

  /** The share of the tiles that a motion has to explain. */
  private static final double EXPLAINED = 0.7;

  /** How many times as many tiles a motion has to explain against no motion as the other way. */
  private static final double BETTER = 2;

  /** Two tiles nearer to each other than this, in cells, tell no growth and no turn. */
  private static final double APART = 18;

  /** A tile is tried with about so many others. */
  private static final int MOST_PARTNERS = 20;

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
   * @param stays the share of what was looked for that is where it was, 0 to 1
   * @param tiles those that were found again
   * @param all how many were looked for and tell anything
   */
  record Seen(Answer answer, Motion motion, double stays, List<Tile> tiles, int all) {

    boolean is(Answer one) {
      return answer == one;
    }

    /** Whether it stays so clearly that nothing else moved the body. */
    boolean surelyStays() {
      return stays >= SURELY && kept().cardinality() >= FEW;
    }

    /** Whether hardly anything of it is where it was. */
    boolean left() {
      return stays <= LEFT;
    }

    /** The numbers of the tiles that are where the answer takes them, row by row. */
    BitSet kept() {
      BitSet kept = new BitSet();
      tiles.stream().filter(tile -> tile.fits(motion)).forEach(tile -> kept.set(tile.number()));
      return kept;
    }
  }

  /**
   * Compares two thumbnails.
   *
   * @param covered whether each cell, rows from the top, may belong to the person in either picture
   * @param landmarks the numbers of the tiles to look at; all where not given
   * @param high how many times as high as wide a cell is, in the picture
   * @return empty where too little background with any texture is seen
   */
  static Optional<Seen> between(
      Thumbnail before, Thumbnail now, boolean[] covered, Optional<BitSet> landmarks, double high) {
    TileSearch.Found found = TileSearch.find(before, now, covered, landmarks, high);
    List<Tile> tiles = found.tiles();
    int lost = found.lost().size();
    int all = tiles.size() + lost;
    if (all < FEW) {
      return Optional.empty();
    }
    double stays = explained(tiles, Motion.NONE, lost);
    Motion motion = all < LEAST_TILES ? Motion.NONE : fit(tiles);
    long there = found.lost().stream().filter(tile -> !tile.leaves(motion, high)).count();
    if (explained(tiles, motion, (int) there) >= EXPLAINED && better(tiles, motion)) {
      return Optional.of(new Seen(Answer.MOVED, motion, stays, tiles, all));
    }
    boolean enough = all >= LEAST_TILES || count(tiles, Motion.NONE) >= FEW;
    Answer answer =
        enough && stays >= (all < LEAST_TILES ? SURELY : STAY)
            ? Answer.STAYS
            : gone(tiles, lost) ? Answer.GONE : Answer.UNCLEAR;
    return Optional.of(new Seen(answer, Motion.NONE, stays, tiles, all));
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
      there += Math.abs(tile.misses(motion)) <= Tile.NEAR ? 1 : 0;
      thereDown += Math.abs(tile.missesDown(motion)) <= Tile.NEAR ? 1 : 0;
    }
    if (Math.max(across, down) < FEW) {
      return 0;
    }
    return Math.min(
        across < FEW ? 1 : (double) there / across, down < FEW ? 1 : (double) thereDown / down);
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
}
