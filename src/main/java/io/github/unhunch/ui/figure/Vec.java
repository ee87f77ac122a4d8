package io.github.unhunch.ui.figure;

/** A point or a way in a figure's own plane: x to the viewer's right, y down, in figure units. */
public record Vec(double x, double y) {

  Vec plus(Vec other) {
    return new Vec(x + other.x, y + other.y);
  }

  Vec plus(double dx, double dy) {
    return new Vec(x + dx, y + dy);
  }

  Vec minus(Vec other) {
    return new Vec(x - other.x, y - other.y);
  }

  Vec times(double factor) {
    return new Vec(x * factor, y * factor);
  }

  double length() {
    return Math.hypot(x, y);
  }

  /** Screen angle in degrees: 0 to the right, 90 down. */
  double angle() {
    return Math.toDegrees(Math.atan2(y, x));
  }

  Vec toward(Vec other, double share) {
    return new Vec(x + (other.x - x) * share, y + (other.y - y) * share);
  }

  /** The way of this length along a screen angle in degrees (0 right, 90 down). */
  static Vec polar(double degrees, double length) {
    double radians = Math.toRadians(degrees);
    return new Vec(Math.cos(radians) * length, Math.sin(radians) * length);
  }

  /** The way of this length up a segment that leans clockwise by so many degrees from upright. */
  static Vec up(double lean, double length) {
    return polar(lean - 90, length);
  }

  /** The way across such a segment, to the viewer's right when it is upright. */
  static Vec across(double lean, double length) {
    return polar(lean, length);
  }
}
