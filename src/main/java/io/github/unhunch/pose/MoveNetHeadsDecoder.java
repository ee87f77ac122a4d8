package io.github.unhunch.pose;

import java.util.Map;

/** MoveNet's own heads: the person nearest the middle, then each point near its rough place. */
final class MoveNetHeadsDecoder implements PoseDecoder {

  /** Softens the weight of distance, in cells; the value of MoveNet's published last step. */
  private static final double SOFTENING = 1.8;

  private final PoseModel model;

  MoveNetHeadsDecoder(PoseModel model) {
    this.model = model;
  }

  @Override
  public Finding decode(Map<String, Tensor> outputs) throws PoseException {
    float[] centre = PoseDecoder.output(model, outputs, 0, 2).values();
    Tensor heat = PoseDecoder.output(model, outputs, 1, 3);
    float[] offsets = PoseDecoder.output(model, outputs, 2, 3).values();
    float[] rough = PoseDecoder.output(model, outputs, 3, 3).values();
    int width = heat.fromLast(0);
    int height = heat.fromLast(1);
    int cells = width * height;
    int channels = Math.min(model.points().size(), heat.fromLast(2));
    int person = nearest(centre, 0, width, height, width / 2.0, height / 2.0);
    Finding finding = Finding.ofChannels(model.points().size());
    double stride = model.decoding().stride();
    for (int c = 0; c < channels; c++) {
      double roughY = person / width + rough[2 * c * cells + person];
      double roughX = person % width + rough[(2 * c + 1) * cells + person];
      int best = nearest(heat.values(), c * cells, width, height, roughX, roughY);
      double y = best / width + offsets[2 * c * cells + best];
      double x = best % width + offsets[(2 * c + 1) * cells + best];
      finding.set(c, x * stride, y * stride, heat.values()[c * cells + best]);
    }
    return finding;
  }

  /** The cell that is both high and near the place. */
  private static int nearest(float[] map, int from, int width, int height, double atX, double atY) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < width * height; i++) {
      double distance = Math.hypot(i % width - atX, i / width - atY) + SOFTENING;
      double weight = map[from + i] / distance;
      if (weight > most) {
        most = weight;
        best = i;
      }
    }
    return best;
  }
}
