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
import java.util.Optional;

/** Asks where to write the report of a day, a week or a month, and in which form. */
final class ExportDialog {

  private ExportDialog() {}

  static void ask(
      Component parent,
      Texts texts,
      Optional<Trend.Range> range,
      LocalDate day,
      ReportSource source) {
    List<ReportFormat> forms =
        List.of(ReportFormat.HTML, ReportFormat.CSV, ReportFormat.JSON, ReportFormat.TEXT);
    List<Kind> kinds =
        forms.stream()
            .map(form -> new Kind(texts.get("records.export." + form), form.ending()))
            .toList();
    new FileQuestion(parent, texts, texts.get("records.report.export"))
        .toWrite(name(range, day), kinds)
        .ifPresent(
            chosen ->
                source.export(range, day, forms.get(kinds.indexOf(chosen.kind())), chosen.file()));
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
}
