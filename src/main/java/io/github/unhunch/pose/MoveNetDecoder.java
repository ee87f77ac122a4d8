package io.github.unhunch.pose;

import java.util.Map;

/** MoveNet as published: rows of y, x and score, in parts of the input. */
final class MoveNetDecoder implements PoseDecoder {

  private final PoseModel model;

  MoveNetDecoder(PoseModel model) {
    this.model = model;
  }

  @Override
  public RawKeypoints decode(Map<String, Tensor> outputs) throws PoseException {
    Tensor rows = PoseDecoder.output(model, outputs, 0, 2);
    int channels = Math.min(model.points().size(), rows.fromLast(1));
    RawKeypoints finding = RawKeypoints.ofChannels(model.points().size());
    float[] values = rows.values();
    for (int c = 0; c < channels; c++) {
      finding.set(
          c,
          values[3 * c + 1] * model.input().width(),
          values[3 * c] * model.input().height(),
          values[3 * c + 2]);
    }
    return finding;
  }
}
