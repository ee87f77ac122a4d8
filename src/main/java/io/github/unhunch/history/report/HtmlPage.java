package io.github.unhunch.history.report;

import io.github.unhunch.history.SpanState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What every page has in common: its head with the style, a date, a headline, a foot. */
final class HtmlPage {

  private final ReportWords words;
  private final Markup out;

  HtmlPage(ReportWords words, Markup out) {
    this.words = words;
    this.out = out;
  }

  void begin(String title, String date, String headline) {
    out.raw("<!DOCTYPE html>\n<html lang=\"" + words.locale().toLanguageTag() + "\">\n<head>\n")
        .raw("<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .element("title", "", title + ", " + date)
        .raw("<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n")
        .element("p", "class=\"date\"", date)
        .element("h1", "", headline);
  }

  /** Says what the colours and patterns of these states mean. */
  void legend(SpanState... states) {
    Canvas canvas = new SvgCanvas(out);
    out.open("ul", "class=\"legend\"");
    for (SpanState state : states) {
      out.raw("<li><svg viewBox=\"0 0 22 14\" aria-hidden=\"true\">");
      canvas.state(state, new Canvas.Box(1, 1, 20, 12), "");
      out.raw("</svg>").text(words.state(state)).close("li");
    }
    out.close("ul");
  }

  /** The whole page. */
  String end() {
    out.element("footer", "", words.get("html.footer")).raw("</main>\n</body>\n</html>\n");
    return out.toString();
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
