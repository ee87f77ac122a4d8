package io.github.unhunch.history.report;

import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.PromptRecord;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.history.Span;
import io.github.unhunch.history.SpanState;
import java.time.Instant;
import java.util.Locale;

/** The day as one band, drawn as inline SVG; colours and patterns come from the page's style. */
final class BandSvg {

  private static final double WIDTH = 1000;
  private static final double TOP = 18;
  private static final double HEIGHT = 56;
  private static final double ROUTINES = TOP + HEIGHT + 4;
  private static final double AXIS = ROUTINES + 12;

  private final ReportWords words;
  private final DaySummary day;
  private final DayAxis axis;
  private final Markup out = new Markup();

  BandSvg(ReportWords words, DaySummary day) {
    this.words = words;
    this.day = day;
    this.axis = DayAxis.of(day);
  }

  String draw() {
    String name =
        words.get("band.name", axis.label(axis.start()), axis.label(axis.end()))
            + ". "
            + words.sentence(day);
    out.raw("<svg class=\"band\" viewBox=\"-4 0 1008 112\" role=\"img\" aria-label=\"")
        .text(name)
        .raw("\">\n")
        .raw(PATTERNS);
    rect("", axis.start(), axis.end(), TOP, HEIGHT, "");
    day.spans().forEach(this::span);
    day.prompts().forEach(this::prompt);
    day.routines().forEach(this::routine);
    for (Instant tick : axis.ticks()) {
      double x = x(tick);
      out.raw(format("<path class=\"tick\" d=\"M%.1f %.1fv5\"/>", x, AXIS));
      String anchor = x < 20 ? "start" : x > WIDTH - 20 ? "end" : "middle";
      out.raw(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">", x, AXIS + 17, anchor))
          .text(axis.label(tick))
          .raw("</text>\n");
    }
    return out.raw("</svg>\n").toString();
  }

  private void span(Span span) {
    rect(span.state().name(), span.from(), span.to(), TOP, HEIGHT, title(span));
  }

  private void prompt(PromptRecord prompt) {
    String label =
        words.get("html.prompt")
            + " "
            + words.time(prompt.time(), day.zone())
            + prompt.cue().map(cue -> ", " + words.cue(cue)).orElse("")
            + prompt.outcome().map(outcome -> ": " + words.outcome(outcome)).orElse("");
    out.raw(
            format(
                "<path class=\"prompt\" d=\"M%.1f %.1fl-5 -10h10zv%.1f\"><title>",
                x(prompt.time()), TOP - 3, HEIGHT + 3))
        .text(label)
        .raw("</title></path>\n");
  }

  private void routine(RoutineRun run) {
    String label =
        words.get("html.routine")
            + " "
            + run.outcome().routine()
            + ", "
            + words.time(run.start(), day.zone());
    rect("routine", run.start(), run.end(), ROUTINES, 8, label);
  }

  private void rect(String style, Instant from, Instant to, double y, double height, String label) {
    double left = x(from);
    double width = Math.max(style.equals("routine") ? 3 : 0.4, x(to) - left);
    String place =
        format("x=\"%.2f\" y=\"%.1f\" width=\"%.2f\" height=\"%.1f\"", left, y, width, height);
    out.raw("<rect class=\"" + (style.isEmpty() ? "ground" : style) + "\" " + place);
    if (label.isEmpty()) {
      out.raw("/>\n");
      return;
    }
    out.raw("><title>").text(label).raw("</title></rect>");
    if (patterned(style)) {
      out.raw("<rect class=\"over\" fill=\"url(#p-" + style + ")\" " + place + "/>");
    }
    out.raw("\n");
  }

  private String title(Span span) {
    return words.state(span.state())
        + ", "
        + words.time(span.from(), day.zone())
        + " - "
        + words.time(span.to(), day.zone())
        + ", "
        + words.duration(span.length())
        + span.cue().map(cue -> ", " + words.cue(cue)).orElse("")
        + span.reason().map(reason -> ", " + words.reason(reason)).orElse("");
  }

  private double x(Instant time) {
    return WIDTH * axis.position(time);
  }

  private static boolean patterned(String style) {
    return style.equals(SpanState.DRIFTING.name())
        || style.equals(SpanState.SLOUCHING.name())
        || style.equals(SpanState.UNSURE.name())
        || style.equals(SpanState.PAUSED.name());
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }

  /** Shared by band and legend. */
  private static final String PATTERNS =
      """
      <defs>
      <pattern id="p-DRIFTING" width="8" height="8" patternUnits="userSpaceOnUse"><path class="light" d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6"/></pattern>
      <pattern id="p-SLOUCHING" width="6" height="6" patternUnits="userSpaceOnUse"><path class="light" d="M0 6L6 0M0 0L6 6"/></pattern>
      <pattern id="p-UNSURE" width="5" height="5" patternUnits="userSpaceOnUse"><path class="grey" d="M0 5L5 0"/></pattern>
      <pattern id="p-PAUSED" width="6" height="6" patternUnits="userSpaceOnUse"><path class="grey" d="M2 0V6"/></pattern>
      </defs>
      """;
}
