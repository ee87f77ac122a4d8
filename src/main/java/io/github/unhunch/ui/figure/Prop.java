package io.github.unhunch.ui.figure;

/**
 * A thing in the picture.
 *
 * @param kind what it is
 * @param at what it moves with
 * @param offset from there, in figure units
 * @param width in figure units, above 0
 * @param height in figure units, above 0
 * @param turn clockwise, in degrees
 * @param depth what it covers
 */
public record Prop(
    Kind kind, Anchor at, Vec offset, double width, double height, double turn, Depth depth) {

  /** What a prop can be, with the size it has when none is given. */
  public enum Kind {
    CHAIR(50, 92),
    STOOL(40, 34),
    MASSAGE_CHAIR(70, 110),
    WALL(30, 260),
    DOORWAY(110, 260),
    FLOOR(300, 40),
    MAT(170, 5),
    TABLE(90, 52),
    BALL(11, 11),
    ROLLER(22, 22),
    STICK(92, 5),
    SCRATCHER(62, 8),
    PILLOW(34, 14),
    CUSHION(13, 40),
    CUP(9, 12),
    HEAT(46, 15),
    BOTTLE(12, 24),
    LAMP(30, 46),
    TIMER(24, 24),
    SCREEN(10, 46),
    DROP(7, 10),
    WINDOW(36, 62);

    final double width;
    final double height;

    Kind(double width, double height) {
      this.width = width;
      this.height = height;
    }
  }

  /** Checks the size. */
  public Prop {
    if (!(width > 0 && height > 0)) {
      throw new IllegalArgumentException("size must be above 0, is " + width + " x " + height);
    }
  }
}
