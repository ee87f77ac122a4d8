package io.github.unhunch.coach.session;

import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.Scene;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A drawn person before a camera, moved by a script; ears 80 pixels apart at rest. */
final class PuppetPerson {

  private static final double EAR = 80;

  private final Random noise;
  private final double pixels;
  private final boolean textured;
  private double size = Double.NaN;

  /** How the person is posed at one moment; arms from 0, hanging, to 1, over the head. */
  record Posed(double tiltDegrees, double shrug, double tuck, double narrow, double arms) {
    static final Posed REST = new Posed(0, 0, 0, 0, 0);

    static Posed tilted(double degrees) {
      return new Posed(degrees, 0, 0, 0, 0);
    }

    static Posed shrugged(double earSpans) {
      return new Posed(0, earSpans, 0, 0, 0);
    }

    static Posed tucked(double share) {
      return new Posed(0, 0, share, 0, 0);
    }

    static Posed squeezed(double earSpans) {
      return new Posed(0, 0, 0, earSpans, 0);
    }

    static Posed reaching() {
      return reaching(1);
    }

    static Posed reaching(double share) {
      return new Posed(0, 0.5 * share, 0, 0, share);
    }
  }

  /** A person whose points tremble by so many pixels. */
  PuppetPerson(double pixels, long seed) {
    this(pixels, seed, false);
  }

  /** A person whose face's texture can be followed from pose to pose, or cannot. */
  PuppetPerson(double pixels, long seed, boolean textured) {
    this.pixels = pixels;
    this.textured = textured;
    this.noise = new Random(seed);
  }

  Pose pose(double time, Posed posed) {
    Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    double scale = 1 - (textured ? 0.035 : 0.02) * posed.tuck();
    head(points, BodyPoint.NOSE, 0, 6 + 2.5 * posed.tuck(), scale, posed);
    head(points, BodyPoint.LEFT_EYE, 18, -10, scale, posed);
    head(points, BodyPoint.RIGHT_EYE, -18, -10, scale, posed);
    head(points, BodyPoint.LEFT_EAR, 40, -3.5 * posed.tuck(), scale, posed);
    head(points, BodyPoint.RIGHT_EAR, -40, -3.5 * posed.tuck(), scale, posed);
    head(points, BodyPoint.MOUTH_LEFT, 12, 26, scale, posed);
    head(points, BodyPoint.MOUTH_RIGHT, -12, 26, scale, posed);
    double shoulderY = 330 - posed.shrug() * EAR;
    double half = 80 - posed.narrow() * EAR / 2;
    put(points, BodyPoint.LEFT_SHOULDER, 320 + half, shoulderY, 1);
    put(points, BodyPoint.RIGHT_SHOULDER, 320 - half, shoulderY, 1);
    double elbowY = 440 - posed.arms() * (560 - shoulderY);
    double wristY = 470 - posed.arms() * 410;
    put(points, BodyPoint.LEFT_ELBOW, 430, elbowY, 0.9);
    put(points, BodyPoint.RIGHT_ELBOW, 210, elbowY, 0.9);
    put(points, BodyPoint.LEFT_WRIST, 420, wristY, 0.8);
    put(points, BodyPoint.RIGHT_WRIST, 220, wristY, 0.8);
    return new Pose(time, 640, 480, 0.98, points, scene(scale));
  }

  private Scene scene(double scale) {
    double growth = Math.log(scale / size) + 0.002 * noise.nextGaussian();
    size = scale;
    Scene unknown = Scene.UNKNOWN;
    return textured
        ? new Scene(
            unknown.brightness(),
            unknown.contrast(),
            unknown.shiftX(),
            unknown.shiftY(),
            unknown.secondPerson(),
            growth)
        : unknown;
  }

  /** Nobody in the picture. */
  static Pose nobody(double time) {
    return new Pose(time, 640, 480, 0.02, Map.of(), Scene.UNKNOWN);
  }

  /** The whole person so many pixels higher. */
  static Pose higher(double by, Pose pose) {
    Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    pose.points()
        .forEach(
            (name, point) ->
                points.put(name, new Keypoint(point.x(), point.y() - by, point.confidence())));
    return new Pose(pose.time(), pose.width(), pose.height(), pose.person(), points, pose.scene());
  }

  /** The same, some points unseen. */
  static Pose without(Set<BodyPoint> hidden, Pose pose) {
    Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    points.putAll(pose.points());
    points.keySet().removeAll(hidden);
    return new Pose(pose.time(), pose.width(), pose.height(), pose.person(), points, pose.scene());
  }

  private void head(
      Map<BodyPoint, Keypoint> points,
      BodyPoint name,
      double x,
      double y,
      double scale,
      Posed posed) {
    double angle = Math.toRadians(posed.tiltDegrees());
    double fromNeck = y - 60;
    double px = scale * x * Math.cos(angle) - scale * fromNeck * Math.sin(angle);
    double py = scale * x * Math.sin(angle) + scale * fromNeck * Math.cos(angle);
    put(points, name, 320 + px, 280 + py, 1);
  }

  private void put(
      Map<BodyPoint, Keypoint> points, BodyPoint name, double x, double y, double confidence) {
    points.put(
        name,
        new Keypoint(
            x + pixels * noise.nextGaussian(), y + pixels * noise.nextGaussian(), confidence));
  }
}
