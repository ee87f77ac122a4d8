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
import io.github.unhunch.json.JsonValue;
import io.github.unhunch.pose.install.PublishedModel;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our model, published ones, and files that are none. */
class PoseModelsTest {

  private static final Path MODELS = Path.of("models");

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

  @Test
  void aHandOutsideTheNearViewIsFoundInTheWholePicture() throws Exception {
    Frame far = amidGrey(frame("stretch_set.mp4", 195));
    try (PoseEstimator estimator = PoseEstimators.open(PoseOptions.DEFAULT, List.of(MODELS))) {
      Pose pose = estimator.estimate(far);
      double shoulders =
          pose.point(BodyPoint.LEFT_SHOULDER).x() - pose.point(BodyPoint.RIGHT_SHOULDER).x();
      assertThat(shoulders / far.width()).as("small enough for a near view").isLessThan(0.2);
      // The near view ends little more than one shoulder width above the nose.
      assertThat(pose.point(BodyPoint.NOSE).y() - pose.point(BodyPoint.RIGHT_WRIST).y())
          .isGreaterThan(1.4 * shoulders);
    }
  }

  /** In the lower middle of a grey picture of twice its size: somebody who stands further away. */
  private static Frame amidGrey(Frame frame) {
    int w = frame.width();
    int h = frame.height();
    byte[] grey = new byte[4 * w * h * 3];
    Arrays.fill(grey, (byte) 90);
    for (int y = 0; y < h; y++) {
      System.arraycopy(frame.rgb(), y * w * 3, grey, ((h + y) * 2 * w + w / 2) * 3, w * 3);
    }
    return Frame.ofPixels(frame.time(), 2 * w, 2 * h, grey);
  }

