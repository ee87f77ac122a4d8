package io.github.unhunch.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.settings.Installation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints the body points of pictures. */
@Command(
    name = "pose",
    hidden = true,
    description = "Finds body points in pictures; one JSON object per picture.",
    mixinStandardHelpOptions = true)
final class PoseCommand implements Callable<Integer> {

  @ParentCommand private UnhunchCommand parent;

  @Spec private CommandSpec spec;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      defaultValue = "default",
      description = "default, light, an installed model's name, or the path of an ONNX file.")
  private String model;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Threads that work on one picture, 1 to 8.")
  private int threads;

  @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "Pictures, jpg or png.")
  private List<Path> images;

  @Override
  public Integer call() throws PoseException {
    JsonLines out = new JsonLines(spec.commandLine().getOut());
    int bad = 0;
    try (PoseEstimator estimator =
        PoseEstimators.open(
            new PoseOptions(model, threads),
            List.of(Installation.find().models(), parent.home().models()))) {
      for (Path image : images) {
        try (CameraSource source = Cameras.openPicture(image)) {
          Frame frame =
              source.read().orElseThrow(() -> new CliException(image + ": holds no picture"));
          out.write(found(image, estimator, frame));
        } catch (CameraException e) {
          spec.commandLine().getErr().println("unhunch: " + e.getMessage());
          bad++;
        }
      }
    }
    return bad == 0 ? 0 : 2;
  }

  private static JsonObject found(Path image, PoseEstimator estimator, Frame frame)
      throws PoseException {
    long start = System.nanoTime();
    Pose pose = estimator.estimate(frame);
    double millis = (System.nanoTime() - start) / 1e6;
    JsonObject line = new JsonObject();
    line.addProperty("image", image.toString());
    line.addProperty("width", pose.width());
    line.addProperty("height", pose.height());
    line.addProperty("person", rounded(pose.person(), 1000));
    JsonObject points = new JsonObject();
    for (BodyPoint name : BodyPoint.values()) {
      points.add(name.name(), numbers(pose.point(name)));
    }
    line.add("points", points);
    line.addProperty("millis", rounded(millis, 100));
    return line;
  }

  private static JsonArray numbers(Keypoint point) {
    JsonArray array = new JsonArray();
    array.add(rounded(point.x(), 100));
    array.add(rounded(point.y(), 100));
    array.add(rounded(point.confidence(), 1000));
    return array;
  }

  private static double rounded(double value, double parts) {
    return Math.round(value * parts) / parts;
  }
}
