package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.json.Hurried;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonMutation;
import io.github.unhunch.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Models' descriptions and pose traces of every kind of damage. Run by {@code mvn -Pfuzz verify}.
 */
class ModelAndTraceFuzz {

  private static final String LINE =
      "{\"t\":1.5,\"width\":640,\"height\":480,\"person\":0.97,\"points\":{\"NOSE\":[313.69,204.55,"
          + "0.998],\"LEFT_EAR\":[350.1,200,0.9]},\"scene\":{\"brightness\":0.5,\"shiftX\":0.001}}";

  private static final Pattern ONE_LINE = Pattern.compile("[^\\n]{1,900}");

  private final String description;
  private final Path trace;

  ModelAndTraceFuzz() throws IOException {
    description = Files.readString(Path.of("models", "unhunch-pose.json"));
    trace = Files.createTempFile("fuzz", ".jsonl");
    trace.toFile().deleteOnExit();
  }

  @Property(tries = 20_000, seed = "20261128")
  void aDescriptionIsWholeOrNamed(@ForAll long seed) throws Exception {
    JsonMutation mutation = JsonMutation.of(description, seed);
    Hurried.run(
        () -> {
          try {
            PoseModel model = PoseModelFile.model(JsonValue.parse("m.json", mutation.text()));
            assertThat(model.input().std()).hasSize(3).allMatch(std -> std > 0);
            assertThat(model.points()).isNotEmpty();
            assertThat(model.person()).isNotEmpty();
            assertThat(model.decoding().outputs()).isNotEmpty().noneMatch(String::isBlank);
          } catch (JsonException e) {
            assertThat(e.getMessage()).startsWith("m.json: ").matches(ONE_LINE);
          }
        });
  }

  @Property(tries = 15_000, seed = "20261128")
  void aTraceIsReadOrItsLineIsNamed(@ForAll long seed) throws Exception {
    String bad = JsonMutation.of(LINE, seed).text();
    String text = LINE + "\n" + bad + "\n" + LINE.replace("1.5", "2.5") + "\n";
    Files.write(trace, text.getBytes(StandardCharsets.UTF_8));
    Hurried.run(() -> readAll(List.of(0.0, 1e7)));
  }

  private void readAll(List<Double> times) {
    try (CameraSource source = Cameras.openTrace(trace);
        PoseEstimator estimator = PoseEstimators.forTraces()) {
      for (Optional<Frame> frame = source.read(); frame.isPresent(); frame = source.read()) {
        Pose pose = estimator.estimate(frame.get());
        assertThat(pose.time()).isBetween(times.get(0), times.get(1));
        assertThat(pose.person()).isBetween(0.0, 1.0);
        pose.points()
            .values()
            .forEach(
                point -> {
                  assertThat(Math.hypot(point.x(), point.y())).isLessThan(1e7);
                  assertThat(point.confidence()).isBetween(0.0, 1.0);
                });
      }
    } catch (CameraException | PoseException e) {
      assertThat(e.getMessage()).containsAnyOf("line ", "t=").matches(ONE_LINE);
    }
  }
}
