package io.github.unhunch.pose;

/**
 * The rectangle of a picture that the network sees; may reach beyond the picture, where it is
 * black.
 *
 * @param x left edge in picture pixels
 * @param y top edge in picture pixels
 * @param width in picture pixels, above 0
 * @param height in picture pixels, above 0
 */
record PictureView(double x, double y, double width, double height) {

  /** The whole picture with black beside it, so that it has the input's shape. */
  static PictureView letterbox(int width, int height, PoseModel.Input input) {
    double aspect = (double) input.width() / input.height();
    // Whole pixels, as the trainings pad: half a pixel here would be an eighth of one there.
    if (width > height * aspect) {
      long padded = Math.round(width / aspect);
      return new PictureView(0, -Math.rint((padded - height) / 2.0), width, padded);
    }
    long padded = Math.round(height * aspect);
    return new PictureView(-Math.rint((padded - width) / 2.0), 0, padded, height);
  }

  /** The view of a whole picture that the model was trained on. */
  static PictureView whole(int width, int height, PoseModel.Input input) {
    return input.fit() == PoseModel.Fit.LETTERBOX
        ? letterbox(width, height, input)
        : new PictureView(0, 0, width, height);
  }

  /** Where a point of the input lies in the picture, along x. */
  double pictureX(double inputX, PoseModel.Input input) {
    return x + inputX * width / input.width();
  }

  /** Where a point of the input lies in the picture, along y. */
  double pictureY(double inputY, PoseModel.Input input) {
    return y + inputY * height / input.height();
  }

  /** Where a point of the picture lies in the input, along x. */
  double inputX(double pictureX, PoseModel.Input input) {
    return (pictureX - x) * input.width() / width;
  }

  /** Where a point of the picture lies in the input, along y. */
  double inputY(double pictureY, PoseModel.Input input) {
    return (pictureY - y) * input.height() / height;
  }
}
