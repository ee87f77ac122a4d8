package io.github.unhunch.pose;

import java.util.Map;

/**
 * BlazePose landmarks: rows of x, y, z, visibility and presence, in input pixels; the pose score
 * stands for every point where it is the lower.
 */
final class BlazePoseDecoder implements PoseDecoder {

  private static final int ROW = 5;

  private final PoseModel model;

  BlazePoseDecoder(PoseModel model) {
    this.model = model;
  }

  @Override
  public RawKeypoints decode(Map<String, Tensor> outputs) throws PoseException {
    float[] rows = PoseDecoder.output(model, outputs, 0, 1).values();
    float score = PoseDecoder.output(model, outputs, 1, 0).values()[0];
    if (rows.length < model.points().size() * ROW) {
      throw new PoseException(
          "the model " + model.name() + " gives fewer points than its description says");
    }
    RawKeypoints finding = RawKeypoints.ofChannels(model.points().size());
    for (int c = 0; c < model.points().size(); c++) {
      double visible = 1 / (1 + Math.exp(-rows[c * ROW + 3]));
      finding.set(c, rows[c * ROW], rows[c * ROW + 1], Math.min(score, visible));
    }
    return finding;
  }
}
