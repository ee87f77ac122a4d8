package io.github.unhunch.pose;

import io.github.unhunch.camera.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens the estimator that a monitor needs: by model for pixels, by reading for a trace. */
public final class PoseEstimators {

  private PoseEstimators() {}

  /**
   * Opens an estimator for any frame: pixels go through the model, frames of a trace are read. To
   * be opened, used and closed on one thread.
   *
   * @param options which model, how many threads
   * @param folders where models lie: the program's own folder first, then the user's
   * @throws PoseException when the model is missing, damaged or of no kind that is known
   */
  public static PoseEstimator open(PoseOptions options, List<Path> folders) throws PoseException {
    return new EitherDoor(DjlPoseEstimator.open(file(options, folders), options.threads()));
  }

  /**
   * Opens an estimator that does not go blind for want of one model: where the chosen one cannot be
   * opened, or fails later, the program's own go on.
   *
   * @param trouble hears of each model that was given up for another, once
   * @throws PoseException when none can be opened
   */
  public static PoseEstimator openSurely(
      PoseOptions options, List<Path> folders, Consumer<PoseException> trouble)
      throws PoseException {
    List<PoseOptions> choices =
        Stream.of(options.model(), "default", "light").distinct().map(options::withModel).toList();
    return new FallbackEstimator(choices, choice -> open(choice, folders), trouble);
  }

  /** An estimator for frames of a trace alone, which needs no model. */
  public static PoseEstimator forTraces() {
    return new TraceEstimator();
  }

  /**
   * Where the chosen model lies.
   *
   * @param options which model
   * @param folders where models lie: the program's own folder first, then the user's
   * @return a path that may not exist when it was given as a path
   * @throws PoseException when no folder holds a model of that name
   */
  public static Path file(PoseOptions options, List<Path> folders) throws PoseException {
    String model = options.model();
    if (model.endsWith(".onnx") || Files.exists(Path.of(model))) {
      return Path.of(model);
    }
    Optional<String> own =
        switch (model) {
          case "default" -> Optional.of("unhunch-pose");
          case "light" -> Optional.of("unhunch-pose-light");
          default -> Optional.empty();
        };
    String name = own.orElse(model) + ".onnx";
    Optional<Path> found =
        folders.stream()
            .map(folder -> folder.resolve(name))
            .filter(Files::isRegularFile)
            .findFirst();
    return found.orElseThrow(
        () -> own.isPresent() ? incomplete(name, folders) : unknown(options, folders));
  }

  private static PoseException incomplete(String name, List<Path> folders) {
    return new PoseException(
        PoseException.Problem.OWN_MISSING,
        name
            + ", which comes with Unhunch, is not in "
            + folders.get(0)
            + "; install Unhunch again, or build it from a whole checkout");
  }

  private static PoseException unknown(PoseOptions options, List<Path> folders) {
    return new PoseException(
        PoseException.Problem.MISSING,
        options.model()
            + ": no model of that name in "
            + folders.stream().map(Path::toString).collect(Collectors.joining(" or "))
            + "; say default, light, an installed model's name or the path of an ONNX file");
  }

  /** Pixels and recorded points through the same door. */
  private static final class EitherDoor implements PoseEstimator {

    private final PoseEstimator pixels;
    private final PoseEstimator traces = new TraceEstimator();

    EitherDoor(PoseEstimator pixels) {
      this.pixels = pixels;
    }

    @Override
    public Pose estimate(Frame frame) throws PoseException {
      return (frame.recordedPoints().isPresent() ? traces : pixels).estimate(frame);
    }

    @Override
    public void close() {
      pixels.close();
    }
  }
}
