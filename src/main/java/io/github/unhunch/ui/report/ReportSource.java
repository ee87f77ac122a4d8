package io.github.unhunch.ui.report;

import io.github.unhunch.history.Trend;
import io.github.unhunch.history.report.Period;
import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportFormat;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where the window has its days from. Answers come later, on the Swing thread; the history is read
 * elsewhere.
 */
public interface ReportSource {

  /** Reads the report of a day. */
  void report(LocalDate day, Consumer<Report> answer);

  /** Reads the week or month around a day. */
  void period(Trend.Range range, LocalDate day, Consumer<Period> answer);

  /**
   * Writes a report into a file.
   *
   * @param range the week or the month around the day; empty for the day alone
   */
  void export(Optional<Trend.Range> range, LocalDate day, ReportFormat format, Path file);
}
