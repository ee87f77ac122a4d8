package io.github.unhunch.ui.report;

import io.github.unhunch.history.Trend;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.FileQuestion;
import io.github.unhunch.ui.theme.FileQuestion.Kind;
import java.awt.Component;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks where to write the report of a day, a week or a month, and in which form. */
final class ExportDialog {

  private static final Map<String, ReportFormat> FORMATS =
      Map.of(
          "html", ReportFormat.HTML,
          "csv", ReportFormat.CSV,
          "json", ReportFormat.JSON,
          "txt", ReportFormat.TEXT);

  private ExportDialog() {}

  static void ask(
      Component parent,
      Texts texts,
      Optional<Trend.Range> range,
      LocalDate day,
      ReportSource source) {
    List<Kind> kinds =
        Stream.of("html", "csv", "json", "txt")
            .map(ending -> new Kind(texts.get("records.export." + FORMATS.get(ending)), ending))
            .toList();
    new FileQuestion(parent, texts, texts.get("records.report.export"))
        .toWrite(name(range, day), kinds)
        .ifPresent(file -> source.export(range, day, formatOf(file.toString()), file));
  }

  /** The name that is proposed: with the day, the first day of the week, or the month. */
  static String name(Optional<Trend.Range> range, LocalDate day) {
    String when =
        range
            .map(
                one ->
                    one == Trend.Range.WEEK
                        ? "week-" + one.first(day)
                        : YearMonth.from(day).toString())
            .orElseGet(day::toString);
    return "unhunch-" + when;
  }

  private static ReportFormat formatOf(String name) {
    return FORMATS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), ReportFormat.HTML);
  }
}
