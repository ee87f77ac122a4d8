package io.github.unhunch.pose;

import java.util.Map;

/**
 * Maps that each sum to 1; a point is the centre of mass of the cells round the largest. A model of
 * this kind may also map everybody's faces.
 */
final class ProbabilityMapDecoder implements PoseDecoder {

  private final PoseModel model;

  ProbabilityMapDecoder(PoseModel model) {
    this.model = model;
  }

  @Override
  public RawKeypoints decode(Map<String, Tensor> outputs) throws PoseException {
    Tensor heat = PoseDecoder.output(model, outputs, 0, 3);
    Tensor presence = PoseDecoder.output(model, outputs, 1, 1);
    int channels = model.points().size();
    if (heat.fromLast(2) != channels || presence.fromLast(0) != channels) {
      throw new PoseException(
          "the model "
              + model.name()
              + " gives another number of points than the "
              + channels
              + " of its description");
    }
    int width = heat.fromLast(0);
    int height = heat.fromLast(1);
    RawKeypoints finding = RawKeypoints.ofChannels(channels);
    for (int c = 0; c < channels; c++) {
      place(finding, c, heat.values(), width, height, presence.values()[c]);
    }
    return new RawKeypoints(finding.x(), finding.y(), finding.confidence(), second(outputs));
  }

  /** How likely two people of like size are there; NaN where the model maps no faces. */
  private double second(Map<String, Tensor> outputs) throws PoseException {
    boolean mapsFaces = model.decoding().outputs().size() > 2;
    return mapsFaces
        ? new FaceMap(model, PoseDecoder.output(model, outputs, 2, 3)).second()
        : Double.NaN;
  }

  private void place(
      RawKeypoints finding, int channel, float[] heat, int width, int height, float presence) {
    int from = channel * width * height;
    int best = 0;
    for (int i = 1; i < width * height; i++) {
      if (heat[from + i] > heat[from + best]) {
        best = i;
      }
    }
    int reach = model.decoding().window() / 2;
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    for (int y = Math.max(0, best / width - reach);
        y <= Math.min(height - 1, best / width + reach);
        y++) {
      for (int x = Math.max(0, best % width - reach);
          x <= Math.min(width - 1, best % width + reach);
          x++) {
        double mass = heat[from + y * width + x];
        sum += mass;
        sumX += mass * (x + 0.5);
        sumY += mass * (y + 0.5);
      }
    }
    double stride = model.decoding().stride();
    finding.set(channel, sumX / sum * stride, sumY / sum * stride, presence);
  }
}
