package io.github.unhunch.pose;

import io.github.unhunch.text.Range;

/**
 * How points are smoothed in time.
 *
 * @param cutoff cut-off frequency of a point at rest, in hertz, 0.05 to 20; lower is calmer
 * @param speedCutoff by how many hertz the cut-off rises for each shoulder width a second of speed,
 *     0 to 100; higher lags less
 * @param speedSmoothing cut-off frequency of the speed itself, in hertz, 0.05 to 20
 * @param gap seconds without a frame after which smoothing starts afresh, 0.1 to 60
 */
public record SmoothingOptions(
    double cutoff, double speedCutoff, double speedSmoothing, double gap) {

  /** Tuned on rendered clips with exact truth, see docs/benchmarks.md. */
  public static final SmoothingOptions DEFAULT = new SmoothingOptions(0.6, 12, 1.0, 2);

  /** Checks the ranges. */
  public SmoothingOptions {
    new Range(0.05, 20, "hertz").check("cutoff", cutoff);
    new Range(0, 100, "hertz per shoulder width a second").check("speed cutoff", speedCutoff);
    new Range(0.05, 20, "hertz").check("speed smoothing", speedSmoothing);
    new Range(0.1, 60, "seconds").check("gap", gap);
  }
}
