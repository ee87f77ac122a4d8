package io.github.unhunch.ui.settings;

/** How early a cue is noticed, in words in place of a factor. */
enum Strictness {
  /** Later than usual. */
  RELAXED(0.7),
  /** As calibrated. */
  USUAL(1),
  /** Earlier than usual. */
  STRICT(1.4);

  private final double factor;

  Strictness(double factor) {
    this.factor = factor;
  }

  /** What the sensitivity is multiplied by. */
  double factor() {
    return factor;
  }

  /** The word nearest to a factor, as from a file of an earlier program. */
  static Strictness of(double factor) {
    return factor < 0.85 ? RELAXED : factor > 1.2 ? STRICT : USUAL;
  }
}
