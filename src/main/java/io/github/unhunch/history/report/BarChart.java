package io.github.unhunch.history.report;

import io.github.unhunch.history.SpanState;
import io.github.unhunch.history.Trend;
import io.github.unhunch.history.TrendDay;
import io.github.unhunch.history.report.Canvas.Box;
import io.github.unhunch.history.report.Canvas.Sign;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.OptionalDouble;

/** A week or a month as stacked bars, one a day. */
public final class BarChart {

  private static final double GAP = 4;

  private final ReportWords words;
  private final Trend trend;

  /** The chart of these days. */
  public BarChart(ReportWords words, Trend trend) {
    this.words = words;
    this.trend = trend;
  }

  /**
   * Draws it.
   *
   * @param line the height of a line of small words
   * @param shares whether each bar bears the part of its time that was upright
   */
  public void draw(Canvas canvas, double width, double height, double line, boolean shares) {
    long longest = trend.days().stream().mapToLong(day -> day.judged().toMillis()).max().orElse(0);
    double ground = height - line - GAP;
    double perMilli = (ground - GAP - (shares ? line : 0)) / Math.max(1, longest);
    double slot = width / trend.days().size();
    for (int i = 0; i < trend.days().size(); i++) {
      TrendDay day = trend.days().get(i);
      Box place = new Box(i * slot, ground, slot * 0.7, 1);
      double top = ground;
      top = part(canvas, SpanState.UPRIGHT, day.upright(), place, top, perMilli);
      top = part(canvas, SpanState.DRIFTING, day.drifting(), place, top, perMilli);
      top = part(canvas, SpanState.SLOUCHING, day.slouching(), place, top, perMilli);
      double middle = place.x() + place.width() / 2;
      if (shares && !day.judged().isZero()) {
        double upright = (double) day.upright().toMillis() / day.judged().toMillis();
        canvas.label(words.percent(OptionalDouble.of(upright)), middle, top - line);
      }
      canvas.sign(Sign.TICK, place, "");
      canvas.label(label(day), middle, ground + 2);
    }
  }

  private double part(
      Canvas canvas, SpanState state, Duration length, Box place, double top, double perMilli) {
    double height = length.toMillis() * perMilli;
    if (height > 0) {
      canvas.state(
          state,
          new Box(place.x(), top - height, place.width(), height),
          words.state(state) + " " + words.duration(length));
    }
    return top - height;
  }

  /** A week names its days, a month every fifth. */
  private String label(TrendDay day) {
    int date = day.date().getDayOfMonth();
    if (trend.days().size() > 7) {
      return date % 5 == 1 ? Integer.toString(date) : "";
    }
    return day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, words.locale());
  }
}
