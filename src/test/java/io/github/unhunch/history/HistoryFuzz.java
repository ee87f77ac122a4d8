package io.github.unhunch.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.history.report.ReportWriter;
import io.github.unhunch.json.Hurried;
import io.github.unhunch.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jdbi.v3.core.Handle;

/** Histories with wrong cells and with wrong bytes. Run by {@code mvn -Pfuzz verify}. */
class HistoryFuzz {

  private static final List<String> TABLES =
      List.of(
          "session", "span", "episode", "prompt", "silence", "routine_run", "routine_step", "mark");

  private static final String[] VALUES = {
    "NULL",
    "0",
    "-1",
    "1",
    "'X'",
    "''",
    "9e999",
    "-9e999",
    "x'00ff'",
    "32503680000000",
    "9223372036854775807",
    "-9223372036854775808",
    "'=1+1'",
    "'<html>'",
    "1763640000000"
  };

  /** Where there is memory that looks like a disk, nothing waits for a disk. */
  private static final Path MEMORY = Path.of("/dev/shm");

  private static Path folder;
  private static Path sound;
  private static Handle cells;

  @BeforeContainer
  static void writeDay() throws Exception {
    folder =
        Files.isWritable(MEMORY)
            ? Files.createTempDirectory(MEMORY, "history")
            : Files.createTempDirectory("history");
    sound = folder.resolve("sound.db");
    try (HistoryStore store = HistoryStore.open(sound)) {
      SampleDays.writeDay(store);
    }
    cells = Database.openForWriting(sound);
    cells.execute("PRAGMA ignore_check_constraints = ON");
    cells.execute("PRAGMA foreign_keys = OFF");
  }

  @AfterContainer
  static void sweep() throws IOException {
    cells.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Row by row and cell by cell, undone after each case. */
  @Property(tries = 4_000, seed = "20261128")
  void wrongCellsCostTheirRowsOnly(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    cells.begin();
    try {
      int harmed = 0;
      for (int i = 0; i <= random.nextInt(3); i++) {
        harmed += harm(cells, random);
      }
      int rows = harmed;
      Hurried.run(
          () -> {
            HistoryReader reader = new HistoryReader(sound, Optional.of(cells));
            Report report =
                Report.read(reader, SampleDays.DAY, SampleDays.ZONE, SampleDays.TECHNIQUES);
            assertThat(report.unreadable()).isBetween(0, rows);
            assertThat(report.day().observed().toHours()).isBetween(0L, 24L);
            write(report, random);
          });
    } finally {
      cells.rollback();
    }
  }

  private static int harm(Handle handle, Random random) {
    String table = TABLES.get(random.nextInt(TABLES.size()));
    List<String> columns =
        handle
            .createQuery("SELECT name FROM pragma_table_info('" + table + "') WHERE pk = 0")
            .mapTo(String.class)
            .list();
    String column = columns.get(random.nextInt(columns.size()));
    String key = table.equals("routine_step") ? "run_id" : "id";
    try {
      return handle.execute(
          "UPDATE "
              + table
              + " SET "
              + column
              + " = "
              + VALUES[random.nextInt(VALUES.length)]
              + " WHERE "
              + key
              + " = (SELECT "
              + key
              + " FROM "
              + table
              + " ORDER BY "
              + key
              + " DESC LIMIT 1 OFFSET "
              + random.nextInt(20)
              + ")");
    } catch (org.jdbi.v3.core.JdbiException e) {
      return 0; // NOT NULL holds.
    }
  }

  @Property(tries = 1_000, seed = "20261128")
  void wrongBytesAreSetAsideOrReadAllTheSame(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    Path file = folder.resolve("bytes").resolve("history.db");
    Files.createDirectories(file.getParent());
    byte[] bytes = Files.readAllBytes(sound);
    int most = random.nextBoolean() ? 2 : 200;
    for (int i = 0; i <= random.nextInt(most); i++) {
      int reach = random.nextInt(3) == 0 ? 4096 : bytes.length;
      bytes[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
    }
    Files.write(file, bytes);
    try {
      Hurried.run(
          () -> {
            try (HistoryStore store = HistoryStore.open(file)) {
              write(
                  Report.read(
                      store.reader(), SampleDays.DAY, SampleDays.ZONE, SampleDays.TECHNIQUES),
                  random);
            } catch (HistoryException e) {
              assertThat(e.getMessage()).matches("[^\\n]{10,600}");
            }
          });
    } finally {
      try (var files = Files.list(file.getParent())) {
        for (Path left : files.toList()) {
          Files.delete(left);
        }
      }
    }
  }

  private static void write(Report report, Random random) {
    ReportFormat[] formats = ReportFormat.values();
    ReportWriter writer = new ReportWriter(Texts.in(Locale.ENGLISH));
    assertThat(writer.write(report, formats[random.nextInt(formats.length)])).isNotEmpty();
  }
}
