package io.github.unhunch.cli;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.Installation;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command reads: a recording with pixels, or a pose trace. */
final class RecordingInput {

  @Option(
      names = "--poses",
      paramLabel = "TRACE",
      description = "A pose trace (JSON lines) in place of a video.")
  @Nullable Path poses;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "Another pose model: default, light, an installed one's name, or an ONNX file.")
  String model = PoseOptions.DEFAULT.model();

  /**
   * Opens the one recording that was named.
   *
   * @param video the video that was named in front, if any
   */
  CameraSource open(@Nullable Path video) throws CameraException {
    if (video != null && poses == null) {
      return Cameras.openRecording(video);
    }
    if (video == null && poses != null) {
      return Cameras.openTrace(poses);
    }
    throw new CliException("give one recording: a VIDEO, or --poses TRACE");
  }

  /** The estimator that fits; a trace needs no model. */
  PoseEstimator estimator(Home home) throws PoseException {
    return poses == null
        ? PoseEstimators.open(
            PoseOptions.DEFAULT.withModel(model),
            List.of(Installation.find().models(), home.models()))
        : PoseEstimators.forTraces();
  }
}
