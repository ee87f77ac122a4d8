package io.github.unhunch.history.report;

import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.Trend;
import io.github.unhunch.text.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
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
      case CSV -> CsvReport.HEAD + CsvReport.write(report.day());
    };
  }

  /**
   * Writes every day of a history into a file, in place of one that is there.
   *
   * @param format JSON, an object a day on a line, which another history can take in; or CSV, a
   *     record a line, for a spreadsheet
   * @throws IOException when the file cannot be written; one that was there is left as it was
   */
  public void export(HistoryReader reader, ZoneId zone, ReportFormat format, Path file)
      throws HistoryException, IOException {
    export(reader, reader.recordedDays(zone), zone, format, file);
  }

  /**
   * Writes the report of a week or a month into a file, in place of one that is there.
   *
   * @param day a day of it
   * @param format text or HTML, which tell what the window does; JSON or CSV, which hold the
   *     records of its days as {@link #export} does
   * @throws IOException when the file cannot be written; one that was there is left as it was
   */
  public void write(
      HistoryReader reader,
      Trend.Range range,
      LocalDate day,
      ZoneId zone,
      ReportFormat format,
      Path file)
      throws HistoryException, IOException {
    switch (format) {
      case JSON, CSV -> {
        LocalDate first = range.first(day);
        LocalDate last = range.last(day);
        List<LocalDate> days =
            reader.recordedDays(zone).stream()
                .filter(date -> !date.isBefore(first) && !date.isAfter(last))
                .toList();
        export(reader, days, zone, format, file);
      }
      case TEXT ->
          PrivateFiles.write(
              file, new PeriodText(words).write(Period.read(reader, range, day, zone)));
      case HTML ->
          PrivateFiles.write(
              file, new PeriodHtml(words).write(Period.read(reader, range, day, zone)));
    }
  }

  private void export(
      HistoryReader reader, List<LocalDate> days, ZoneId zone, ReportFormat format, Path file)
      throws HistoryException, IOException {
    Path next = PrivateFiles.unfinished(file);
    try {
      try (Writer out =
          new BufferedWriter(
              new OutputStreamWriter(PrivateFiles.newOutputStream(next), StandardCharsets.UTF_8))) {
        if (format == ReportFormat.CSV) {
          out.write(CsvReport.HEAD);
        }
        for (LocalDate date : days) {
          DaySummary day = reader.day(date, zone);
          out.write(
              format == ReportFormat.CSV
                  ? CsvReport.write(day)
                  : new JsonReport(words).write(day, reader.rows(date, zone)) + "\n");
        }
      }
      PrivateFiles.replace(next, file);
    } finally {
      Files.deleteIfExists(next);
    }
  }
}
