package io.github.unhunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.Clips;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real clips through the real model and the real command. */
class FollowCommandTest {

  @TempDir Path home;
  private final Terminal terminal = new Terminal();
  private final StringWriter out = terminal.out();
  private final StringWriter err = terminal.err();

  @Test
  void countsTheStretchClip() {
    int status =
        run("follow", "--free", "--model", "models/unhunch-pose.onnx", "samples/stretch_set.mp4");

    assertThat(status).as(err.toString()).isZero();
    List<JsonObject> bends = lines("HOLD", "neck-side-bend");
    assertThat(bends)
        .extracting(line -> line.get("side").getAsString())
        .containsExactly("left", "right", "left", "right");
    for (int i = 0; i < 4; i++) {
      // The head is on its way from 4 to 5.4 s and back from 7 to 8.2 s, every 4.5 s.
      double shift = 4.5 * i;
      assertThat(bends.get(i).get("from").getAsDouble()).isBetween(4 + shift, 5.4 + shift + 0.3);
      assertThat(bends.get(i).get("t").getAsDouble()).isBetween(6.7 + shift, 8.2 + shift + 0.3);
    }
    assertThat(count("shoulder-roll")).isEqualTo(5);
    assertThat(count("overhead-reach")).isEqualTo(1);
    assertThat(count("chin-tuck")).isEqualTo(5);
    assertThat(count("scapular-squeeze")).isZero();
  }

  @Test
  void countsNothingAtTheDesk() {
    int status =
        run("follow", "--free", "--model", "models/unhunch-pose.onnx", "samples/desk_day.mp4");

    assertThat(status).as(err.toString()).isZero();
    assertThat(out.toString().strip()).isEqualTo("{\"event\":\"TOTAL\",\"counts\":{}}");
  }

  @Test
  void followsARoutineOverPointsWithoutAModel() throws Exception {
    Path truth = Clips.truth("stretch_set");
    Path trace = TruthTrace.write(truth, home.resolve("trace.jsonl"));

    assertThat(run("follow", "shoulders-raised", "--poses", trace.toString()))
        .as(err.toString())
        .isZero();

    assertThat(out.toString())
        .contains("\"event\":\"STEP_STARTED\"")
        .contains("\"event\":\"TOTAL\"");
    assertThat(out.toString()).contains("\"event\":\"STEP_DONE\"");
  }

  @Test
  void exactPointsGiveExactCounts() throws Exception {
    Path truth = Clips.truth("stretch_set");
    Path trace = TruthTrace.write(truth, home.resolve("trace.jsonl"));

    assertThat(run("follow", "--free", "--poses", trace.toString())).isZero();

    assertThat(
            Map.of(
                "bends", count("neck-side-bend"),
                "rolls", count("shoulder-roll"),
                "reaches", count("overhead-reach"),
                "tucks", count("chin-tuck")))
        .isEqualTo(Map.of("bends", 4, "rolls", 5, "reaches", 1, "tucks", 5));
    for (JsonElement told : truth(truth).getAsJsonArray("repetitions")) {
      JsonObject repetition = told.getAsJsonObject();
      String exercise = repetition.get("exercise").getAsString().replace('_', '-');
      if (exercise.equals("neck-side-bend") || exercise.equals("overhead-reach")) {
        assertThat(lines("HOLD", exercise))
            .as("a hold within a second of %s", repetition)
            .anyMatch(
                hold ->
                    near(hold.get("from"), repetition.get("t0"))
                        && near(hold.get("t"), repetition.get("t1")));
      }
    }
  }

  @Test
  void aHeadCreepingToTheScreenIsNoExercise() throws Exception {
    Path truth = Clips.truth("forward_head");
    Path clip = Clips.video("forward_head");

    assertThat(
            run(
                "follow",
                "--free",
                "--poses",
                TruthTrace.write(truth, home.resolve("trace.jsonl")).toString()))
        .isZero();
    assertThat(run("follow", "--free", "--model", "models/unhunch-pose.onnx", clip.toString()))
        .isZero();

    assertThat(out.toString().strip().lines()).containsOnly("{\"event\":\"TOTAL\",\"counts\":{}}");
  }

  private static JsonObject truth(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static boolean near(JsonElement seconds, JsonElement other) {
    return Math.abs(seconds.getAsDouble() - other.getAsDouble()) <= 1;
  }

  @Test
  void saysWhatIsWrongInOneLine() {
    assertThat(run("follow", "--free", "nowhere.mp4")).isEqualTo(2);
    assertThat(err.toString().strip()).startsWith("unhunch: nowhere.mp4").doesNotContain("\n");
  }

  @Test
  void namesTheRoutinesThereAre() {
    assertThat(run("follow", "no-such", "samples/stretch_set.mp4")).isEqualTo(2);
    assertThat(err.toString()).contains("no routine \"no-such\"").contains("shoulders-raised");
  }

  private int run(String... words) {
    return terminal.run(home, words);
  }

  private List<JsonObject> lines(String event, String exercise) {
    return out.toString()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .filter(line -> line.get("event").getAsString().equals(event))
        .filter(line -> line.get("exercise").getAsString().equals(exercise))
        .toList();
  }

  private int count(String exercise) {
    return lines("REP", exercise).size();
  }

  /** The commands need no windows. */
}
