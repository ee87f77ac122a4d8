package io.github.unhunch.pose;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.camera.OpenCv;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Measures how much the face grew or shrank from one frame to the next, from its own texture: some
 * hundred small spots are followed by optical flow (Lucas and Kanade), and the similarity that
 * carries most of them tells the change of size to a few thousandths. A chin tuck takes the face
 * back by two centimetres, 3 % of its size, which body points of a network are too coarse to show.
 *
 * <p>Only frames that follow each other quickly are compared. Keeps the frame before and nothing
 * else; belongs to one thread.
 */
final class FaceFlow {

  /**
   * Frames further apart than this, in seconds, are not compared: the monitor then only watches,
   * and nobody asks.
   */
  private static final double LONGEST_STEP = 0.3;

  /** The face is looked at with its eyes so many pixels apart, whatever the camera gives. */
  private static final double EYE_PIXELS = 48;

  /** Points below this confidence do not say where the face is. */
  private static final double SEEN = 0.3;

  /** Half axes of the ellipse round the face, in eye distances. */
  private static final double ACROSS = 1.15;

  private static final double DOWN = 1.35;

  /** What is looked at beyond the ellipse, in eye distances: the face moves. */
  private static final double MARGIN = 1.2;

  private static final int SPOTS = 150;
  private static final double LEAST_QUALITY = 0.003;
  private static final Size WINDOW = new Size(21, 21);
  private static final int LEVELS = 3;
  private static final TermCriteria PRECISE =
      new TermCriteria(TermCriteria.COUNT + TermCriteria.EPS, 30, 0.003);

  /** A spot followed forth and back must come home this near, in pixels. */
  private static final double HOME = 0.5;

  /** Fewer spots than this are no answer. */
  private static final int LEAST_SPOTS = 12;

  private Optional<Before> before = Optional.empty();

  /** The frame before, and where its face was. */
  private record Before(Frame frame, Optional<Face> face) {}

  /** Middle of the face and distance of the eyes, in pixels of the frame. */
  private record Face(double x, double y, double eyes) {

    static Optional<Face> of(Pose pose) {
      Keypoint left = pose.point(BodyPoint.LEFT_EYE);
      Keypoint right = pose.point(BodyPoint.RIGHT_EYE);
      Keypoint nose = pose.point(BodyPoint.NOSE);
      boolean seen =
          pose.someone()
              && Math.min(nose.confidence(), Math.min(left.confidence(), right.confidence()))
                  >= SEEN;
      double eyes = Math.hypot(left.x() - right.x(), left.y() - right.y());
      if (!seen || eyes < 6) {
        return Optional.empty();
      }
      // The tip of the nose is about as far below the eyes as the mouth is below it.
      return Optional.of(new Face(nose.x(), nose.y(), eyes));
    }
  }

  /**
   * Takes the next frame.
   *
   * @param pose the points found in it
   * @return the natural logarithm of how many times larger the face is than in the frame before;
   *     NaN where there was none shortly before or it cannot be followed
   */
  double growth(Frame frame, Pose pose) {
    Optional<Before> last = before;
    before = Optional.of(new Before(frame, Face.of(pose)));
    return last.filter(
            old ->
                frame.time() > old.frame().time()
                    && frame.time() - old.frame().time() < LONGEST_STEP
                    && old.frame().width() == frame.width()
                    && old.frame().height() == frame.height())
        .flatMap(old -> old.face().map(face -> growth(old.frame(), frame, face)))
        .orElse(Double.NaN);
  }

  private static double growth(Frame then, Frame now, Face face) {
    OpenCv.load();
    double scale = EYE_PIXELS / face.eyes();
    int halfWidth = (int) Math.ceil((ACROSS + MARGIN) * face.eyes());
    int halfHeight = (int) Math.ceil((DOWN + MARGIN) * face.eyes());
    int left = Math.max(0, (int) face.x() - halfWidth);
    int top = Math.max(0, (int) face.y() - halfHeight);
    int width = Math.min(now.width(), (int) face.x() + halfWidth) - left;
    int height = Math.min(now.height(), (int) face.y() + halfHeight) - top;
    if (width < halfWidth || height < halfHeight) {
      return Double.NaN;
    }
    Mat first = grey(then, left, top, width, height, scale);
    Mat second = grey(now, left, top, width, height, scale);
    MatOfPoint2f spots =
        spots(first, new Point((face.x() - left) * scale, (face.y() - top) * scale));
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

  /** Least median of squares: lips, lids and what stands behind the face are outvoted. */
  private static double growth(List<Point> from, List<Point> to) {
    MatOfPoint2f source = new MatOfPoint2f(from.toArray(new Point[0]));
    MatOfPoint2f target = new MatOfPoint2f(to.toArray(new Point[0]));
    Mat inliers = new Mat();
    Mat similarity = Calib3d.estimateAffinePartial2D(source, target, inliers, Calib3d.LMEDS);
    try {
      return similarity.empty()
          ? Double.NaN
          : Math.log(Math.hypot(similarity.get(0, 0)[0], similarity.get(1, 0)[0]));
    } finally {
      source.release();
      target.release();
      inliers.release();
      similarity.release();
    }
  }

  /** Corners worth following within the ellipse of the face. */
  private static MatOfPoint2f spots(Mat picture, Point middle) {
    Mat mask = Mat.zeros(picture.size(), CvType.CV_8UC1);
    MatOfPoint corners = new MatOfPoint();
    try {
      Imgproc.ellipse(
          mask,
          middle,
          new Size(ACROSS * EYE_PIXELS, DOWN * EYE_PIXELS),
          0,
          0,
          360,
          new Scalar(255),
          Imgproc.FILLED);
      Imgproc.goodFeaturesToTrack(
          picture, corners, SPOTS, LEAST_QUALITY, EYE_PIXELS / 10, mask, 5, false, 0.04);
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
