package io.github.unhunch.pose;

import io.github.unhunch.text.Range;

/**
 * Which model finds the body points, and how hard it may work; the option record of this package.
 *
 * @param model {@code default}, {@code light}, the name of an installed model, or the path of an
 *     ONNX file
 * @param threads how many threads may work on one frame, 1 to 8
 */
public record PoseOptions(String model, int threads) {

  /** The model that comes with the program, on one thread. */
  public static final PoseOptions DEFAULT = new PoseOptions("default", 1);

  /** Checks the ranges. */
  public PoseOptions {
    if (model.isBlank()) {
      throw new IllegalArgumentException(
          "the model must be default, light, an installed model's name or a path");
    }
    new Range(1, 8, "").check("pose threads", threads);
  }

  /** The same with another model. */
  public PoseOptions withModel(String other) {
    return new PoseOptions(other, threads);
  }

  /** The same with another number of threads, 1 to 8. */
  public PoseOptions withThreads(int other) {
    return new PoseOptions(model, other);
  }
}