  @Test
  void aPublishedNetworkRunsWithItsDescription() throws Exception {
    Path rival = Path.of("..", "shared", "models", "rivals", "blazepose_landmark_lite_fp32.onnx");
    assumeTrue(Files.exists(rival), "needs ../shared/models/rivals");
    Path model = Files.copy(rival, folder.resolve("blazepose.onnx"));
    // The same landmarks as the published file, but colour by colour.
    String description =
        PublishedModel.ALL.get(0).description().replace("NHWC", "NCHW").replace("input_1", "input");
    Files.writeString(folder.resolve("blazepose.json"), description);
    try (PoseEstimator estimator =
        PoseEstimators.open(new PoseOptions(model.toString(), 1), List.of())) {
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
  void rowsOfMoveNetArePartsOfTheInput() throws Exception {
    PoseModel model = published("movenet-lightning");
    float[] rows = new float[17 * 3];
    rows[5 * 3] = 0.5f;
    rows[5 * 3 + 1] = 0.25f;
    rows[5 * 3 + 2] = 0.9f;
    RawKeypoints finding =
        PoseDecoder.of(model).decode(Map.of("output_0", new Tensor(new int[] {1, 1, 17, 3}, rows)));
    int shoulder = model.points().indexOf(Optional.of(BodyPoint.LEFT_SHOULDER));
    assertThat(finding.x()[shoulder]).isCloseTo(48, within(1e-4));
    assertThat(finding.y()[shoulder]).isCloseTo(96, within(1e-4));
    assertThat(finding.confidence()[shoulder]).isCloseTo(0.9, within(1e-4));
  }

  @Test
  void peaksOfRtmPoseAreHalfPixelsAndTheLowerIsTrusted() throws Exception {
    PoseModel model = published("rtmpose-t");
    float[] x = new float[17 * 384];
    float[] y = new float[17 * 512];
    x[9 * 384 + 100] = 0.8f;
    y[9 * 512 + 300] = 0.6f;
    RawKeypoints finding =
        PoseDecoder.of(model)
            .decode(
                Map.of(
                    "simcc_x", new Tensor(new int[] {1, 17, 384}, x),
                    "simcc_y", new Tensor(new int[] {1, 17, 512}, y)));
    int wrist = model.points().indexOf(Optional.of(BodyPoint.LEFT_WRIST));
    assertThat(finding.x()[wrist]).isEqualTo(50);
    assertThat(finding.y()[wrist]).isEqualTo(150);
    assertThat(finding.confidence()[wrist]).isCloseTo(0.6, within(1e-6));
  }

  @Test
  void everyPublishedModelIsDescribed() {
    assertThat(PublishedModel.ALL)
        .allSatisfy(
            model -> {
              PoseModel described =
                  PoseModelFile.model(JsonValue.parse("model.json", model.description()));
              assertThat(described.licence()).isEqualTo(model.licence());
              assertThat(described.points()).contains(Optional.of(BodyPoint.RIGHT_WRIST));
            });
  }

  private static PoseModel published(String name) {
    return PublishedModel.ALL.stream()
        .filter(model -> model.name().equals(name))
        .map(model -> PoseModelFile.model(JsonValue.parse("model.json", model.description())))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void filesThatAreNoModelAreNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("text.onnx"), "no model");
    assertProblem(text, "no description of this model");
    String described =
        Files.readString(MODELS.resolve("unhunch-pose.json")).replace("\"sha256\"", "\"digest\"");
    Files.writeString(folder.resolve("text.json"), described);
    assertProblem(text, "not an ONNX model");
    byte[] model = Files.readAllBytes(MODELS.resolve("unhunch-pose.onnx"));
    Files.writeString(folder.resolve("cut.json"), described);
    Path cut = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(model, 100_000));
    assertProblem(cut, "not an ONNX model");
    assertProblem(folder.resolve("none.onnx"), "no such model file");
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
  void everyFieldOfADescriptionIsChecked() throws IOException {
    Path model = folder.resolve("m.onnx");
    Files.copy(MODELS.resolve("unhunch-pose.onnx"), model);
    Path description = folder.resolve("m.json");
    JsonObject good =
        JsonParser.parseString(Files.readString(MODELS.resolve("unhunch-pose.json")))
            .getAsJsonObject();
    List<String> odd = List.of("null", "1e999", "-1", "{}", "[7]", "\"\"", "true");
    for (String field : List.of("name", "licence", "points", "person", "sha256")) {
      for (String value : odd) {
        JsonObject bad = good.deepCopy();
        bad.add(field, JsonParser.parseString(value));
        Files.writeString(description, bad.toString());
        assertProblem(model, field);
      }
    }
    for (String part : List.of("input", "decoding")) {
      for (String field : good.getAsJsonObject(part).keySet()) {
        for (String value : odd) {
          JsonObject bad = good.deepCopy();
          bad.getAsJsonObject(part).add(field, JsonParser.parseString(value));
          Files.writeString(description, bad.toString());
          assertProblem(model, part + "." + field);
        }
      }
    }
  }

  @Test
  void aModelIsHeldToItsDigest() throws IOException {
    Path model = folder.resolve("m.onnx");
    byte[] bytes = Files.readAllBytes(MODELS.resolve("unhunch-pose.onnx"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(model, bytes);
    Files.copy(MODELS.resolve("unhunch-pose.json"), folder.resolve("m.json"));
    assertProblem(model, "SHA-256");
  }

  @Test
  void whenAModelFailsTheProgramsOwnGoesOn() throws Exception {
    Path broken = Files.writeString(folder.resolve("broken.onnx"), "no model");
    List<String> told = new ArrayList<>();
    try (PoseEstimator estimator =
        PoseEstimators.openSurely(
            PoseOptions.DEFAULT.withModel(broken.toString()),
            List.of(MODELS),
            problem -> told.add(problem.getMessage()))) {
      assertThat(estimator.estimate(frame("desk_day.mp4", 10)).someone()).isTrue();
      assertThat(told).singleElement().asString().contains("broken.onnx");
    }
  }

  @Test
  void whereNoModelIsThereIsToldOnce() {
    List<String> told = new ArrayList<>();
    assertThatThrownBy(
            () ->
                PoseEstimators.openSurely(
                    PoseOptions.DEFAULT, List.of(folder), problem -> told.add("another model")))
        .isInstanceOfSatisfying(
            PoseException.class,
            e -> assertThat(e.problem()).isEqualTo(PoseException.Problem.OWN_MISSING))
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("install Unhunch again");
    assertThat(told).isEmpty();
  }

  @Test
  void aModelThatFailsInTheMiddleIsReplacedAndToldOnce() throws Exception {
    List<String> told = new ArrayList<>();
    List<String> closed = new ArrayList<>();
    Frame frame = frame("desk_day.mp4", 0);
    FallbackEstimator estimator =
        new FallbackEstimator(
            List.of(PoseOptions.DEFAULT.withModel("a"), PoseOptions.DEFAULT.withModel("b")),
            options -> new Scripted(options.model(), closed),
            problem -> told.add(problem.getMessage()));
    assertThat(estimator.estimate(frame).someone()).isTrue();
    assertThat(estimator.estimate(frame).someone()).isTrue();
    assertThat(estimator.estimate(frame).someone()).isTrue();
    assertThat(told).containsExactly("a gives numbers that are none");
    estimator.close();
    assertThat(closed).containsExactly("a", "b");
  }

  /** Fails at the second frame when it is called a. */
  private static final class Scripted implements PoseEstimator {
    private final String name;
    private final List<String> closed;
    private int frames;

    Scripted(String name, List<String> closed) {
      this.name = name;
      this.closed = closed;
    }

    @Override
    public Pose estimate(Frame frame) throws PoseException {
      if (name.equals("a") && frames++ == 1) {
        throw new PoseException("a gives numbers that are none");
      }
      return new Pose(frame.time(), frame.width(), frame.height(), 1, Map.of(), Scene.UNKNOWN);
    }

    @Override
    public void close() {
      closed.add(name);
    }
  }

  @Test
  void numbersThatAreNoneAreNotTakenForPoints() {
    RawKeypoints finding = RawKeypoints.ofChannels(2);
    assertThat(finding.sound()).isTrue();
    finding.set(1, 3, 4, Double.NaN);
    assertThat(finding.sound()).isFalse();
    RawKeypoints far = RawKeypoints.ofChannels(1);
    far.set(0, Double.POSITIVE_INFINITY, 0, 1);
    assertThat(far.sound()).isFalse();
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
