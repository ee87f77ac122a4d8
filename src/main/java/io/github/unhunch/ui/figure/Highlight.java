package io.github.unhunch.ui.figure;

/**
 * The area that is worked on or that should feel something: a soft glow with a hatch.
 *
 * @param at the place it lies on
 * @param offset from there, in figure units
 * @param width in figure units, above 0
 * @param height in figure units, above 0
 * @param turn clockwise, in degrees
 */
public record Highlight(Anchor at, Vec offset, double width, double height, double turn) {

  /** Checks the size. */
  public Highlight {
    if (!(width > 0 && height > 0)) {
      throw new IllegalArgumentException("size must be above 0, is " + width + " x " + height);
    }
  }
}
