package io.github.unhunch.pose;

import io.github.unhunch.pose.BackgroundMotion.Motion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How head and shoulders went from one picture to another, if they went as one, as they do where
 * only the camera moves. Who leans in, sinks, turns or rounds the back changes the distances
 * between these points: of a real person's slouches that came nearer by an eighth, each misses such
 * a fit by more than 6 % of the shoulders' width; points at rest miss it by 1 to 2 %.
 *
 * @param motion what took them along, about the picture's middle
 * @param misfit how far the points are from where the motion takes them, root mean square, in
 *     shoulder widths
 * @param stretch how much more the picture grew across than down, as a natural logarithm
 * @param stretchedMisfit the misfit where it may have grown so, and not turned
 * @param shift by how many shoulder widths the middle of the points went
 */
record Framing(Motion motion, double misfit, double stretch, double stretchedMisfit, double shift) {

  private static final BodyPoint[] POINTS = {
    BodyPoint.NOSE,
    BodyPoint.LEFT_EYE,
    BodyPoint.RIGHT_EYE,
    BodyPoint.LEFT_EAR,
    BodyPoint.RIGHT_EAR,
    BodyPoint.MOUTH_LEFT,
    BodyPoint.MOUTH_RIGHT,
    BodyPoint.LEFT_SHOULDER,
    BodyPoint.RIGHT_SHOULDER
  };

  /** Points surer than this are believed, 0 to 1. */
  private static final double SURE = 0.5;

  /** Both shoulders and so many points of the face, at least. */
  private static final int FEWEST = 5;

  /** Two shoulders weigh about as much as a face. */
  private static final double SHOULDER = 2;

  /** A point in both pictures, in cells from the middle, down in units of a cell's width. */
  private record Pair(double x, double y, double toX, double toY, double weight) {

    private Pair from(Pair middle) {
      return new Pair(x - middle.x, y - middle.y, toX - middle.toX, toY - middle.toY, weight);
    }
  }

  /** The misfit of a body that kept its posture. */
  private static final double RIGID = 0.03;

  /** Natural logarithm of the growth that a body at rest may seem to have. */
  private static final double GROWTH = 0.06;

  private static final double TURN = Math.toRadians(2.5);
  private static final double SHIFT = 0.06;

  /** Changes that matter even where nothing is known of the background. */
  private static final double MUCH_GROWTH = 0.15;

  private static final double FAR_SHIFT = 0.3;

  /** A picture that is squashed or drawn out is so by a tenth at least. */
  private static final double STRETCH = 0.1;

  /** A camera turns about a point no further than this from the picture's middle, in cells. */
  private static final double PIVOT = Thumbnail.WIDTH / 4.0;

  /** Whether nothing has changed. */
  boolean still() {
    return misfit <= RIGID
        && Math.abs(grown()) <= GROWTH
        && Math.abs(motion.turn()) <= TURN
        && shift <= SHIFT;
  }

  /** Whether the picture grew otherwise across than down, as in another format. */
  boolean stretched() {
    return stretchedMisfit <= RIGID && misfit > 2 * stretchedMisfit && Math.abs(stretch) > STRETCH;
  }

  /** Whether something changed as a camera's motion changes it. */
  boolean asCamera() {
    return stretched() || (misfit <= RIGID && !still() && !bent());
  }

  /** Whether so much has changed that a posture would be judged from it. */
  boolean much() {
    return !stretched() && (Math.abs(grown()) > MUCH_GROWTH || shift > FAR_SHIFT);
  }

  /** Who bends to the side as one turns about the hips, far below the picture's middle. */
  private boolean bent() {
    return Math.abs(motion.turn()) > TURN
        && Math.hypot(motion.x(), motion.y()) > PIVOT * Math.abs(motion.turn());
  }

  private double grown() {
    return Math.log1p(motion.growth());
  }

