package io.github.unhunch.history.report;

import io.github.unhunch.history.SpanState;

/** What a chart is drawn on, a window or a page; lengths are in points before scaling. */
public interface Canvas {

  /** A place by its upper left corner and its size. */
  record Box(double x, double y, double width, double height) {

    /** Whether this point lies in it. */
    public boolean contains(double px, double py) {
      return px >= x && px < x + width && py >= y && py < y + height;
    }
  }

  /** What is drawn besides the states. */
  enum Sign {
    /** Where nothing is known. */
    GROUND,
    /** A break was offered: an arrow as high as it is wide, and a line down from its tip. */
    PROMPT,
    /** A routine ran. */
    ROUTINE,
    /** A line of an axis. */
    TICK
  }

  /**
   * Fills a place with a state's colour and pattern.
   *
   * @param says what a reader hears of it; may be empty
   */
  void state(SpanState state, Box box, String says);

  /**
   * Draws a sign into a place.
   *
   * @param says what a reader hears of it; may be empty
   */
  void sign(Sign sign, Box box, String says);

  /** How wide small words come out, about. */
  double width(String words);

  /** Writes small words centred below a point. */
  void label(String words, double middle, double top);
}
