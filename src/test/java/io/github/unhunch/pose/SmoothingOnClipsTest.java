package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The real model and the smoother on a rendered clip whose truth is known to a hundredth pixel. */
class SmoothingOnClipsTest {

  private static final Path CLIP = Path.of("..", "shared", "samples", "forward_head.mp4");
  private static final Path TRUTH = Path.of("..", "shared", "samples", "forward_head.json");

  /** The error of the nose against truth, frame by frame, in shoulder widths. */
  private record Errors(List<Double> raw, List<Double> smooth) {}

  @Test
  void smoothingCalmsWithoutLagging() throws Exception {
    assumeTrue(Files.exists(CLIP) && Files.exists(TRUTH), "needs ../shared/samples");
    Errors errors = errors();
    double raw = jitter(errors.raw());
    double smooth = jitter(errors.smooth());
    System.out.printf(
        "nose against truth, step to step, in %% of the shoulder width: raw %.2f, smoothed %.2f%n",
        raw * 100, smooth * 100);
    assertThat(smooth).isLessThan(raw).isLessThan(0.012);
  }

  /** How much the error changes from frame to frame: waver that is not the person's own motion. */
  private static double jitter(List<Double> errors) {
    double squares = 0;
    for (int i = 1; i < errors.size(); i++) {
      squares += Math.pow(errors.get(i) - errors.get(i - 1), 2);
    }
    return Math.sqrt(squares / (errors.size() - 1) / 2);
  }

  private static Errors errors() throws Exception {
    JsonArray truth =
        JsonParser.parseString(Files.readString(TRUTH)).getAsJsonObject().getAsJsonArray("frames");
    Errors errors = new Errors(new ArrayList<>(), new ArrayList<>());
    PoseSmoother smoother = new PoseSmoother(SmoothingOptions.DEFAULT);
    try (CameraSource source = Cameras.openRecording(CLIP);
        PoseEstimator estimator =
            PoseEstimators.open(PoseOptions.DEFAULT, List.of(Path.of("models")))) {
      for (JsonElement element : truth) {
        Optional<Frame> frame = source.read();
        if (frame.isEmpty() || frame.get().time() > 26) {
          break;
        }
        JsonObject points = element.getAsJsonObject().getAsJsonObject("keypoints");
        double width = Math.abs(x(points, "shoulder_l") - x(points, "shoulder_r"));
        Pose pose = estimator.estimate(frame.get());
        Pose calm = smoother.smooth(pose);
        errors.raw().add((pose.point(BodyPoint.NOSE).y() - y(points, "nose")) / width);
        errors.smooth().add((calm.point(BodyPoint.NOSE).y() - y(points, "nose")) / width);
      }
    }
    return errors;
  }

  private static double x(JsonObject points, String name) {
    return points.getAsJsonObject(name).getAsJsonArray("px").get(0).getAsDouble();
  }

  private static double y(JsonObject points, String name) {
    return points.getAsJsonObject(name).getAsJsonArray("px").get(1).getAsDouble();
  }
}
