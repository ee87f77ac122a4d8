package io.github.unhunch.history.report;

import io.github.unhunch.history.CueTime;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.Span;
import io.github.unhunch.history.SpanState;
import java.util.List;

/**
 * A day as one page that needs nothing from outside: style and pictures are part of it, there is no
 * script. It follows the reader's light or dark and prints on one sheet.
 */
final class HtmlReport {

  private static final double BAND_WIDTH = 1012;

  private final ReportWords words;
  private final Markup out = new Markup();
  private final Canvas canvas = new SvgCanvas(out);
  private final HtmlPage page;

  HtmlReport(ReportWords words) {
    this.words = words;
    this.page = new HtmlPage(words, out);
  }

  String write(Report report) {
    DaySummary day = report.day();
    page.begin(words.get("title"), words.date(day.date()), words.sentence(day));
    if (day.isEmpty()) {
      out.element("p", "class=\"empty\"", words.howToStart());
    } else {
      body(report);
    }
    if (report.unreadable() > 0) {
      out.element("p", "", words.get("unreadable", report.unreadable()));
    }
    return page.end();
  }

  private void body(Report report) {
    DaySummary day = report.day();
    List<String> recordings =
        day.sources().stream().filter(name -> !name.equals(HistoryStore.CAMERA)).toList();
    if (!recordings.isEmpty()) {
      out.element("p", "", words.get("recordings", String.join(", ", recordings)));
    }
    band(day);
    page.legend(SpanState.values());
    out.open("div", "class=\"groups\"");
    time(day);
    cues(day);
    group("heading.breaks");
    list(BreakWords.lines(words, report));
    group("heading.pain").element("p", "", words.pain(report.pain())).close("section");
    if (!report.goTo().isEmpty()) {
      group("heading.techniques");
      list(report.goTo().stream().map(words::technique).toList());
    }
    notSeen(day);
    week(report);
    out.close("div");
    table(day);
  }

  private void band(DaySummary day) {
    BandChart chart = new BandChart(words, day);
    out.raw("<svg class=\"band\" viewBox=\"0 0 " + (int) BAND_WIDTH + " ")
        .raw((int) BandChart.HEIGHT + "\" role=\"img\" aria-label=\"")
        .text(chart.name() + ". " + words.sentence(day))
        .raw("\">\n")
        .raw(SvgCanvas.PATTERNS);
    chart.draw(canvas, BAND_WIDTH);
    out.close("svg");
  }

  private void week(Report report) {
    group("heading.week")
        .raw("<svg class=\"week\" viewBox=\"0 0 350 126\" role=\"img\" aria-label=\"");
    out.text(words.get("html.bars") + ". " + words.trend(report.week())).raw("\">\n");
    new BarChart(words, report.week()).draw(canvas, 350, 126, 16, true);
    out.close("svg").element("p", "", words.trend(report.week())).close("section");
  }

  private void time(DaySummary day) {
    group("heading.time").open("table", "");
    words.times(day, this::row);
    out.close("table").close("section");
  }

  private void cues(DaySummary day) {
    if (day.cues().isEmpty()) {
      return;
    }
    double longest = day.cues().stream().mapToLong(time -> time.total().toMillis()).max().orElse(1);
    group("heading.cues").open("table", "class=\"cues\"");
    for (CueTime time : day.cues()) {
      out.raw("<tr>").element("th", "scope=\"row\"", words.cue(time.cue())).raw("<td>");
      out.raw("<svg viewBox=\"0 0 120 12\" aria-hidden=\"true\">");
      double slouching = 120 * time.slouching().toMillis() / Math.max(1, longest);
      double drifting = 120 * time.drifting().toMillis() / Math.max(1, longest);
      canvas.state(SpanState.SLOUCHING, new Canvas.Box(0, 0, slouching, 12), "");
      canvas.state(SpanState.DRIFTING, new Canvas.Box(slouching, 0, drifting, 12), "");
      out.raw("</svg>").text(words.cueTime(time)).raw("</td></tr>\n");
    }
    out.close("table").close("section");
  }

  private void notSeen(DaySummary day) {
    group("heading.not-seen").open("table", "");
    words.notSeen(day, this::row);
    if (day.notSeen().isEmpty() && day.gaps().isEmpty()) {
      row(words.get("table.none"), "");
    }
    out.close("table").close("section");
  }

  private void table(DaySummary day) {
    out.open("details", "").element("summary", "", words.get("heading.table"));
    out.open("table", "").raw("<tr>");
    for (String head : List.of("from", "to", "length", "what", "why")) {
      out.element("th", "scope=\"col\"", words.get("table." + head));
    }
    out.raw("</tr>\n");
    for (Span span : day.timeline()) {
      out.raw("<tr>")
          .element("td", "", words.time(span.from(), day.zone()))
          .element("td", "", words.time(span.to(), day.zone()))
          .element("td", "", words.duration(span.length()))
          .element("td", "", words.state(span.state()))
          .element(
              "td",
              "",
              span.cue().map(words::cue).or(() -> span.reason().map(words::reason)).orElse(""))
          .close("tr");
    }
    out.close("table").close("details");
  }

  private Markup group(String heading) {
    return out.raw("<section>").element("h2", "", words.get(heading));
  }

  private void list(List<String> lines) {
    out.open("ul", "");
    lines.forEach(line -> out.element("li", "", line));
    out.close("ul").close("section");
  }

  private void row(String name, String value) {
    out.raw("<tr>").element("th", "scope=\"row\"", name).element("td", "", value).close("tr");
  }
}
