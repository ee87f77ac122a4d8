package io.github.unhunch.history.report;

import io.github.unhunch.history.SpanState;
import java.util.Locale;

/** A page's inline SVG; colours and patterns come from the page's style. */
record SvgCanvas(Markup out) implements Canvas {

  /** The patterns of all charts on the page; stands in the first. */
  static final String PATTERNS =
      """
      <defs>
      <pattern id="p-DRIFTING" width="8" height="8" patternUnits="userSpaceOnUse"><path class="light" d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6"/></pattern>
      <pattern id="p-SLOUCHING" width="6" height="6" patternUnits="userSpaceOnUse"><path class="light" d="M0 6L6 0M0 0L6 6"/></pattern>
      <pattern id="p-UNSURE" width="5" height="5" patternUnits="userSpaceOnUse"><path class="grey" d="M0 5L5 0"/></pattern>
      <pattern id="p-PAUSED" width="6" height="6" patternUnits="userSpaceOnUse"><path class="grey" d="M2 0V6"/></pattern>
      </defs>
      """;

  /** Of a digit, with some to spare: a page's font is not known. */
  private static final double LETTER = 7;

  /** From the top of small words to the line they stand on. */
  private static final double ASCENT = 11;

  @Override
  public void state(SpanState state, Box box, String says) {
    shape("<rect class=\"" + state + "\" " + place(box), "rect", says);
    if (state != SpanState.UPRIGHT && state != SpanState.AWAY) {
      out.raw("<rect class=\"over\" fill=\"url(#p-" + state + ")\" " + place(box) + "/>");
    }
    out.raw("\n");
  }

  @Override
  public void sign(Sign sign, Box box, String says) {
    String style = sign.name().toLowerCase(Locale.ROOT);
    if (sign == Sign.PROMPT) {
      String arrow =
          format(
              "M%.1f %.1fl%.1f %.1fh%.1fzv%.1f",
              box.x() + box.width() / 2,
              box.y() + box.width(),
              -box.width() / 2,
              -box.width(),
              box.width(),
              box.height() - box.width());
      shape("<path class=\"" + style + "\" d=\"" + arrow + "\"", "path", says);
    } else {
      shape("<rect class=\"" + style + "\" " + place(box), "rect", says);
    }
    out.raw("\n");
  }

  @Override
  public double width(String words) {
    return LETTER * words.length();
  }

  @Override
  public void label(String words, double middle, double top) {
    out.raw(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">", middle, top + ASCENT))
        .text(words)
        .raw("</text>\n");
  }

  private void shape(String begin, String name, String says) {
    if (says.isEmpty()) {
      out.raw(begin + "/>");
    } else {
      out.raw(begin + "><title>").text(says).raw("</title></" + name + ">");
    }
  }

  private static String place(Box box) {
    return format(
        "x=\"%.2f\" y=\"%.1f\" width=\"%.2f\" height=\"%.1f\"",
        box.x(), box.y(), box.width(), box.height());
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
