package io.github.unhunch.pose;

import java.util.Map;

/** A distribution along x and one along y for each point; the lower of the peaks is trusted. */
final class SimCcDecoder implements PoseDecoder {

  private final PoseModel model;

  SimCcDecoder(PoseModel model) {
    this.model = model;
  }

  @Override
  public RawKeypoints decode(Map<String, Tensor> outputs) throws PoseException {
    Tensor alongX = PoseDecoder.output(model, outputs, 0, 2);
    Tensor alongY = PoseDecoder.output(model, outputs, 1, 2);
    int channels = Math.min(model.points().size(), alongX.fromLast(1));
    RawKeypoints finding = RawKeypoints.ofChannels(model.points().size());
    double stride = model.decoding().stride();
    for (int c = 0; c < channels; c++) {
      int x = largest(alongX, c);
      int y = largest(alongY, c);
      double sure = Math.min(value(alongX, c, x), value(alongY, c, y));
      finding.set(c, x * stride, y * stride, sure);
    }
    return finding;
  }

  private static int largest(Tensor rows, int row) {
    int best = 0;
    for (int i = 1; i < rows.fromLast(0); i++) {
      if (value(rows, row, i) > value(rows, row, best)) {
        best = i;
      }
    }
    return best;
  }

  private static double value(Tensor rows, int row, int i) {
    return rows.values()[row * rows.fromLast(0) + i];
  }
}
