package io.github.unhunch.pose;

/** For each place of the input along one axis, the picture pixels under it and their weights. */
final class SampledAxis {

  /** Weights in whole numbers are counted in this; 255 times it fits sixteen bits. */
  static final int PARTS = 256;

  static final SampledAxis NONE = new SampledAxis(0, 0, 0, 0);

  private final double start;
  private final double length;
  private final int pictureSize;
  final int[] first;
  final float[][] weights;

  /** The first pixel under any place, and the one after the last. */
  final int from;

  final int to;

  // The same in whole numbers: those of place i are from ends[i] to ends[i + 1].
  final int[] ends;
  final int[] parts;

  /** How much of each place lies inside the picture, in parts. */
  final int[] inside;

  // And by pairs of pixels: the weight of the second one and above it that of the first, so that
  // one multiplication weighs and adds both; and their sum, for the colours that they share.
  final int[] pairEnds;
  final int[] ofLight;
  final int[] ofColour;

  private SampledAxis(double start, double length, int pictureSize, int inputSize) {
    this.start = start;
    this.length = length;
    this.pictureSize = pictureSize;
    this.first = new int[inputSize];
    this.weights = new float[inputSize][];
    this.inside = new int[inputSize];
    this.ends = new int[inputSize + 1];
    this.pairEnds = new int[inputSize + 1];
    double step = inputSize == 0 ? 1 : length / inputSize;
    int low = pictureSize;
    int high = 0;
    for (int i = 0; i < inputSize; i++) {
      if (step >= 1) {
        coverArea(i, start + i * step, start + (i + 1) * step);
      } else {
        lieBetween(i, start + (i + 0.5) * step - 0.5);
      }
      int count = weights[i].length;
      ends[i + 1] = ends[i] + count;
      pairEnds[i + 1] =
          pairEnds[i] + (count == 0 ? 0 : (first[i] + count - 1) / 2 - first[i] / 2 + 1);
      low = count == 0 ? low : Math.min(low, first[i]);
      high = Math.max(high, first[i] + count);
    }
    from = Math.min(low, high);
    to = high;
    parts = new int[ends[inputSize]];
    ofLight = new int[pairEnds[inputSize]];
    ofColour = new int[pairEnds[inputSize]];
    for (int i = 0; i < inputSize; i++) {
      count(i);
    }
  }

  /** Counts the weights of a place in parts, so that their sum is exact. */
  private void count(int i) {
    float sum = 0;
    for (int k = 0; k < weights[i].length; k++) {
      sum += weights[i][k];
      int part = Math.round(sum * PARTS) - inside[i];
      inside[i] += part;
      parts[ends[i] + k] = part;
      int pixel = first[i] + k;
      int pair = pairEnds[i] + pixel / 2 - first[i] / 2;
      ofLight[pair] |= pixel % 2 == 0 ? part << 16 : part;
      ofColour[pair] += part;
    }
  }

  SampledAxis fitting(double start, double length, int pictureSize, int inputSize) {
    boolean same =
        this.start == start
            && this.length == length
            && this.pictureSize == pictureSize
            && first.length == inputSize;
    return same ? this : new SampledAxis(start, length, pictureSize, inputSize);
  }

  /** Weights by how much of each pixel is covered; what lies outside the picture stays black. */
  private void coverArea(int i, double start, double end) {
    int low = Math.max(0, (int) Math.floor(start));
    int high = Math.min(pictureSize, (int) Math.ceil(end));
    float[] parts = new float[Math.max(0, high - low)];
    for (int k = 0; k < parts.length; k++) {
      double covered = Math.min(end, low + k + 1.0) - Math.max(start, low + k);
      parts[k] = (float) (Math.max(0, covered) / (end - start));
    }
    first[i] = parts.length == 0 ? 0 : low;
    weights[i] = parts;
  }

  private void lieBetween(int i, double place) {
    if (place < -0.5 || place > pictureSize - 0.5) {
      weights[i] = new float[0];
      return;
    }
    double inside = Math.min(Math.max(place, 0), pictureSize - 1.0);
    int low = Math.min((int) inside, Math.max(0, pictureSize - 2));
    float part = (float) (inside - low);
    first[i] = low;
    weights[i] = pictureSize == 1 ? new float[] {1} : new float[] {1 - part, part};
  }
}
