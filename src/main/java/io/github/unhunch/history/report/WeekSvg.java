package io.github.unhunch.history.report;

import io.github.unhunch.history.Trend;
import io.github.unhunch.history.TrendDay;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.OptionalDouble;

/** The week as seven stacked bars, drawn as inline SVG. */
final class WeekSvg {

  private static final double HEIGHT = 90;

  private final ReportWords words;
  private final Locale locale;

  WeekSvg(ReportWords words) {
    this.words = words;
    this.locale = words.locale();
  }

  String draw(Trend week) {
    double longest = week.days().stream().mapToLong(day -> day.judged().toMillis()).max().orElse(0);
    Markup out = new Markup();
    out.raw("<svg class=\"week\" viewBox=\"0 0 350 130\" role=\"img\" aria-label=\"")
        .text(words.get("html.bars") + ". " + words.trend(week))
        .raw("\">\n");
    for (int i = 0; i < week.days().size(); i++) {
      bar(out, week.days().get(i), i * 50 + 8, longest);
    }
    return out.raw("</svg>\n").toString();
  }

  private void bar(Markup out, TrendDay day, double x, double longest) {
    double y = 12 + HEIGHT;
    if (longest > 0) {
      y = part(out, "UPRIGHT", day.upright(), x, y, longest);
      y = part(out, "DRIFTING", day.drifting(), x, y, longest);
      y = part(out, "SLOUCHING", day.slouching(), x, y, longest);
    }
    if (!day.judged().isZero()) {
      String share =
          words.percent(
              OptionalDouble.of((double) day.upright().toMillis() / day.judged().toMillis()));
      label(out, x + 17, y - 3, share);
    }
    out.raw(String.format(Locale.ROOT, "<path class=\"tick\" d=\"M%.0f 102h34\"/>", x));
    label(out, x + 17, 117, day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, locale));
  }

  private double part(
      Markup out, String style, Duration length, double x, double y, double longest) {
    double height = (HEIGHT - 4) * length.toMillis() / longest;
    String place =
        String.format(
            Locale.ROOT,
            "x=\"%.0f\" y=\"%.1f\" width=\"34\" height=\"%.1f\"",
            x,
            y - height,
            height);
    out.raw("<rect class=\"" + style + "\" " + place + "><title>")
        .text(words.get("state." + style) + " " + words.duration(length))
        .raw("</title></rect>");
    if (!style.equals("UPRIGHT")) {
      out.raw("<rect class=\"over\" fill=\"url(#p-" + style + ")\" " + place + "/>");
    }
    return y - height;
  }

  private static void label(Markup out, double x, double y, String text) {
    out.raw(String.format(Locale.ROOT, "<text x=\"%.0f\" y=\"%.1f\" text-anchor=\"middle\">", x, y))
        .text(text)
        .raw("</text>\n");
  }
}
