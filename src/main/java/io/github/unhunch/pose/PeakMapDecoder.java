package io.github.unhunch.pose;

import java.util.Map;

/**
 * Maps whose largest cell is the confidence; placed between cells by fitting a parabola to the
 * logarithm, as for a Gaussian peak.
 */
final class PeakMapDecoder implements PoseDecoder {

  private final PoseModel model;

  PeakMapDecoder(PoseModel model) {
    this.model = model;
  }

  @Override
  public Finding decode(Map<String, Tensor> outputs) throws PoseException {
    Tensor heat = PoseDecoder.output(model, outputs, 0, 3);
    int channels = Math.min(model.points().size(), heat.fromLast(2));
    Finding finding = Finding.ofChannels(model.points().size());
    int width = heat.fromLast(0);
    int height = heat.fromLast(1);
    double stride = model.decoding().stride();
    for (int c = 0; c < channels; c++) {
      PeakMap map = new PeakMap(heat.values(), c * width * height, width, height);
      int best = map.largest();
      int x = best % width;
      int y = best / width;
      finding.set(
          c,
          (x + map.shift(x, y, 1, 0)) * stride,
          (y + map.shift(x, y, 0, 1)) * stride,
          map.at(x, y));
    }
    return finding;
  }

  /** One channel's map. */
  @SuppressWarnings("ArrayRecordComponent") // A view of a larger array, never compared.
  private record PeakMap(float[] values, int from, int width, int height) {

    double at(int x, int y) {
      return values[from + y * width + x];
    }

    int largest() {
      int best = 0;
      for (int i = 1; i < width * height; i++) {
        if (values[from + i] > values[from + best]) {
          best = i;
        }
      }
      return best;
    }

    /** How far the peak lies from its cell along one axis, at most half a cell. */
    double shift(int x, int y, int stepX, int stepY) {
      boolean inside = x >= stepX && y >= stepY && x + stepX < width && y + stepY < height;
      if (!inside) {
        return 0;
      }
      double before = Math.log(Math.max(at(x - stepX, y - stepY), 1e-10));
      double here = Math.log(Math.max(at(x, y), 1e-10));
      double after = Math.log(Math.max(at(x + stepX, y + stepY), 1e-10));
      double bend = before - 2 * here + after;
      if (bend > -1e-6) {
        return 0;
      }
      return Math.min(0.5, Math.max(-0.5, (before - after) / (2 * bend)));
    }
  }
}