  /** Empty where either picture does not show head and shoulders well. */
  static Optional<Framing> between(Pose before, Pose now) {
    List<Pair> pairs = pairs(before, now);
    long shoulders = pairs.stream().filter(pair -> pair.weight() > 1).count();
    if (pairs.size() < FEWEST || shoulders < 2) {
      return Optional.empty();
    }
    Pair middle = middle(pairs);
    return fit(middle, pairs.stream().map(pair -> pair.from(middle)).toList());
  }

  /** The least squares, for points from their common middle. */
  private static Optional<Framing> fit(Pair middle, List<Pair> pairs) {
    double across = 0;
    double down = 0;
    double alongX = 0;
    double alongY = 0;
    double turned = 0;
    for (Pair pair : pairs) {
      across += pair.weight() * pair.x() * pair.x();
      down += pair.weight() * pair.y() * pair.y();
      alongX += pair.weight() * pair.x() * pair.toX();
      alongY += pair.weight() * pair.y() * pair.toY();
      turned += pair.weight() * (pair.x() * pair.toY() - pair.y() * pair.toX());
    }
    if (Math.min(across, down) <= 0 || Math.min(alongX, alongY) <= 0) {
      return Optional.empty();
    }
    double scale = (alongX + alongY) / (across + down);
    double turn = turned / (across + down);
    Motion motion =
        new Motion(
            middle.toX() - scale * middle.x() + turn * middle.y(),
            middle.toY() - scale * middle.y() - turn * middle.x(),
            scale - 1,
            turn);
    double width = width(pairs);
    double wide = alongX / across;
    double high = alongY / down;
    return Optional.of(
        new Framing(
            motion,
            misfit(pairs, scale, scale, turn) / width,
            Math.log(wide / high),
            misfit(pairs, wide, high, 0) / width,
            Math.hypot(middle.toX() - middle.x(), middle.toY() - middle.y()) / width));
  }

  private static Pair middle(List<Pair> pairs) {
    double all = pairs.stream().mapToDouble(Pair::weight).sum();
    double x = 0;
    double y = 0;
    double toX = 0;
    double toY = 0;
    for (Pair pair : pairs) {
      x += pair.weight() * pair.x() / all;
      y += pair.weight() * pair.y() / all;
      toX += pair.weight() * pair.toX() / all;
      toY += pair.weight() * pair.toY() / all;
    }
    return new Pair(x, y, toX, toY, all);
  }

  private static double misfit(List<Pair> pairs, double wide, double high, double turn) {
    double sum = 0;
    double all = 0;
    for (Pair pair : pairs) {
      double right = wide * pair.x() - turn * pair.y() - pair.toX();
      double below = high * pair.y() + turn * pair.x() - pair.toY();
      sum += pair.weight() * (right * right + below * below);
      all += pair.weight();
    }
    return Math.sqrt(sum / all);
  }

  private static List<Pair> pairs(Pose before, Pose now) {
    List<Pair> pairs = new ArrayList<>();
    for (BodyPoint name : POINTS) {
      Keypoint one = before.point(name);
      Keypoint other = now.point(name);
      if (one.confidence() >= SURE && other.confidence() >= SURE) {
        boolean shoulder = name == BodyPoint.LEFT_SHOULDER || name == BodyPoint.RIGHT_SHOULDER;
        pairs.add(
            new Pair(
                cells(one.x(), before.width(), before),
                cells(one.y(), before.height(), before),
                cells(other.x(), now.width(), now),
                cells(other.y(), now.height(), now),
                shoulder ? SHOULDER : 1));
      }
    }
    return pairs;
  }

  private static double cells(double place, int size, Pose pose) {
    return (place - size / 2.0) * Thumbnail.WIDTH / pose.width();
  }

  /** The shoulders, the last two points, from each other in the second picture. */
  private static double width(List<Pair> pairs) {
    Pair one = pairs.get(pairs.size() - 2);
    Pair other = pairs.get(pairs.size() - 1);
    return Math.max(1, Math.hypot(one.toX() - other.toX(), one.toY() - other.toY()));
  }
}
