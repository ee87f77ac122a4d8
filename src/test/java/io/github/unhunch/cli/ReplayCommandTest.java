package io.github.unhunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.Clips;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job from a picture to a prompt and a report: real clips, the real model, a real file.
 */
class ReplayCommandTest {

  @TempDir Path home;
  private final Terminal terminal = new Terminal();
  private final StringWriter out = terminal.out();
  private final StringWriter err = terminal.err();

  @Test
  void theBundledSampleGivesAPromptARoutineAndAReport() {
    assertThat(replay(Path.of("samples/desk_day.mp4"), "--calibrate", "0-4", "--dwell", "5"))
        .isZero();

    JsonObject prompt = first("PROMPT");
    assertThat(prompt.get("t").getAsDouble()).isBetween(17.0, 30.0);
    assertThat(prompt.get("routine").getAsString()).isNotBlank();
    assertThat(first("CLEARED").get("t").getAsDouble()).isBetween(40.0, 48.0);
    assertThat(states()).contains("UPRIGHT", "DRIFTING", "SLOUCHING");

    out.getBuffer().setLength(0);
    assertThat(run("report", "--format", "json")).isZero();
    JsonObject report = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(report.toString()).contains("HEAD_FORWARD");
  }

  @Test
  void aToastThatFadesIsAnAnswerInTheReport() {
    assertThat(replay(Path.of("samples/desk_day.mp4"), "--calibrate", "0-4", "--dwell", "2"))
        .isZero();

    out.getBuffer().setLength(0);
    assertThat(run("report", "--format", "json")).isZero();
    JsonObject report = JsonParser.parseString(out.toString()).getAsJsonObject();
    JsonObject prompt = report.getAsJsonArray("prompts").get(0).getAsJsonObject();
    assertThat(prompt.get("outcome").getAsString()).isEqualTo("IGNORED");
  }

  @Test
  void aTraceOfTheSameClipTellsTheSameStory() {
    Path trace = home.resolve("trace.jsonl");
    replay(
        Path.of("samples/desk_day.mp4"),
        "--calibrate",
        "0-4",
        "--dwell",
        "5",
        "--trace",
        trace.toString());
    double seen = first("PROMPT").get("t").getAsDouble();
    out.getBuffer().setLength(0);

    assertThat(run("replay", "--poses", trace.toString(), "--calibrate", "0-4", "--dwell", "5"))
        .isZero();

    // The trace holds smoothed points, which are smoothed once more: a little later is right.
    assertThat(first("PROMPT").get("t").getAsDouble()).isBetween(seen - 1, seen + 2);
    assertThat(Files.exists(trace)).isTrue();
  }

  @Test
  void leaningIsALeaning() {
    JsonObject prompt = promptOf("lean_chin");
    assertThat(prompt.get("t").getAsDouble()).isBetween(13.0, 21.0);
    assertThat(prompt.get("cue").getAsString()).isIn("LEANING", "HEAD_TILT");
  }

  @Test
  void raisedShouldersAreRaisedShoulders() {
    JsonObject prompt = promptOf("shoulder_hunch");
    assertThat(prompt.get("t").getAsDouble()).isBetween(15.0, 23.0);
    assertThat(prompt.get("cue").getAsString()).isEqualTo("SHOULDERS_RAISED");
  }

  @Test
  void aHeadThatCreepsForwardIsTold() {
    JsonObject prompt = promptOf("forward_head");
    assertThat(prompt.get("t").getAsDouble()).isLessThan(36);
    assertThat(prompt.get("cue").getAsString()).isIn("HEAD_FORWARD", "TOO_CLOSE");
  }

  @Test
  void drinkingTurningAndTalkingIsNoSlouch() {
    clip("active_upright");
    assertThat(events("PROMPT")).isEmpty();
  }

  @Test
  void aPhoneIsLookedAtForAWhileFirst() {
    clip("phone_reading");
    assertThat(events("PROMPT")).allMatch(prompt -> prompt.get("t").getAsDouble() >= 14);
  }

