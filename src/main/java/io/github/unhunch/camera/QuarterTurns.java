package io.github.unhunch.camera;

/** Turns pictures by quarters, as the mark of a phone's recording asks for. */
final class QuarterTurns {

  private QuarterTurns() {}

  /**
   * The picture turned clockwise.
   *
   * @param quarters how often by 90 degrees, 0 to 3
   */
  static Frame clockwise(Frame frame, int quarters) {
    if (quarters == 0) {
      return frame;
    }
    int width = frame.width();
    int height = frame.height();
    int newWidth = quarters == 2 ? width : height;
    int newHeight = quarters == 2 ? height : width;
    byte[] from = frame.rgb();
    byte[] to = new byte[from.length];
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        int source =
            switch (quarters) {
              case 1 -> (height - 1 - x) * width + y;
              case 2 -> (height - 1 - y) * width + (width - 1 - x);
              default -> x * width + (width - 1 - y);
            };
        System.arraycopy(from, source * 3, to, (y * newWidth + x) * 3, 3);
      }
    }
    return Frame.ofPixels(frame.time(), newWidth, newHeight, to);
  }
}
