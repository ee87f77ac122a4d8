package io.github.unhunch.desktop.linux;

/** Memory beside Java's own heap. */
public final class NativeMemory {

  /** M_ARENA_MAX of mallopt(3). */
  private static final int MOST_POOLS = -8;

  private NativeMemory() {}

  /**
   * From now on threads share one pool; by default each would keep what it once had, some 20 MB
   * together. Does nothing where the C library knows no pools.
   */
  public static void sharePool() {
    try {
      LibC.mallopt(MOST_POOLS, 1);
    } catch (LinkageError e) {
      // Such a library keeps no pool for each thread either.
    }
  }
}
