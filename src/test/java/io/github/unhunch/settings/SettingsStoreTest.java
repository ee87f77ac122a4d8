package io.github.unhunch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.plan.SessionPlan;
import io.github.unhunch.json.JsonValue;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.BaselineProfiles;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Measure;
import io.github.unhunch.settings.RecordReader.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsStoreTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z"));

  @TempDir Path folder;
  private Path file;
  private final List<Runnable> later = new ArrayList<>();
  private final List<Duration> delays = new ArrayList<>();
  private final List<String> trouble = new ArrayList<>();

  @BeforeEach
  void place() {
    file = folder.resolve("home").resolve("settings.json");
  }

  @Test
  void everythingSurvivesARestart() {
    Settings changed =
        Settings.DEFAULT
            .withPosture(Settings.DEFAULT.posture().withSensitivity(Cue.LEANING, 1.5))
            .withLook(Settings.DEFAULT.look().withLanguage("de"))
            .withAutostart(true)
            .withSafety(
                Settings.DEFAULT
                    .safety()
                    .withAnswer(Condition.values()[0], true, CLOCK.instant())
                    .withTools(Set.of("ball")))
            .withPlan(new SessionPlan(List.of(LocalTime.of(18, 30)), true))
            .withStart(new FirstStart(2, false))
            .withBaselines(
                BaselineProfiles.NONE.with(
                    BaselineProfiles.key("cam-1", "1920x1080"),
                    new Baseline(
                        Map.of(Measure.HEAD_ROLL, new Baseline.Normal(1.5, 0.2, 1.4)),
                        new Baseline.View(0.5, 0.3, 0.5, 0.7, Map.of(Baseline.Span.EARS, 0.2))),
                    CLOCK.instant().getEpochSecond()));
    SettingsStore store = open();
    store.update(settings -> changed);
    store.update(settings -> settings);
    assertThat(delays).containsExactly(Duration.ofSeconds(1));
    assertThat(file).doesNotExist();
    later.get(0).run();

    SettingsStore again = open();
    assertThat(again.warnings()).isEmpty();
    assertThat(again.current()).isEqualTo(changed);
    assertThat(trouble).isEmpty();
  }

  @Test
  void listenersHearChangesAtOnceAndClosingSaves() {
    List<Boolean> heard = new ArrayList<>();
    try (SettingsStore store = open()) {
      store.onChange(settings -> heard.add(settings.autostart()));
      store.update(settings -> settings.withAutostart(true));
    }
    assertThat(heard).containsExactly(true);
    assertThat(open().current().autostart()).isTrue();
  }

  @Test
  void unknownKeysAreIgnored() throws IOException {
    write("{\"version\":1,\"colour\":\"red\",\"posture\":{\"dwellSeconds\":60,\"mood\":3}}");
    SettingsStore store = open();
    assertThat(store.current().posture().dwellSeconds()).isEqualTo(60);
    assertThat(store.warnings()).isEmpty();
  }

  @Test
  void aValueOutOfRangeIsNamedWithWhatStandsThereAndCostsOnlyItself() throws IOException {
    String text =
        "{\"version\":1,\"posture\":{\"dwellSeconds\":9000,\"stillnessMinutes\":30},"
            + "\"look\":{\"theme\":\"PURPLE\",\"sounds\":true},\"camera\":{\"width\":\"wide\"},"
            + "\"prompts\":7}";
    write(text);
    SettingsStore store = open();
    assertThat(store.current().posture().dwellSeconds()).isEqualTo(45);
    assertThat(store.current().posture().stillnessMinutes()).isEqualTo(30);
    assertThat(store.current().look().sounds()).isTrue();
    assertThat(store.warnings()).hasSize(5);
    assertThat(store.warnings().get(4)).contains("kept as", "settings-broken-2026-11-22.json");
    assertThat(store.warnings().get(1))
        .contains("settings.json", "posture.dwellSeconds", "9000", "using 45.0");
    assertThat(store.warnings().toString())
        .contains("camera.width", "look.theme", "prompts is not usable");
    assertThat(file).hasContent(text);

    store.update(settings -> settings.withAutostart(true));
    store.close();
    assertThat(folder.resolve("home/settings-broken-2026-11-22.json")).hasContent(text);
  }

  @Test
  void aBrokenFileIsSetAside() throws IOException {
    String whole = SettingsFile.text(Settings.DEFAULT);
    List<String> broken =
        List.of(whole.substring(0, whole.length() / 2), "[]", "", "{\"posture\":{}}", "\0\1\2");
    for (int i = 0; i < broken.size(); i++) {
      write(broken.get(i));
      SettingsStore store = open();
      assertThat(store.current()).isEqualTo(Settings.DEFAULT);
      assertThat(store.warnings()).hasSize(1);
      String number = i == 0 ? "" : "-" + (i + 1);
      assertThat(folder.resolve("home/settings-broken-2026-11-22" + number + ".json"))
          .hasContent(broken.get(i));
      assertThat(file).doesNotExist();
    }
  }

  @Test
  void aNewerFileIsUsedAndNeverWritten() throws IOException {
    String text = "{\"version\":99,\"autostart\":true,\"posture\":{\"dwellSeconds\":\"new form\"}}";
    write(text);
    try (SettingsStore store = open()) {
      assertThat(store.warnings()).hasSize(1);
      assertThat(store.warnings().get(0)).contains("newer Unhunch");
      assertThat(store.current().autostart()).isTrue();
      store.update(settings -> settings.withAutostart(false));
    }
    assertThat(file).hasContent(text);
  }

  @Test
  void whatCannotBeSavedIsToldAndStillHolds() throws IOException {
    Files.writeString(folder.resolve("home"), "a file where the folder should be");
    try (SettingsStore store = open()) {
      assertThat(store.warnings().toString()).contains("cannot be read", "a file where the folder");
      store.update(settings -> settings.withAutostart(true));
      assertThat(store.current().autostart()).isTrue();
    }
    Files.delete(folder.resolve("home"));

    SettingsStore store = open();
    store.update(settings -> settings.withAutostart(true));
    Files.writeString(folder.resolve("home"), "a file where the folder should be");
    runLast();
    runLast();
    assertThat(trouble).hasSize(1);
    assertThat(trouble.get(0)).contains("cannot be saved", "settings.json", "a file where");
    assertThat(delays).endsWith(Duration.ofSeconds(5), Duration.ofSeconds(30));
    Files.delete(folder.resolve("home"));
    runLast();
    assertThat(open().current().autostart()).isTrue();
  }

  @Test
  void everyValueOfTheWrongKindIsNamedAndCostsOnlyItself() throws IOException {
    String text =
        """
        {"version":1,
         "camera":{"framesPerSecond":7.5},
         "prompts":{"perHour":null,"perDay":"6","gapSeconds":1e999,"slouchPrompts":"yes"},
         "look":{"textScale":NaN},
         "plan":{"times":["18:30","25:99"]},
         "reminded":{"session":"+123456789-01-01T00:00:00Z"},
         "posture":{"sensitivity":{"LEANING":[2],"HEAD_TILT":1.5,"LATER_CUE":3}},
         "autostart":1}
        """;
    write(text);
    SettingsStore store = open();
    assertThat(store.current())
        .isEqualTo(
            Settings.DEFAULT.withPosture(
                Settings.DEFAULT.posture().withSensitivity(Cue.HEAD_TILT, 1.5)));
    List<Unusable> unusable = SettingsFile.of(JsonValue.parse("settings.json", text)).unusable();
    assertThat(unusable)
        .extracting(Unusable::key)
        .containsExactlyInAnyOrder(
            "camera.framesPerSecond",
            "prompts.perHour",
            "prompts.perDay",
            "prompts.gapSeconds",
            "prompts.slouchPrompts",
            "look.textScale",
            "plan.times[1]",
            "reminded.session",
            "posture.sensitivity.LEANING",
            "autostart");
    assertThat(store.warnings()).hasSize(7);
    assertThat(store.warnings().get(5)).contains("5 more");

    // The next start is quiet, and the file as it was is there.
    runLast();
    assertThat(open().warnings()).isEmpty();
    assertThat(folder.resolve("home/settings-broken-2026-11-22.json")).hasContent(text);
  }

  @Test
  void aNullInABaselineCostsThatBaselineOnly() throws IOException {
    Baseline sound =
        new Baseline(
            Map.of(Measure.HEAD_ROLL, new Baseline.Normal(1.5, 0.2, 1.4)),
            new Baseline.View(0.5, 0.3, 0.5, 0.7, Map.of(Baseline.Span.EARS, 0.2)));
    String text =
        SettingsFile.text(
            Settings.DEFAULT.withBaselines(
                BaselineProfiles.NONE.with("a", sound, 100).with("b", sound, 200)));
    for (String bad : List.of("null", "1e999", "\"1.5\"", "NaN", "[]")) {
      write(text.replaceFirst("\"centre\": 1.5", "\"centre\": " + bad));
      SettingsStore store = open();
      assertThat(store.current().baselines().find("a")).as(bad).isEmpty();
      assertThat(store.current().baselines().find("b")).contains(sound);
      assertThat(store.warnings().get(0)).contains("baselines.profiles.a", "centre");
      store.update(settings -> settings.withAutostart(true));
      store.close();
      assertThat(open().warnings()).isEmpty();
    }
    assertThat(trouble).isEmpty();
  }

  @Test
  void aSafetyAnswerThatCannotBeReadCountsAsYes() throws IOException {
    for (String bad : List.of("\"yes\"", "null", "1", "[]", "\"false\"")) {
      write(
          "{\"version\":1,\"safety\":{\"answered\":\"2026-11-22T12:00:00Z\",\"answers\":{"
              + "\"PREGNANCY\":"
              + bad
              + ",\"CANCER\":false}}}");
      SettingsStore store = open();
      assertThat(store.current().safety().answers())
          .isEqualTo(Map.of(Condition.PREGNANCY, true, Condition.CANCER, false));
      assertThat(store.warnings().get(0)).contains("safety.answers.PREGNANCY", "using true");
    }
    write("{\"version\":1,\"safety\":{\"answered\":\"2026-11-22T12:00:00Z\",\"causes\":[7]}}");
    assertThat(open().current().safety().answered()).isEmpty();
  }

  @Test
  void theFileIsItsOwnersAloneAndNothingUnfinishedStays() throws Exception {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system knows no owners");
    Files.createDirectories(file.getParent());
    // As an earlier version, and a killed process, left them.
    Path old = Files.writeString(file.resolveSibling("settings.json.999999999.tmp"), "{");
    Path other = Files.writeString(file.resolveSibling("notes.tmp"), "mine");
    Process living = new ProcessBuilder("sleep", "60").start();
    Path busy = file.resolveSibling("settings.json." + living.pid() + ".tmp");
    Files.writeString(busy, "{");
    try (SettingsStore store = open()) {
      store.update(settings -> settings.withAutostart(true));
    }
    assertThat(old).doesNotExist();
    assertThat(other).exists();
    assertThat(busy).exists();
    living.destroyForcibly().waitFor();
    open();
    assertThat(busy).doesNotExist();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    open();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aBaselineFromBeforeTirednessWasShownIsKept() {
    String text =
        """
        {"version":1,"baselines":{"profiles":{"first camera | 1x1":{"takenAt":1795860811,
         "baseline":{"normals":{"HEAD_HEIGHT":{"centre":0.5,"spread":0.01,"origin":0.5}},
          "view":{"headX":0.5,"headY":0.3,"shoulderX":0.5,"shoulderY":0.5,
           "spans":{"SHOULDERS":0.37}}}}}}}
        """;
    SettingsFile file = SettingsFile.of(JsonValue.parse("settings.json", text));
    assertThat(file.unusable()).isEmpty();
    assertThat(file.settings().baselines().profiles().values())
        .extracting(profile -> profile.baseline().tiredSink())
        .containsExactly(0.0);
  }

  @Test
  void stepsBringAnOldFormToTheNewestInTheirOrder() {
    JsonObject old = new JsonObject();
    old.addProperty("a", 1);
    JsonObject migrated =
        SettingsFile.migrate(
            old,
            2,
            List.of(
                json -> {
                  throw new AssertionError("form 1 is behind it");
                },
                json -> {
                  json.addProperty("a", json.get("a").getAsInt() + 1);
                  return json;
                },
                json -> {
                  json.addProperty("a", json.get("a").getAsInt() * 10);
                  return json;
                }));
    assertThat(migrated.get("a").getAsInt()).isEqualTo(20);
  }

  private void runLast() {
    later.remove(later.size() - 1).run();
  }

  private SettingsStore open() {
    return new SettingsStore(
        file,
        (delay, task) -> {
          delays.add(delay);
          later.add(task);
        },
        CLOCK,
        trouble::add);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
