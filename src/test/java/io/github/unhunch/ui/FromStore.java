package io.github.unhunch.ui;

import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.SampleDays;
import io.github.unhunch.history.Trend;
import io.github.unhunch.history.report.Period;
import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.ui.report.ReportSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads at once, from the real database. */
record FromStore(HistoryStore store) implements ReportSource {
  @Override
  public void report(LocalDate day, Consumer<Report> answer) {
    try {
      answer.accept(Report.read(store.reader(), day, SampleDays.ZONE, SampleDays.TECHNIQUES));
    } catch (HistoryException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void period(Trend.Range range, LocalDate day, Consumer<Period> answer) {
    try {
      answer.accept(Period.read(store.reader(), range, day, SampleDays.ZONE));
    } catch (HistoryException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void export(Optional<Trend.Range> range, LocalDate day, ReportFormat format, Path file) {
    throw new AssertionError("nothing is exported here");
  }
}