  @Test
  void leavingAndComingBackIsToldAndIsNoSlouch() {
    clip("leaves_returns");
    assertThat(first("AWAY").get("t").getAsDouble()).isBetween(14.0, 19.0);
    assertThat(first("RETURNED").get("t").getAsDouble()).isGreaterThan(24);
    assertThat(events("PROMPT")).allMatch(prompt -> prompt.get("t").getAsDouble() >= 38);
  }

  @Test
  void stretchingIsNoSlouch() {
    clip("stretch_set");
    assertThat(events("PROMPT")).allMatch(prompt -> prompt.get("t").getAsDouble() >= 23);
  }

  @Test
  void mistakesAreOneLineAndExitTwo() {
    assertThat(run("replay", "nowhere.mp4")).isEqualTo(2);
    assertThat(err.toString().strip()).contains("nowhere.mp4").doesNotContain("\n");

    assertThat(replay(Path.of("samples/desk_day.mp4"), "--calibrate", "4-0")).isEqualTo(2);
    assertThat(replay(Path.of("samples/desk_day.mp4"), "--dwell", "1000")).isEqualTo(2);
    assertThat(replay(Path.of("samples/desk_day.mp4"), "--speed", "fast")).isEqualTo(2);
    assertThat(run("replay")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(5).allMatch(line -> line.startsWith("unhunch: "));
  }

  @Test
  void calibratingBeyondTheEndIsAMistake() throws Exception {
    Path trace = home.resolve("short.jsonl");
    Files.writeString(trace, "{\"t\":0.5,\"width\":640,\"height\":480,\"points\":{}}\n");
    assertThat(run("replay", "--poses", trace.toString(), "--calibrate", "100-200")).isEqualTo(2);
    assertThat(err.toString().strip())
        .isEqualTo(
            "unhunch: short.jsonl: ends before second 200.0, up to which it should calibrate;"
                + " choose earlier seconds");
  }

  @Test
  void tracesWithNothingInThemAreMistakes() throws Exception {
    Path trace = home.resolve("trace.jsonl");
    Files.writeString(trace, "");
    assertThat(run("replay", "--poses", trace.toString())).isEqualTo(2);
    Files.writeString(trace, "{\"t\":0.5,\"width\":640,\"height\":480,\"points\":{\"NOSE\":[1]}}");
    assertThat(run("replay", "--poses", trace.toString())).isEqualTo(2);
    assertThat(run("replay", "--poses", home.toString())).isEqualTo(2);
    assertThat(err.toString().lines())
        .satisfiesExactly(
            empty -> assertThat(empty).contains("trace.jsonl: is empty"),
            point ->
                assertThat(point).endsWith("points.NOSE must be [x, y, confidence 0..1], not [1]"),
            folder -> assertThat(folder).contains("is a folder"));
  }

  private JsonObject promptOf(String name) {
    clip(name);
    return first("PROMPT");
  }

  private void clip(String name) {
    assertThat(replay(Clips.video(name), "--calibrate", "0-4", "--dwell", "5")).isZero();
  }

  private int replay(Path recording, String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "replay";
    words[1] = recording.toString();
    System.arraycopy(options, 0, words, 2, options.length);
    return run(words);
  }

  private int run(String... words) {
    return terminal.run(home, words);
  }

  private JsonObject first(String event) {
    List<JsonObject> found = events(event);
    assertThat(found).as(event).isNotEmpty();
    return found.get(0);
  }

  private List<JsonObject> events(String event) {
    return json().filter(line -> line.has("event")).filter(named(event)).toList();
  }

  private static java.util.function.Predicate<JsonObject> named(String event) {
    return line -> line.get("event").getAsString().equals(event);
  }

  private List<String> states() {
    return json()
        .filter(line -> line.has("state"))
        .map(line -> line.get("state").getAsString())
        .distinct()
        .toList();
  }

  private java.util.stream.Stream<JsonObject> json() {
    return out.toString().lines().map(line -> JsonParser.parseString(line).getAsJsonObject());
  }
}
