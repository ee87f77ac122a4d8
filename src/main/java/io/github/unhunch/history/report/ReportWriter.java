package io.github.unhunch.history.report;

import io.github.unhunch.history.DaySummary;
import io.github.unhunch.text.Texts;
import java.util.List;

/** Writes a report in every form. */
public final class ReportWriter {

  private final ReportWords words;

  /** In the language of these texts. */
  public ReportWriter(Texts texts) {
    this.words = new ReportWords(texts);
  }

  /** The report in one form, ending with a line break. */
  public String write(Report report, ReportFormat format) {
    return switch (format) {
      case TEXT -> new TextReport(words).write(report);
      case JSON -> new JsonReport(words).write(report) + "\n";
      case HTML -> new HtmlReport(words.naming(report)).write(report);
      case CSV -> CsvReport.write(List.of(report.day()));
    };
  }

  /** Many days for another program: JSON, one object a day on a line. */
  public String exportJson(List<DaySummary> days) {
    StringBuilder out = new StringBuilder();
    days.forEach(day -> out.append(new JsonReport(words).write(day)).append('\n'));
    return out.toString();
  }

  /** Many days for a spreadsheet: CSV, one record a line. */
  public String exportCsv(List<DaySummary> days) {
    return CsvReport.write(days);
  }
}
