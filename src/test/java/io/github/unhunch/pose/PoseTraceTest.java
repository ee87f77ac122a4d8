package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoseTraceTest {

  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    Pose pose =
        new Pose(
            1.5,
            640,
            480,
            0.97,
            Map.of(BodyPoint.NOSE, new Keypoint(313.69, 204.55, 0.998)),
            new Scene(0.5, 0.2, 0.001, Double.NaN, 0.1, -0.0123));
    Path file = folder.resolve("trace.jsonl");
    try (PoseTrace trace = PoseTrace.create(file)) {
      trace.write(pose);
    }
    try (CameraSource source = Cameras.openTrace(file);
        PoseEstimator estimator = PoseEstimators.forTraces()) {
      assertThat(estimator.estimate(source.read().orElseThrow())).isEqualTo(pose);
    }
  }

  @Test
  void withoutAWordOnThePersonThePointsDecide() throws Exception {
    assertThat(read("{\"points\":{\"NOSE\":[1,2,0.3]}}").person()).isEqualTo(1);
    assertThat(read("{\"points\":{\"NOSE\":[1,2,0.2]}}").person()).isZero();
    assertThat(read("{}").person()).isZero();
    assertThat(read("{}").scene()).isEqualTo(Scene.UNKNOWN);
  }

  @Test
  void malformedPointsAreNamed() {
    for (String bad :
        List.of(
            "{\"points\":{\"TAIL\":[1,2,0.3]}}",
            "{\"points\":{\"NOSE\":[1,2]}}",
            "{\"points\":{\"NOSE\":[1,2,3]}}",
            "{\"points\":{\"NOSE\":\"left\"}}",
            "{\"points\":[1]}",
            "{\"person\":7}",
            "{\"scene\":4}")) {
      assertThatThrownBy(() -> read(bad))
          .as(bad)
          .isInstanceOf(PoseException.class)
          .hasMessageContaining("t=2.5");
    }
  }

  private static Pose read(String line) throws PoseException {
    try (PoseEstimator estimator = PoseEstimators.forTraces()) {
      return estimator.estimate(Frame.ofPoints(2.5, 640, 480, line));
    }
  }
}
