package io.github.unhunch.cli;

import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.plan.GoToTechniques;
import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.history.report.ReportWriter;
import io.github.unhunch.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code unhunch report}: a day in words, JSON, HTML or CSV. */
@Command(name = "report", description = "Tells how a day went.", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

  @ParentCommand UnhunchCommand unhunch;

  @Spec CommandSpec spec;

  @Option(
      names = "--day",
      paramLabel = "YYYY-MM-DD",
      converter = DayWord.class,
      description = "Which day; today by default.")
  @Nullable LocalDate day;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      converter = ZoneWord.class,
      description =
          "The time zone by whose midnight the day is cut and whose clock it is told by, such as"
              + " Europe/Berlin; this machine's by default.")
  @Nullable ZoneId zone;

  @Option(
      names = "--format",
      defaultValue = "text",
      converter = FormatWord.class,
      description = "text, json, html or csv; text by default.")
  ReportFormat format;

  @Option(names = "--out", paramLabel = "FILE", description = "Write to this file.")
  @Nullable Path out;

  @Override
  public Integer call() throws HistoryException, IOException {
    ZoneId place = zone == null ? ZoneId.systemDefault() : zone;
    LocalDate date = day == null ? LocalDate.now(place) : day;
    try (HistoryReader reader = HistoryReader.open(unhunch.home().historyFile())) {
      GoToTechniques techniques =
          new GoToTechniques(RoutineLibrary.load(Locale.ENGLISH, unhunch.home().packs()));
      Report report = Report.read(reader, date, place, techniques);
      String text = new ReportWriter(Texts.in(Locale.ENGLISH)).write(report, format);
      if (out == null) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
      } else {
        write(out, text);
      }
    }
    return 0;
  }

  /** A day of the calendar. */
  static final class DayWord implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String word) {
      try {
        return LocalDate.parse(word);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + word + "' is not a day such as 2026-11-22");
      }
    }
  }

  /** The formats by their lower-case words. */
  static final class FormatWord implements ITypeConverter<ReportFormat> {
    @Override
    public ReportFormat convert(String word) {
      for (ReportFormat format : ReportFormat.values()) {
        if (format.name().equalsIgnoreCase(word)) {
          return format;
        }
      }
      throw new TypeConversionException("'" + word + "' is not one of text, json, html, csv");
    }
  }

  private static void write(Path file, String text) throws IOException {
    PrivateFiles.refuseFolder(file);
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new CliException(
          file + " cannot be written; check that its folder exists and the disk is not full.");
    }
  }
}
