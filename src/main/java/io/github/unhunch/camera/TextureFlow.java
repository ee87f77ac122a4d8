package io.github.unhunch.camera;

import java.util.ArrayList;
import java.util.List;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfFloat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.core.TermCriteria;
import org.opencv.imgproc.Imgproc;
import org.opencv.video.Video;

/**
 * How much the texture in one part of the picture grew from one frame to the next: some hundred
 * small spots are followed by optical flow (Lucas and Kanade), and the similarity that carries most
 * of them tells the change of size to a few thousandths.
 */
public final class TextureFlow {

  /** The ellipse is looked at with half axes of about so many pixels, whatever the camera gives. */
  private static final double HALF_AXIS = 60;

  /** What is looked at beyond the ellipse, in its half axes: the texture moves. */
  private static final double MARGIN = 1;

  private static final int SPOTS = 150;
  private static final double LEAST_QUALITY = 0.003;

  /** Least distance of two spots, in pixels as looked at. */
  private static final double APART = 5;

  private static final Size WINDOW = new Size(21, 21);
  private static final int LEVELS = 3;
  private static final TermCriteria PRECISE =
      new TermCriteria(TermCriteria.COUNT + TermCriteria.EPS, 30, 0.003);

  /** A spot followed forth and back must come home this near, in pixels. */
  private static final double HOME = 0.5;

  /** Fewer spots than this are no answer. */
  private static final int LEAST_SPOTS = 12;

  /** How many pairs of spots are tried at most, and how sure the best of them should be. */
  private static final int TRIES = 2000;

  private static final double CONFIDENCE = 0.99;

  private TextureFlow() {}

  /**
   * An upright ellipse in a picture, in pixels.
   *
   * @param x its middle, from the left
   * @param y its middle, from the top
   * @param across half its width, above 0
   * @param down half its height, above 0
   */
  public record Ellipse(double x, double y, double across, double down) {}

  /**
   * Compares two frames of one size.
   *
   * @param then the earlier one
   * @param where what is followed, in the earlier one
   * @return the natural logarithm of how many times larger it is in the later one; NaN where it
   *     cannot be followed
   */
  public static double growth(Frame then, Frame now, Ellipse where) {
    OpenCv.load();
    double scale = HALF_AXIS / Math.sqrt(where.across() * where.down());
    int halfWidth = (int) Math.ceil((1 + MARGIN) * where.across());
    int halfHeight = (int) Math.ceil((1 + MARGIN) * where.down());
    int left = Math.max(0, (int) where.x() - halfWidth);
    int top = Math.max(0, (int) where.y() - halfHeight);
    int width = Math.min(now.width(), (int) where.x() + halfWidth) - left;
    int height = Math.min(now.height(), (int) where.y() + halfHeight) - top;
    if (width < halfWidth || height < halfHeight) {
      return Double.NaN;
    }
    Mat first = grey(then, left, top, width, height, scale);
    Mat second = grey(now, left, top, width, height, scale);
    MatOfPoint2f spots =
        spots(
            first,
            new Point((where.x() - left) * scale, (where.y() - top) * scale),
            new Size(where.across() * scale, where.down() * scale));
    try {
      return spots.rows() < LEAST_SPOTS ? Double.NaN : growth(first, second, spots);
    } finally {
      first.release();
      second.release();
      spots.release();
    }
  }

  private static double growth(Mat first, Mat second, MatOfPoint2f spots) {
    MatOfPoint2f there = new MatOfPoint2f();
    MatOfPoint2f home = new MatOfPoint2f();
    MatOfByte found = new MatOfByte();
    MatOfByte foundBack = new MatOfByte();
    MatOfFloat error = new MatOfFloat();
    try {
      Video.calcOpticalFlowPyrLK(
          first, second, spots, there, found, error, WINDOW, LEVELS, PRECISE);
      Video.calcOpticalFlowPyrLK(
          second, first, there, home, foundBack, error, WINDOW, LEVELS, PRECISE);
      Point[] from = spots.toArray();
      Point[] to = there.toArray();
      Point[] back = home.toArray();
      byte[] ok = found.toArray();
      byte[] okBack = foundBack.toArray();
      List<Point> kept = new ArrayList<>();
      List<Point> moved = new ArrayList<>();
      for (int i = 0; i < from.length; i++) {
        if (ok[i] != 0
            && okBack[i] != 0
            && Math.hypot(back[i].x - from[i].x, back[i].y - from[i].y) < HOME) {
          kept.add(from[i]);
          moved.add(to[i]);
        }
      }
      return kept.size() < LEAST_SPOTS ? Double.NaN : growth(kept, moved);
    } finally {
      there.release();
      home.release();
      found.release();
      foundBack.release();
      error.release();
    }
  }

