package io.github.unhunch.history.report;

import io.github.unhunch.history.HourMap;
import io.github.unhunch.history.PainChange;
import io.github.unhunch.history.SpanState;
import io.github.unhunch.history.TrendDay;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.OptionalDouble;

/** A week or a month as one page, made as that of a day is. */
final class PeriodHtml {

  private static final double WIDTH = 1012;
  private static final double HEIGHT = 220;

  private final ReportWords words;
  private final Markup out = new Markup();
  private final HtmlPage page;

  PeriodHtml(ReportWords words) {
    this.words = words;
    this.page = new HtmlPage(words, out);
  }

  String write(Period period) {
    String range = words.get("title." + period.trend().range().name());
    page.begin(range, words.period(period.trend()), words.trend(period.trend()));
    bars(period);
    page.legend(SpanState.UPRIGHT, SpanState.DRIFTING, SpanState.SLOUCHING);
    days(period);
    hours(period.hours());
    group("heading.pain")
        .element("p", "", words.pain(PainChange.of(period.rated()), period.trend().range()))
        .close("section");
    return page.end();
  }

  private void bars(Period period) {
    out.raw("<svg class=\"band\" viewBox=\"0 0 " + (int) WIDTH + " " + (int) HEIGHT)
        .raw("\" role=\"img\" aria-label=\"")
        .text(words.get("html.bars") + ". " + words.trend(period.trend()))
        .raw("\">\n")
        .raw(SvgCanvas.PATTERNS);
    boolean room = period.trend().days().size() <= 7;
    new BarChart(words, period.trend()).draw(new SvgCanvas(out), WIDTH, HEIGHT, 16, room);
    out.close("svg");
  }

  private void days(Period period) {
    group("heading.days").open("table", "");
    head(words.dayColumns());
    for (TrendDay day : period.trend().days()) {
      List<String> cells = words.dayCells(day);
      out.raw("<tr>").element("th", "scope=\"row\"", cells.get(0));
      cells.subList(1, cells.size()).forEach(cell -> out.element("td", "", cell));
      out.close("tr");
    }
    out.close("table").close("section");
  }

  private void hours(HourMap hours) {
    group("heading.hours");
    if (hours.isEmpty()) {
      out.element("p", "", words.get("hours.too-little", HourMap.ENOUGH.toMinutes()))
          .close("section");
      return;
    }
    out.element("p", "", words.get("hours.table", HourMap.ENOUGH.toMinutes())).open("table", "");
    List<Integer> shown =
        hours.hours().keySet().stream().map(HourMap.Hour::hour).distinct().sorted().toList();
    out.raw("<tr><td></td>");
    shown.forEach(hour -> out.element("th", "scope=\"col\"", Integer.toString(hour)));
    out.close("tr");
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale());
      out.raw("<tr>").element("th", "scope=\"row\"", name);
      for (int hour : shown) {
        OptionalDouble off = hours.off(day, hour);
        out.element("td", "", off.isPresent() ? words.percent(off) : "");
      }
      out.close("tr");
    }
    out.close("table").close("section");
  }

  private void head(List<String> names) {
    out.raw("<tr>");
    names.forEach(name -> out.element("th", "scope=\"col\"", name));
    out.close("tr");
  }

  private Markup group(String heading) {
    return out.raw("<section>").element("h2", "", words.get(heading));
  }
}
