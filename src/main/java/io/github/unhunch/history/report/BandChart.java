package io.github.unhunch.history.report;

import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.report.Canvas.Box;
import io.github.unhunch.history.report.Canvas.Sign;
import java.time.Instant;
import java.util.List;

/**
 * The day as one band: states with colour and pattern, prompts as arrows above, routines as bars
 * below, and the hours.
 */
public final class BandChart {

  /** Its height. */
  public static final double HEIGHT = 112;

  /** Where the band begins; above it stand the prompts' arrows alone. */
  public static final double TOP = 16;

  private static final double BAND = 52;
  private static final double EDGE = 6;
  private static final double ARROW = 10;
  private static final double TICKS = TOP + BAND + 14;

  private final DayAxis axis;
  private final List<BandPart> parts;
  private final String name;

  /** The chart of a day. */
  public BandChart(ReportWords words, DaySummary day) {
    axis = DayAxis.of(day);
    parts = BandPart.of(day, words);
    name = words.get("band.name", axis.label(axis.start()), axis.label(axis.end()));
  }

  /** What it is, for those who do not see it. */
  public String name() {
    return name;
  }

  /** What can be read in it, in the order of their begin. */
  public List<BandPart> parts() {
    return parts;
  }

  /** Draws it in this width. */
  public void draw(Canvas canvas, double width) {
    canvas.sign(Sign.GROUND, new Box(EDGE, TOP, width - 2 * EDGE, BAND), "");
    for (BandPart.Kind kind : BandPart.Kind.values()) {
      parts.stream()
          .filter(part -> part.kind() == kind)
          .forEach(part -> draw(canvas, part, box(part, width)));
    }
    double free = -1;
    for (Instant tick : axis.ticks()) {
      double x = x(tick, width);
      canvas.sign(Sign.TICK, new Box(x - 0.5, TICKS, 1, 5), "");
      String label = axis.label(tick);
      double half = canvas.width(label) / 2;
      double middle = Math.max(half, Math.min(width - half, x));
      if (middle - half > free) {
        canvas.label(label, middle, TICKS + 6);
        free = middle + half + EDGE;
      }
    }
  }

  private static void draw(Canvas canvas, BandPart part, Box box) {
    switch (part.kind()) {
      case SPAN -> canvas.state(part.state().orElseThrow(), box, part.words());
      case PROMPT -> canvas.sign(Sign.PROMPT, box, part.words());
      case ROUTINE -> canvas.sign(Sign.ROUTINE, box, part.words());
      case GAP -> canvas.sign(Sign.GROUND, box, part.words());
    }
  }

  /** Where a part lies in a chart of this width. */
  public Box box(BandPart part, double width) {
    double from = x(part.from(), width);
    double length = x(part.to(), width) - from;
    return switch (part.kind()) {
      case SPAN, GAP -> new Box(from, TOP, Math.max(0.5, length), BAND);
      case PROMPT -> new Box(from - ARROW / 2, TOP - 2 - ARROW, ARROW, BAND + 2 + ARROW);
      case ROUTINE -> new Box(from, TOP + BAND + 4, Math.max(3, length), 7);
    };
  }

  private double x(Instant time, double width) {
    return EDGE + (width - 2 * EDGE) * axis.position(time);
  }
}
