package io.github.unhunch.app.swing;

import io.github.unhunch.app.Records;
import io.github.unhunch.coach.plan.GoToTechniques;
import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.Trend;
import io.github.unhunch.history.report.Period;
import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.history.report.ReportWriter;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.report.ReportSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/** Reads reports on the records thread and hands them to the Swing thread. */
record ReportController(
    Records records, Texts texts, GoToTechniques techniques, Consumer<String> tell)
    implements ReportSource {

  @Override
  public void report(LocalDate day, Consumer<Report> answer) {
    records.read(
        reader -> Report.read(reader, day, ZoneId.systemDefault(), techniques),
        report -> SwingUtilities.invokeLater(() -> answer.accept(report)));
  }

  @Override
  public void period(Trend.Range range, LocalDate day, Consumer<Period> answer) {
    records.read(
        reader -> Period.read(reader, range, day, ZoneId.systemDefault()),
        period -> SwingUtilities.invokeLater(() -> answer.accept(period)));
  }

  @Override
  public void export(Optional<Trend.Range> range, LocalDate day, ReportFormat format, Path file) {
    ZoneId zone = ZoneId.systemDefault();
    ReportWriter writer = new ReportWriter(texts);
    records.read(
        reader ->
            told(
                file,
                () -> {
                  if (range.isPresent()) {
                    writer.write(reader, range.get(), day, zone, format, file);
                  } else {
                    Report report = Report.read(reader, day, zone, techniques);
                    PrivateFiles.write(file, writer.write(report, format));
                  }
                }),
        tell);
  }

  /** Writes a file. */
  @FunctionalInterface
  interface Writing {
    void run() throws HistoryException, IOException;
  }

  /** Writes a file and says in one sentence what came of it. */
  String told(Path file, Writing writing) throws HistoryException {
    try {
      writing.run();
      return texts.get("app.export.written", file);
    } catch (IOException e) {
      return texts.get("app.export.failed", file, PrivateFiles.reason(e).in(texts));
    }
  }
}
