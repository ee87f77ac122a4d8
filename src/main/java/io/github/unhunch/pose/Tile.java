package io.github.unhunch.pose;

import io.github.unhunch.pose.BackgroundMotion.Motion;

/**
 * Where a tile went.
 *
 * @param number which tile, row by row
 * @param x its middle from the picture's middle, in cells to the right
 * @param y the same downwards, in units of a cell's width
 * @param right cells to the right by which it moved; NaN where its texture does not tell
 * @param down the same downwards, in units of a cell's width
 */
record Tile(int number, double x, double y, double right, double down) {

  /** Cells by which a tile may miss the place where a motion takes it. */
  static final double NEAR = 0.75;

  /** Whether it tells both. */
  boolean both() {
    return !Double.isNaN(right) && !Double.isNaN(down);
  }

  /** By how many cells it misses the column where a motion takes it; NaN where it does not tell. */
  double misses(Motion motion) {
    return right - motion.x() - motion.growth() * x + motion.turn() * y;
  }

  /** By how much it misses the row where a motion takes it; NaN where it does not tell. */
  double missesDown(Motion motion) {
    return down - motion.y() - motion.growth() * y - motion.turn() * x;
  }

  /** Whether a motion takes it beyond the picture's edge, where nobody finds it. */
  boolean leaves(Motion motion, double high) {
    double toX = x + motion.x() + motion.growth() * x - motion.turn() * y;
    double toY = y + motion.y() + motion.growth() * y + motion.turn() * x;
    double most = Thumbnail.WIDTH / 2.0 - TileSearch.HALF - TileSearch.EDGE;
    return Math.abs(toX) > most
        || Math.abs(toY) > (Thumbnail.HEIGHT / 2.0 - TileSearch.HALF - TileSearch.EDGE) * high;
  }

  boolean fits(Motion motion) {
    return !(Math.abs(misses(motion)) > NEAR) && !(Math.abs(missesDown(motion)) > NEAR);
  }
}
