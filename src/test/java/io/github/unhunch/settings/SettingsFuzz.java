package io.github.unhunch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.plan.SessionPlan;
import io.github.unhunch.json.Hurried;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonMutation;
import io.github.unhunch.json.JsonValue;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.BaselineProfiles;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Measure;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Settings files of every kind of damage. Run by {@code mvn -Pfuzz verify}. */
class SettingsFuzz {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private static final String SOUND =
      SettingsFile.text(
          Settings.DEFAULT
              .withPosture(
                  Settings.DEFAULT
                      .posture()
                      .withSensitivity(Cue.LEANING, 1.5)
                      .withAdjusted(Cue.HEAD_TILT))
              .withSafety(
                  Settings.DEFAULT
                      .safety()
                      .withAnswer(Condition.PREGNANCY, true, NOW)
                      .withAnswer(Condition.CANCER, false, NOW)
                      .withCauses(Set.of("injury"))
                      .withTools(Set.of("ball")))
              .withPlan(new SessionPlan(List.of(LocalTime.of(18, 30)), true))
              .withBaselines(
                  BaselineProfiles.NONE.with(
                      BaselineProfiles.key("cam-1", "1920x1080"),
                      new Baseline(
                          Map.of(Measure.HEAD_ROLL, new Baseline.Normal(1.5, 0.2, 1.4)),
                          new Baseline.View(0.5, 0.3, 0.5, 0.7, Map.of(Baseline.Span.EARS, 0.2))),
                      NOW.getEpochSecond())));

  @Property(tries = 30_000, seed = "20261128")
  void whatIsUsedCanBeStoredAndWhatIsNotIsNamed(@ForAll long seed) throws Exception {
    JsonMutation mutation = JsonMutation.of(SOUND, seed);
    Hurried.run(() -> check(mutation));
  }

  private static void check(JsonMutation mutation) {
    SettingsFile read;
    try {
      read = SettingsFile.of(JsonValue.parse("settings.json", mutation.text()));
    } catch (JsonException e) {
      assertThat(e.getMessage()).startsWith("settings.json: ");
      return;
    }
    // What is used is as sound as if the windows had set it.
    String stored = SettingsFile.text(read.settings());
    SettingsFile again = SettingsFile.of(JsonValue.parse("settings.json", stored));
    assertThat(again.unusable()).isEmpty();
    assertThat(again.settings()).isEqualTo(read.settings());
    read.unusable().forEach(value -> assertThat(value.key() + value.reason()).hasSizeLessThan(600));
    if (!mutation.path().isEmpty()) {
      checkReplaced(mutation, read);
    }
  }

  /** A value put into another's place is used as it stands, or named. */
  private static void checkReplaced(JsonMutation mutation, SettingsFile read) {
    String path = mutation.path();
    boolean bad =
        List.of("null", "1e999", "-1e999", "[null]", "[[[[]]]]").contains(mutation.value());
    boolean may =
        path.startsWith("reminded.") || path.startsWith("rest.") || path.equals("version");
    boolean mayBeEmpty = path.equals("safety.answered");
    if (bad && !may && !(mayBeEmpty && mutation.value().equals("null"))) {
      assertThat(read.unusable())
          .as("%s = %s", path, mutation.value())
          .anyMatch(value -> value.key().startsWith(path) || path.startsWith(value.key()));
    }
    if (path.equals("safety.answers.CANCER") && !mutation.value().equals("false")) {
      assertThat(read.settings().safety().answers()).containsEntry(Condition.CANCER, true);
    }
  }
}
