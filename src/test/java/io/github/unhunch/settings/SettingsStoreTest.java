package io.github.unhunch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.plan.SessionPlan;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.BaselineProfiles;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            .withLook(Settings.DEFAULT.look().withLanguage(LookOptions.Language.GERMAN))
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
  void aValueOutOfRangeIsNamedWithItsUnitAndCostsOnlyItself() throws IOException {
    String text =
        "{\"version\":1,\"posture\":{\"dwellSeconds\":9000,\"stillnessMinutes\":30},"
            + "\"look\":{\"theme\":\"PURPLE\",\"sounds\":true},\"camera\":{\"width\":\"wide\"},"
            + "\"prompts\":7}";
    write(text);
    SettingsStore store = open();
    assertThat(store.current().posture().dwellSeconds()).isEqualTo(45);
    assertThat(store.current().posture().stillnessMinutes()).isEqualTo(30);
    assertThat(store.current().look().sounds()).isTrue();
    assertThat(store.warnings()).hasSize(4);
    assertThat(store.warnings().get(1))
        .contains("settings.json", "posture.dwellSeconds", "180.0 s", "using the default, 45.0");
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
      store.update(settings -> settings.withAutostart(true));
      later.forEach(Runnable::run);
      assertThat(store.current().autostart()).isTrue();
    }
    assertThat(trouble).hasSize(1);
    assertThat(trouble.get(0)).contains("cannot be saved", "settings.json");
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
