package io.github.unhunch.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.SampleDays;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.history.report.ReportWriter;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.SettingsStore;
import io.github.unhunch.text.Languages;
import io.github.unhunch.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything stored goes into one file and comes back, or nothing is changed. */
class BackupTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(SampleDays.DAY.atTime(20, 0).toInstant(ZoneOffset.UTC));

  @TempDir Path folder;
  private Home home;
  private SettingsStore settings;
  private HistoryStore history;
  private Backup backup;

  @BeforeEach
  void open() throws Exception {
    home = new Home(folder.resolve("home"));
    settings = new SettingsStore(home.settingsFile(), (delay, task) -> {}, CLOCK, words -> {});
    history = HistoryStore.open(home.historyFile(), CLOCK);
    backup = new Backup(home, settings, history, CLOCK);
    SampleDays.writeMonth(history);
    settings.update(now -> now.withAutostart(true).withFavourite("still", true));
    Files.createDirectories(home.packs());
    Files.writeString(home.packs().resolve("mine.json"), "{\"format\":1}");
  }

  @AfterEach
  void close() throws Exception {
    settings.close();
    history.close();
  }

  private DaySummary day() throws Exception {
    return history.reader().day(SampleDays.DAY, SampleDays.ZONE);
  }

  /** Everything that can be told apart of what is stored. */
  private Map<String, Object> stored() throws Exception {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("settings", settings.current());
    all.put("day", day());
    try (Stream<Path> files = Files.walk(home.directory())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = home.directory().relativize(file).toString();
        if (!name.startsWith("history.db")) {
          all.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return all;
  }

  @Test
  void allOfItComesBackAndWhatWasThereIsKept() throws Exception {
    Path file = folder.resolve("all.zip");
    DaySummary day = day();
    var set = settings.current();
    backup.write(file);

    history.eraseAll();
    settings.update(now -> now.withAutostart(false).withFavourite("still", false));
    Files.writeString(home.packs().resolve("other.json"), "{\"format\":2}");
    Files.delete(home.packs().resolve("mine.json"));
    Path aside = backup.restore(file);

    assertThat(day()).isEqualTo(day);
    assertThat(settings.current()).isEqualTo(set);
    assertThat(home.packs().resolve("mine.json")).content().isEqualTo("{\"format\":1}");
    assertThat(home.packs().resolve("other.json")).doesNotExist();

    // What was kept aside is such a file itself.
    backup.restore(aside);
    assertThat(settings.current().autostart()).isFalse();
    assertThat(day().spans()).isEmpty();
    assertThat(home.packs().resolve("other.json")).exists();

    // Erasing everything takes those copies too.
    history.eraseAll();
    try (Stream<Path> left = Files.list(home.directory())) {
      assertThat(left.map(f -> f.getFileName().toString()).toList())
          .noneMatch(name -> name.startsWith(HistoryStore.BEFORE_RESTORE) || name.contains(".tmp"));
    }
  }

  @Test
  void theHistoryOfABackupOfAnotherComputerIsTakenInOnce() throws Exception {
    Path file = folder.resolve("all.zip");
    backup.write(file);
    Home other = new Home(folder.resolve("other"));
    try (HistoryStore there = HistoryStore.open(other.historyFile(), CLOCK)) {
      Backup second = new Backup(other, settings, there, CLOCK);
      assertThat(second.merge(file)).isPositive();
      assertThat(second.merge(file)).isZero();
      assertThat(second.merge(home.historyFile())).isZero();
      Path export = folder.resolve("all.json");
      new ReportWriter(Texts.in(Locale.ENGLISH))
          .export(history.reader(), SampleDays.ZONE, ReportFormat.JSON, export);
      assertThat(second.merge(export)).isZero();
      assertThat(there.reader().day(SampleDays.DAY, SampleDays.ZONE)).isEqualTo(day());
    }
  }

  @Test
  void whatCannotBeTakenInSaysWhatToDoInEveryLanguage() throws Exception {
    Path table = folder.resolve("all.csv");
    new ReportWriter(Texts.in(Locale.ENGLISH))
        .export(history.reader(), SampleDays.ZONE, ReportFormat.CSV, table);
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"rows\":{\"form\":");
    for (Path file : List.of(table, broken, folder.resolve("none.json"))) {
      BackupException told = catchThrowableOfType(BackupException.class, () -> backup.merge(file));
      for (Locale language : Languages.all()) {
        assertThat(told.words().in(Texts.in(language))).contains(file.toString()).endsWith(".");
      }
    }
    assertThat(catchThrowableOfType(BackupException.class, () -> backup.merge(table)))
        .hasMessageContaining("export there as JSON");
  }

  @Test
  void aFileThatIsNoBackupIsOneSentenceInEveryLanguageAndChangesNothing() throws Exception {
    Path good = folder.resolve("good.zip");
    backup.write(good);
    byte[] bytes = Files.readAllBytes(good);
    byte[] flipped = bytes.clone();
    for (int i = 200; i < flipped.length / 2; i += 97) {
      flipped[i] ^= 0x5a;
    }
    Path db = folder.resolve("history.db");
    history.copyTo(db);
    byte[] historyBytes = Files.readAllBytes(db);
    byte[] damaged = Arrays.copyOf(historyBytes, historyBytes.length / 3);
    byte[] text = settings.text().getBytes(StandardCharsets.UTF_8);
    byte[] newer =
        settings
            .text()
            .replaceFirst("\"version\": \\d+", "\"version\": 99")
            .getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> evil = new LinkedHashMap<>();
    evil.put("settings.json", text);
    evil.put("history.db", historyBytes);
    evil.put("packs/../../evil.json", new byte[] {'{', '}'});
    List<Path> bad =
        List.of(
            folder.resolve("none.zip"),
            folder,
            bytes("empty.zip"),
            bytes("words.zip", "no backup".getBytes(StandardCharsets.UTF_8)),
            bytes("cut.zip", Arrays.copyOf(bytes, bytes.length / 2)),
            bytes("flipped.zip", flipped),
            zip("settings-only.zip", Map.of("settings.json", text)),
            zip("history-only.zip", Map.of("history.db", historyBytes)),
            zip("damaged.zip", Map.of("settings.json", text, "history.db", damaged)),
            zip("no-json.zip", Map.of("settings.json", damaged, "history.db", historyBytes)),
            zip("newer.zip", Map.of("settings.json", newer, "history.db", historyBytes)),
            zip("evil.zip", evil));
    settings.close();
    Map<String, Object> before = stored();
    for (Path file : bad) {
      BackupException told =
          catchThrowableOfType(BackupException.class, () -> backup.restore(file));
      assertThat(told).as(file.toString()).isNotNull();
      for (Locale language : Languages.all()) {
        assertThat(told.words().in(Texts.in(language))).contains(file.toString()).endsWith(".");
      }
      assertThat(stored()).as(file.toString()).isEqualTo(before);
    }
    assertThat(folder.resolve("evil.json")).doesNotExist();
    assertThat(
            catchThrowableOfType(
                BackupException.class, () -> backup.write(folder.resolve("none/all.zip"))))
        .isNotNull();
  }

  private Path bytes(String name, byte... bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path zip(String name, Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
