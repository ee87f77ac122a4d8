package io.github.unhunch.history;

import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Reads the history, also while a {@link HistoryStore} of another thread or program writes it.
 * Owned by one thread.
 */
public final class HistoryReader implements AutoCloseable {

  private final Path file;

  /** Absent when there is no history yet. */
  private final Optional<Handle> handle;

  private final Set<String> unreadable = new HashSet<>();
  private final Map<String, String> follows = new HashMap<>();

  HistoryReader(Path file, Optional<Handle> handle) {
    this.file = file;
    this.handle = handle;
  }

  /**
   * Opens the file for reading; a file that is not there reads as an empty history.
   *
   * @throws HistoryException when the file cannot be read, is damaged, or a newer program wrote it
   */
  public static HistoryReader open(Path file) throws HistoryException {
    if (!Database.exists(file)) {
      return new HistoryReader(file, Optional.empty());
    }
    try {
      Handle handle = connect(file);
      try {
        HistoryFile.refuseNewer(file, handle);
        int form = Migrations.version(handle);
        if (form == 0) {
          // A full disk can leave a file that was begun and holds no table yet.
          handle.close();
          return new HistoryReader(file, Optional.empty());
        } else if (form < Migrations.newest()) {
          // Whoever only reads changes no file: an older form is read as a newer one.
          handle.close();
          return new HistoryReader(file, Optional.of(Database.openCopy(file)));
        }
      } catch (HistoryException | RuntimeException e) {
        handle.close();
        throw e;
      }
      return new HistoryReader(file, Optional.of(handle));
    } catch (JdbiException e) {
      throw HistoryException.of(file, e);
    } catch (IOException e) {
      throw new HistoryException(
          Message.of("faults.history.unreadable", file, PrivateFiles.reason(e)), e);
    }
  }

  /** One day, from midnight to midnight in this zone, 23 or 25 hours long where the clock moves. */
  public DaySummary day(LocalDate date, ZoneId zone) throws HistoryException {
    Instant start = date.atStartOfDay(zone).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    return read(rows -> rows.day(date, zone, start, end), DaySummary.empty(date, zone));
  }

  /** The records of a day as another history can take them in. */
  public DayRows rows(LocalDate date, ZoneId zone) throws HistoryException {
    Instant start = date.atStartOfDay(zone).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(zone).toInstant();
    return read(rows -> rows.whole(start, end), DayRows.none());
  }

  /** The days from the first to the last, both included. */
  public List<DaySummary> days(LocalDate first, LocalDate last, ZoneId zone)
      throws HistoryException {
    List<DaySummary> days = new ArrayList<>();
    for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
      days.add(day(date, zone));
    }
    return days;
  }

  /** The week or month around this day beside the user's own last weeks. */
  public Trend trend(Trend.Range range, LocalDate day, ZoneId zone) throws HistoryException {
    LocalDate first = range.first(day);
    return Trend.of(
        range,
        days(first, range.last(day), zone),
        days(first.minusWeeks(Trend.USUAL_WEEKS), first.minusDays(1), zone));
  }

  /** How the routines went that began at or after this time, oldest first. */
  public List<RoutineOutcome> outcomesSince(Instant since) throws HistoryException {
    return runsBetween(since, Instant.ofEpochMilli(Long.MAX_VALUE / 2)).stream()
        .map(RoutineRun::outcome)
        .toList();
  }

  /** The routines that began from {@code from} to before {@code to}, oldest first. */
  public List<RoutineRun> runsBetween(Instant from, Instant to) throws HistoryException {
    return read(rows -> rows.runs(from, to), List.of());
  }

  /** Every day of which something is recorded, oldest first. */
  public List<LocalDate> recordedDays(ZoneId zone) throws HistoryException {
    return read(rows -> rows.recordedDays(zone), List.of());
  }

  /** How many of the records that were asked for so far could not be read and were left out. */
  public int unreadable() {
    return unreadable.size();
  }

  /** Closes the connection, unless a store owns it. */
  @Override
  public void close() {
    handle.ifPresent(Handle::close);
  }

  private <T> T read(Function<HistoryRows, T> question, T whenEmpty) throws HistoryException {
    if (handle.isEmpty()) {
      return whenEmpty;
    }
    try {
      return question.apply(new HistoryRows(handle.get(), unreadable, follows));
    } catch (JdbiException e) {
      throw HistoryException.of(file, e);
    }
  }

  private static Handle connect(Path file) throws HistoryException, IOException {
    Handle handle = Database.openForReading(file);
    try {
      Migrations.version(handle);
      return handle;
    } catch (JdbiException e) {
      handle.close();
      Path folder = file.toAbsolutePath().getParent();
      if (HistoryException.isDamage(e) || folder == null || Files.isWritable(folder)) {
        throw e;
      }
      return holds(Path.of(file + "-wal"))
          ? Database.openCopy(file)
          : Database.openUnwritable(file);
    }
  }

  private static boolean holds(Path log) throws IOException {
    return Files.exists(log) && Files.size(log) > 0;
  }
}
