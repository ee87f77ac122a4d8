package io.github.unhunch.ui.theme;

import io.github.unhunch.posture.PostureState;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.Locale;

/**
 * How each state is shown: a colour of Okabe and Ito's set, safe for colour-blind eyes, and a
 * pattern, since colour never speaks alone. Lightness is adapted to the ground: shapes have at
 * least 3:1 contrast, text at least 4.5:1.
 */
public enum StateLook {
  /** Solid green. */
  UPRIGHT("#009E73", "#007E5C", "#009E73", "#46B99A", Pattern.SOLID),
  /** Amber with thin strokes leaning one way. */
  DRIFTING("#BA8100", "#936600", "#E69F00", "#E69F00", Pattern.STROKES),
  /** Vermilion with strokes both ways. */
  SLOUCHING("#D55E00", "#B65000", "#D7640A", "#F58A5E", Pattern.CROSSED),
  /** An outline only. */
  AWAY("#777777", "#6A6A6A", "#868686", "#A6A6A6", Pattern.OUTLINE),
  /** Grey hatch. */
  UNSURE("#777777", "#6A6A6A", "#868686", "#A6A6A6", Pattern.HATCH);

  /** What fills a shape besides its colour. */
  private enum Pattern {
    SOLID,
    STROKES,
    CROSSED,
    OUTLINE,
    HATCH
  }

  private final Color lightShape;
  private final Color lightText;
  private final Color darkShape;
  private final Color darkText;
  private final Pattern pattern;

  StateLook(
      String lightShape, String lightText, String darkShape, String darkText, Pattern pattern) {
    this.lightShape = Color.decode(lightShape);
    this.lightText = Color.decode(lightText);
    this.darkShape = Color.decode(darkShape);
    this.darkText = Color.decode(darkText);
    this.pattern = pattern;
  }

  /** The look of a state. */
  public static StateLook of(PostureState state) {
    return valueOf(state.label().toUpperCase(Locale.ROOT));
  }

  /** The colour of lines and filled shapes. */
  public Color shape(boolean dark) {
    return dark ? darkShape : lightShape;
  }

  /** The colour of shapes on the windows as they look now. */
  public Color shape() {
    return shape(Theme.isDark());
  }

  /** The colour of words. */
  public Color text(boolean dark) {
    return dark ? darkText : lightText;
  }

  /** The colour of words on the windows as they look now. */
  public Color text() {
    return text(Theme.isDark());
  }

  /**
   * Fills a shape with this state's colour and pattern.
   *
   * @param g left as it was found
   * @param area what to fill
   * @param dark for a dark ground
   */
  public void fill(Graphics2D g, Shape area, boolean dark) {
    Graphics2D own = (Graphics2D) g.create();
    own.setColor(shape(dark));
    own.setStroke(new BasicStroke(1f));
    if (pattern != Pattern.OUTLINE && pattern != Pattern.HATCH) {
      own.fill(area);
      own.setColor(dark ? new Color(0, 0, 0, 110) : new Color(255, 255, 255, 140));
    }
    Graphics2D inside = (Graphics2D) own.create();
    inside.clip(area);
    Rectangle r = area.getBounds();
    switch (pattern) {
      case STROKES -> strokes(inside, r, 8, 1);
      case HATCH -> strokes(inside, r, 5, 1);
      case CROSSED -> {
        strokes(inside, r, 6, 1);
        strokes(inside, r, 6, -1);
      }
      case SOLID, OUTLINE -> {}
    }
    inside.dispose();
    own.setColor(shape(dark));
    own.draw(area);
    own.dispose();
  }

  private static void strokes(Graphics2D g, Rectangle r, int gap, int direction) {
    // Fixed to the page, not to the shape, so that neighbours join without a seam.
    int first = Math.floorDiv(r.x - r.height, gap) * gap;
    for (int x = first; x <= r.x + r.width + r.height; x += gap) {
      double from = direction > 0 ? x : x + r.height;
      double to = direction > 0 ? x + r.height : x;
      g.draw(new Line2D.Double(from, r.y + r.height, to, r.y));
    }
  }
}