  /** Least median of squares: what moves otherwise, as lips and lids in a face, is outvoted. */
  private static double growth(List<Point> from, List<Point> to) {
    MatOfPoint2f source = new MatOfPoint2f(from.toArray(new Point[0]));
    MatOfPoint2f target = new MatOfPoint2f(to.toArray(new Point[0]));
    Mat inliers = new Mat();
    Mat similarity =
        Calib3d.estimateAffinePartial2D(
            source, target, inliers, Calib3d.LMEDS, 0, TRIES, CONFIDENCE, 0);
    try {
      if (similarity.empty()) {
        return Double.NaN;
      }
      byte[] votes = new byte[from.size()];
      inliers.get(0, 0, votes);
      return Math.log(scale(from, to, votes));
    } finally {
      source.release();
      target.release();
      inliers.release();
      similarity.release();
    }
  }

  /**
   * How many times larger those with a vote have become: by their spread before and after, not by
   * least squares, which take the spots of the earlier frame for exact and so make every step too
   * small, be it forth or back. OpenCV's own refinement does that too, with a product of matrices
   * that takes 40 MB of OpenBLAS.
   */
  private static double scale(List<Point> from, List<Point> to, byte[] votes) {
    return Math.sqrt(spread(to, votes) / spread(from, votes));
  }

  /** The sum of squared distances from the middle. */
  private static double spread(List<Point> points, byte[] votes) {
    Point middle = middle(points, votes);
    double squares = 0;
    for (int i = 0; i < votes.length; i++) {
      if (votes[i] != 0) {
        double x = points.get(i).x - middle.x;
        double y = points.get(i).y - middle.y;
        squares += x * x + y * y;
      }
    }
    return squares;
  }

  private static Point middle(List<Point> points, byte[] votes) {
    double x = 0;
    double y = 0;
    int count = 0;
    for (int i = 0; i < votes.length; i++) {
      if (votes[i] != 0) {
        x += points.get(i).x;
        y += points.get(i).y;
        count++;
      }
    }
    return new Point(x / count, y / count);
  }

  /** Corners worth following within the ellipse. */
  private static MatOfPoint2f spots(Mat picture, Point middle, Size halfAxes) {
    Mat mask = Mat.zeros(picture.size(), CvType.CV_8UC1);
    MatOfPoint corners = new MatOfPoint();
    try {
      Imgproc.ellipse(mask, middle, halfAxes, 0, 0, 360, new Scalar(255), Imgproc.FILLED);
      Imgproc.goodFeaturesToTrack(
          picture, corners, SPOTS, LEAST_QUALITY, APART, mask, 5, false, 0.04);
      return new MatOfPoint2f(corners.toArray());
    } finally {
      mask.release();
      corners.release();
    }
  }

  /** A part of the frame in grey, scaled. */
  private static Mat grey(Frame frame, int left, int top, int width, int height, double scale) {
    byte[] values = new byte[width * height];
    byte[] rgb = frame.rgb();
    for (int y = 0; y < height; y++) {
      int at = ((top + y) * frame.width() + left) * 3;
      for (int x = 0; x < width; x++, at += 3) {
        int grey = 77 * (rgb[at] & 255) + 150 * (rgb[at + 1] & 255) + 29 * (rgb[at + 2] & 255);
        values[y * width + x] = (byte) (grey >> 8);
      }
    }
    Mat plain = new Mat(height, width, CvType.CV_8UC1);
    Mat scaled = new Mat();
    try {
      plain.put(0, 0, values);
      Imgproc.resize(
          plain,
          scaled,
          new Size(Math.round(width * scale), Math.round(height * scale)),
          0,
          0,
          scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
      return scaled;
    } finally {
      plain.release();
    }
  }
}
