package io.github.unhunch.ui.report;

import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.FileQuestion;
import io.github.unhunch.ui.theme.FileQuestion.Kind;
import java.awt.Component;
import java.time.LocalDate;
import java.util.List;

/** Asks where to write the report of a day and in which form. */
final class ExportDialog {

  private ExportDialog() {}

  static void ask(Component parent, Texts texts, LocalDate day, ReportSource source) {
    List<ReportFormat> forms =
        List.of(ReportFormat.HTML, ReportFormat.CSV, ReportFormat.JSON, ReportFormat.TEXT);
    List<Kind> kinds =
        forms.stream()
            .map(form -> new Kind(texts.get("records.export." + form), form.ending()))
            .toList();
    new FileQuestion(parent, texts, texts.get("records.report.export"))
        .toWrite("unhunch-" + day, kinds)
        .ifPresent(
            chosen -> source.export(day, forms.get(kinds.indexOf(chosen.kind())), chosen.file()));
  }
}
