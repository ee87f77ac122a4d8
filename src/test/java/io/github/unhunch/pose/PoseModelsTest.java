package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our model, published ones, and files that are none. */
class PoseModelsTest {

  private static final Path MODELS = Path.of("models");
  private static final Path RIVALS = Path.of("..", "shared", "models", "rivals");

  @TempDir Path folder;

  @Test
  void javaFindsWhatPythonFinds() throws Exception {
    JsonObject golden =
        JsonParser.parseReader(
                new InputStreamReader(
                    PoseModelsTest.class.getResourceAsStream("golden.json"),
                    StandardCharsets.UTF_8))
            .getAsJsonObject();
    byte[] model = Files.readAllBytes(MODELS.resolve("unhunch-pose.onnx"));
    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
    assertThat(digest)
        .as("the model changed: run models/training/golden.py")
        .isEqualTo(golden.get("sha256").getAsString());
    try (PoseEstimator estimator = PoseEstimators.open(PoseOptions.DEFAULT, List.of(MODELS))) {
      for (JsonElement element : golden.getAsJsonArray("frames")) {
        JsonObject expected = element.getAsJsonObject();
        Pose pose =
            estimator.estimate(
                frame(expected.get("clip").getAsString(), expected.get("frame").getAsInt()));
        for (Map.Entry<String, JsonElement> entry : expected.getAsJsonObject("points").entrySet()) {
          JsonArray python = entry.getValue().getAsJsonArray();
          Keypoint java = pose.point(BodyPoint.valueOf(entry.getKey()));
          assertThat(java.confidence()).isCloseTo(python.get(2).getAsDouble(), within(0.05));
          if (java.confidence() > 0.5) {
            assertThat(java.x())
                .as(entry.getKey())
                .isCloseTo(python.get(0).getAsDouble(), within(1.0));
            assertThat(java.y())
                .as(entry.getKey())
                .isCloseTo(python.get(1).getAsDouble(), within(1.0));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pp_tinypose_256_192_fp32.onnx",
        "movenet_lightning_heads_deq_fp32.onnx",
        "blazepose_landmark_lite_fp32.onnx",
        "unhunch-pose-1-all-data.onnx"
      })
  void publishedModelsRunWithoutADescription(String file) throws Exception {
    assumeTrue(Files.exists(RIVALS.resolve(file)), "needs ../shared/models/rivals");
    try (PoseEstimator estimator =
        PoseEstimators.open(new PoseOptions(RIVALS.resolve(file).toString(), 1), List.of())) {
      Pose pose = estimator.estimate(frame("desk_day.mp4", 10));
      assertThat(pose.someone()).isTrue();
      Keypoint nose = pose.point(BodyPoint.NOSE);
      // True place of the nose: 314, 205; the shoulders are 230 pixels apart.
      assertThat(Math.hypot(nose.x() - 314, nose.y() - 205)).isLessThan(30);
      assertThat(pose.point(BodyPoint.LEFT_SHOULDER).x())
          .isGreaterThan(pose.point(BodyPoint.RIGHT_SHOULDER).x() + 130);
    }
  }

  @Test
  void filesThatAreNoModelAreNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("text.onnx"), "no model");
    assertProblem(text, "not an ONNX model");
    byte[] model = Files.readAllBytes(MODELS.resolve("unhunch-pose.onnx"));
    Path cut = Files.write(folder.resolve("cut.onnx"), java.util.Arrays.copyOf(model, 100_000));
    assertProblem(cut, "not an ONNX model");
    assertProblem(folder.resolve("none.onnx"), "no such model file");
    Path yunet = RIVALS.resolve("yunet_2023mar_640.onnx");
    if (Files.exists(yunet)) {
      assertProblem(yunet, "unknown kind");
    }
  }

  @Test
  void descriptionsThatDoNotFitAreNamed() throws IOException {
    Path model = folder.resolve("m.onnx");
    Files.copy(MODELS.resolve("unhunch-pose.onnx"), model);
    Path description = folder.resolve("m.json");
    String good = Files.readString(MODELS.resolve("unhunch-pose.json"));
    Files.writeString(description, good.replace("\"width\": 256", "\"width\": 128"));
    assertProblem(model, "does not fit");
    Files.writeString(description, good.replace("\"heat\": \"heat\"", "\"heat\": \"warmth\""));
    assertProblem(model, "warmth");
    Files.writeString(description, good.replace("heatmap-probability", "guessing"));
    assertProblem(model, "guessing");
    Files.writeString(description, good.replace("\"licence\"", "\"license\""));
    assertProblem(model, "licence");
    Files.writeString(description, "{");
    assertProblem(model, "m.json");
  }

  @Test
  void unknownNameIsNamed() {
    assertThatThrownBy(
            () -> PoseEstimators.file(PoseOptions.DEFAULT.withModel("fancy"), List.of(MODELS)))
        .isInstanceOf(PoseException.class)
        .hasMessageStartingWith("fancy: no model of that name");
  }

  private static void assertProblem(Path model, String words) {
    assertThatThrownBy(
            () -> PoseEstimators.open(new PoseOptions(model.toString(), 1), List.of()).close())
        .isInstanceOf(PoseException.class)
        .hasMessageContaining(words);
  }

  static Frame frame(String clip, int index) throws CameraException {
    try (CameraSource source = Cameras.openRecording(Path.of("samples", clip))) {
      for (int i = 0; i < index; i++) {
        source.read();
      }
      return source.read().orElseThrow();
    }
  }
}
