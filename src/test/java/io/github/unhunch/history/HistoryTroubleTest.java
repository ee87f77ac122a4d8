package io.github.unhunch.history;

import static io.github.unhunch.history.SampleDays.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.history.report.ReportWriter;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.text.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the history when file, folder, disk or program fail. */
class HistoryTroubleTest {

  private static final LocalDate DAY = SampleDays.DAY;
  private static final InstantSource CLOCK = InstantSource.fixed(at(DAY, 12, 0));
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("home").resolve("history.db");
  }

  @Test
  void aDamagedFileIsSetAsideAndANewOneStarted() throws Exception {
    Files.createDirectories(file.getParent());
    byte[] damaged =
        "this is no database, but it may be all there is left"
            .repeat(200)
            .getBytes(StandardCharsets.UTF_8);
    Files.write(file, damaged);
    for (int n = 1; n <= 2; n++) {
      Files.write(file, damaged);
      try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
        assertThat(store.setAside().orElseThrow().toString()).contains("history-broken-2026-11-20");
        assertThat(store.reader().day(DAY, SampleDays.ZONE).isEmpty()).isTrue();
      }
    }
    assertThat(folder.resolve("home/history-broken-2026-11-20.db")).hasBinaryContent(damaged);
    assertThat(folder.resolve("home/history-broken-2026-11-20-2.db")).hasBinaryContent(damaged);
  }

  /** As in a home that can only be read, after the program was killed. */
  @Test
  void whatIsStillInTheLogIsReadWithoutTouchingTheFolder() throws Exception {
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      SampleDays.writeDay(store);
      Path log = Path.of(file + "-wal");
      assertThat(log).isNotEmptyFile();
      byte[] before = Files.readAllBytes(log);
      try (Handle copy = Database.openCopy(file);
          HistoryReader reader = new HistoryReader(file, Optional.of(copy))) {
        assertThat(reader.day(DAY, SampleDays.ZONE))
            .isEqualTo(store.reader().day(DAY, SampleDays.ZONE));
      }
      assertThat(log).hasBinaryContent(before);
    }
  }

  @Test
  void nobodyElseMayReadIt() throws Exception {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system knows no owners");
    Files.createDirectories(file.getParent());
    for (int n = 1; n <= 2; n++) {
      try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
        SampleDays.writeMonth(store);
        for (String name : List.of("history.db", "history.db-wal", "history.db-shm")) {
          assertThat(Files.getPosixFilePermissions(file.resolveSibling(name)))
              .as(name)
              .containsExactlyInAnyOrderElementsOf(PosixFilePermissions.fromString("rw-------"));
        }
      }
      // As an earlier version left it.
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    HistoryStore.open(file, CLOCK).close();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void damageInTheMiddleIsFoundOnOpening() throws Exception {
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      SampleDays.writeMonth(store);
    }
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4096, 4096 * 12, (byte) 0x5a);
    Files.write(file, bytes);
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      assertThat(store.setAside()).isPresent();
    }
    assertThat(folder.resolve("home/history-broken-2026-11-20.db")).hasBinaryContent(bytes);
  }

  @Test
  void aNewerFileIsKeptByteForByte() throws Exception {
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      store.begin(at(DAY, 9, 0), HistoryStore.CAMERA).end();
    }
    try (Handle handle = Database.openForWriting(file)) {
      handle.execute("PRAGMA user_version = 99");
    }
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> HistoryStore.open(file, CLOCK))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("newer Unhunch")
        .hasMessageContaining("--home");
    assertThatThrownBy(() -> HistoryReader.open(file)).hasMessageContaining("newer Unhunch");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void aFolderThatCannotBeMadeIsOneClearSentence() throws Exception {
    Path blocked = folder.resolve("blocked");
    Files.writeString(blocked, "a file where a folder should be");
    assertThatThrownBy(() -> HistoryStore.open(blocked.resolve("history.db"), CLOCK))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("cannot be made");
  }

  @Test
  void aFolderThatMayNotBeWrittenIsReadAllTheSame() throws Exception {
    Path readOnly = Path.of("/sys/fs");
    assumeTrue(Files.isDirectory(readOnly), "needs a folder that nobody may write");
    assertThatThrownBy(() -> HistoryStore.open(readOnly.resolve("history.db"), CLOCK))
        .isInstanceOf(HistoryException.class)
        .hasMessageMatching("(?s).*(cannot be (made|opened)|may not be written).*");

    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      SampleDays.writeMonth(store);
    }
    try (HistoryReader reader =
        new HistoryReader(file, Optional.of(Database.openUnwritable(file)))) {
      assertThat(reader.day(DAY, SampleDays.ZONE).isEmpty()).isFalse();
    }
    assertThat(Files.list(file.getParent())).containsExactly(file);
  }

  @Test
  void aFileThatWasOnlyBegunReadsAsEmpty() throws Exception {
    Files.createDirectories(file.getParent());
    try (Handle handle = Database.openForWriting(file)) {
      handle.execute("PRAGMA application_id = 7");
    }
    assertThat(file).isNotEmptyFile();
    try (HistoryReader reader = HistoryReader.open(file)) {
      assertThat(reader.day(DAY, SampleDays.ZONE).isEmpty()).isTrue();
    }
  }

  @Test
  void afterAFullDiskTheStoreGoesOn() throws Exception {
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      HistorySession session = store.begin(at(DAY, 9, 0), HistoryStore.CAMERA);
      Handle handle = store.handle();
      int pages = handle.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
      handle.createQuery("PRAGMA max_page_count = " + pages).mapTo(Integer.class).one();
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 500; i++) {
                  session.recordSilence(
                      new SilenceRecord(
                          at(DAY, 9, 0), "x".repeat(300) + i, Optional.empty(), false));
                }
              })
          .isInstanceOf(HistoryException.class)
          .hasMessageContaining("disk is full");
      handle.createQuery("PRAGMA max_page_count = 100000").mapTo(Integer.class).one();
      session.recordMark(new Mark(at(DAY, 9, 1), Mark.Kind.CALIBRATED));
      assertThat(store.reader().day(DAY, SampleDays.ZONE).marks()).hasSize(1);
    }
  }

  @Test
  void aCrashLosesOnlyWhatWasNotCommitted() throws Exception {
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      HistorySession session = store.begin(at(DAY, 9, 0), HistoryStore.CAMERA);
      session.recordState(at(DAY, 9, 0), at(DAY, 9, 5), new PostureState.Upright());
      session.flush();
      Handle handle = store.handle();
      handle.begin();
      handle.execute("UPDATE span SET to_at = to_at + 60000");
      // What a killed program leaves behind: the file and its log as they lie on the disk.
      Path copy = folder.resolve("after-crash.db");
      Files.copy(file, copy);
      Files.copy(Path.of(file + "-wal"), Path.of(copy + "-wal"));
      handle.rollback();
      try (HistoryStore again = HistoryStore.open(copy, CLOCK)) {
        assertThat(again.setAside()).isEmpty();
        assertThat(again.reader().day(DAY, SampleDays.ZONE).observed())
            .isEqualTo(Duration.ofMinutes(5));
      }
    }
  }

  @Test
  void rowsThatCannotBeReadAreLeftOutAndCounted() throws Exception {
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      SampleDays.writeMonth(store);
    }
    DaySummary whole;
    try (HistoryReader reader = HistoryReader.open(file)) {
      whole = reader.day(DAY, SampleDays.ZONE);
      assertThat(reader.unreadable()).isZero();
    }
    List<String> harms =
        List.of(
            "UPDATE span SET cue = 'CHIN_ON_DESK' WHERE id = (SELECT min(id) FROM span WHERE"
                + " from_at >= %d AND cue IS NOT NULL)",
            "UPDATE span SET state = 'UPRIGHX' WHERE id = (SELECT min(id) FROM span WHERE from_at"
                + " >= %d)",
            "UPDATE span SET from_at = 0 WHERE id = (SELECT min(id) FROM span WHERE from_at >= %d)",
            "UPDATE span SET to_at = 32503680000000 WHERE id = (SELECT min(id) FROM span WHERE"
                + " from_at >= %d)",
            "UPDATE prompt SET outcome = 'DREAMT' WHERE id = (SELECT min(id) FROM prompt WHERE"
                + " shown_at >= %d)",
            "UPDATE episode SET cue = 'X' WHERE id = (SELECT min(id) FROM episode WHERE from_at >="
                + " %d)",
            "UPDATE episode SET peak = 9e999 WHERE id = (SELECT min(id) FROM episode WHERE from_at"
                + " >= %d)");
    long start = DAY.atStartOfDay(SampleDays.ZONE).toInstant().toEpochMilli();
    for (String harm : harms) {
      Path copy = Files.copy(file, folder.resolve("harmed" + harm.hashCode() + ".db"));
      try (Handle handle = Database.openForWriting(copy)) {
        assertThat(handle.execute(harm.formatted(start))).as(harm).isEqualTo(1);
      }
      try (HistoryReader reader = HistoryReader.open(copy)) {
        Report report = Report.read(reader, DAY, SampleDays.ZONE, SampleDays.TECHNIQUES);
        assertThat(report.unreadable()).as(harm).isEqualTo(1);
        assertThat(report.day().prompts().size() + report.day().episodes().size())
            .as(harm)
            .isGreaterThanOrEqualTo(whole.prompts().size() + whole.episodes().size() - 1);
        assertThat(report.day().observed()).isLessThanOrEqualTo(whole.observed());
        for (ReportFormat format : ReportFormat.values()) {
          String text = new ReportWriter(Texts.in(Locale.ENGLISH)).write(report, format);
          assertThat(text).isNotEmpty();
          if (format != ReportFormat.CSV) {
            assertThat(text)
                .contains(format == ReportFormat.JSON ? "\"unreadable\":1" : "left out: 1");
          }
        }
      }
    }
  }

  @Test
  void recordsFarOutsideNeitherSlowTheExportNorPushRecordingsAway() throws Exception {
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      SampleDays.writeMonth(store);
      int days = store.reader().recordedDays(SampleDays.ZONE).size();
      Instant free = store.freeFrom(at(DAY, 9, 0));
      for (String year : List.of("1970", "2021", "2098", "2999")) {
        HistorySession session =
            store.begin(Instant.parse(year + "-01-02T10:00:00Z"), HistoryStore.CAMERA);
        session.recordState(
            Instant.parse(year + "-01-02T10:00:00Z"),
            Instant.parse(year + "-01-02T10:01:00Z"),
            new PostureState.Upright());
        session.end();
      }
      HistoryReader reader = store.reader();
      // Asked for by day, so that eighty years without a record cost nothing.
      assertThat(reader.recordedDays(SampleDays.ZONE)).hasSize(days + 2);
      assertThat(store.freeFrom(at(DAY, 9, 0))).isEqualTo(free);
    }
  }

  @Test
  void aBrokenSchemaIsNoticedAndSetAside() throws Exception {
    List<String> harms =
        List.of(
            "UPDATE sqlite_master SET name = 'spam', tbl_name = 'spam',"
                + " sql = replace(sql, 'TABLE span', 'TABLE spam') WHERE name = 'span'",
            "UPDATE sqlite_master SET sql = replace(sql, 'peak', 'peek') WHERE name = 'episode'",
            "DELETE FROM sqlite_master WHERE name = 'mark_by_time'",
            "PRAGMA user_version = 0",
            "PRAGMA user_version = -3");
    for (String harm : harms) {
      Path copy = folder.resolve("schema" + harm.hashCode()).resolve("history.db");
      try (HistoryStore store = HistoryStore.open(copy, CLOCK)) {
        store.begin(at(DAY, 9, 0), HistoryStore.CAMERA).end();
      }
      try (Handle handle = Database.openForWriting(copy)) {
        handle.execute("PRAGMA writable_schema = ON");
        handle.execute(harm);
      }
      byte[] harmed = Files.readAllBytes(copy);
      try (HistoryStore store = HistoryStore.open(copy, CLOCK)) {
        Path aside = store.setAside().orElseThrow(() -> new AssertionError(harm));
        assertThat(aside).hasBinaryContent(harmed);
        store.begin(at(DAY, 9, 0), HistoryStore.CAMERA).end();
      }
    }
  }

  @Test
  void anIndexThatDoesNotFitItsTableIsNoticed() throws Exception {
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      SampleDays.writeMonth(store);
    }
    try (Handle handle = Database.openForWriting(file)) {
      // The index of one table is given the pages of another's: every page is sound by itself.
      handle.execute("PRAGMA writable_schema = ON");
      handle.execute(
          "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name ="
              + " 'mark_by_time') WHERE name = 'silence_by_time'");
    }
    try (HistoryStore store = HistoryStore.open(file, CLOCK)) {
      assertThat(store.setAside()).isPresent();
    }
  }

  @Test
  void whatCannotBeReadIsNoEmptyHistory() throws Exception {
    Files.createDirectories(file);
    assertThatThrownBy(() -> HistoryReader.open(file)).hasMessageContaining("is not a file");
    Path under = Files.writeString(folder.resolve("blocked"), "a file").resolve("history.db");
    assertThatThrownBy(() -> HistoryReader.open(under))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("a file where the folder should be");
  }
}
