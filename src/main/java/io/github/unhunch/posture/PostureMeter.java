package io.github.unhunch.posture;

import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.Baseline.Span;
import io.github.unhunch.posture.Baseline.View;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Takes the measures of one pose; pure, keeps nothing. */
public final class PostureMeter {

  private static final double WRIST_SURE = 0.4;
  private static final double HAND_REACH = 1.1;

  private PostureMeter() {}

  /**
   * Takes every measure that this pose allows.
   *
   * @param pose with points in pixels
   * @param baseline the user's own upright; without it there are values but no deviations
   */
  public static Reading measure(Pose pose, Optional<Baseline> baseline) {
    Optional<Face> face = Face.of(pose);
    EnumMap<Measure, Double> values = new EnumMap<>(Measure.class);
    EnumMap<Measure, Double> deviations = new EnumMap<>(Measure.class);
    Keypoint left = pose.point(BodyPoint.LEFT_SHOULDER);
    Keypoint right = pose.point(BodyPoint.RIGHT_SHOULDER);
    boolean shoulders = Face.usable(left) && Face.usable(right) && left.x() - right.x() >= 1;
    face.ifPresent(head -> measureHead(head, values));
    Optional<View> view = Optional.empty();
    if (shoulders) {
      double width = Math.hypot(left.x() - right.x(), left.y() - right.y());
      double middleY = (left.y() + right.y()) / 2;
      double higherY = Math.min(left.y(), right.y());
      values.put(
          Measure.SHOULDER_SLOPE,
          Math.toDegrees(Math.atan2(left.y() - right.y(), left.x() - right.x())));
      face.ifPresent(head -> measureTrunk(head, width, middleY, higherY, values));
      double middleX = (left.x() + right.x()) / 2;
      view = face.map(head -> view(head, middleX, middleY, width, pose.width()));
    }
    if (baseline.isPresent()) {
      Baseline normal = baseline.get();
      view.ifPresent(now -> compareViews(now, normal.view(), values));
      normal.normals().forEach((measure, usual) -> deviate(measure, usual, values, deviations));
    }
    return new Reading(
        pose.time(),
        values,
        deviations,
        view,
        Doubt.about(pose, face.isPresent(), shoulders, values, view, baseline),
        face.isPresent() && handAtFace(pose, face.get()),
        face.isPresent() && armsRaised(pose, face.get()));
  }

  private static void measureHead(Face head, Map<Measure, Double> values) {
    values.put(Measure.FACE_PITCH, (head.earY() - head.noseY()) / head.ears());
    values.put(Measure.HEAD_YAW, head.yaw());
    values.put(Measure.HEAD_ROLL, head.roll());
  }

  private static void measureTrunk(
      Face head, double width, double middleY, double higherY, Map<Measure, Double> values) {
    values.put(Measure.HEAD_HEIGHT, (middleY - head.earY()) / width);
    values.put(Measure.NOSE_HEIGHT, (middleY - head.noseY()) / head.ears());
    values.put(Measure.SHOULDER_RAISE, (head.earY() - higherY) / head.ears());
    values.put(Measure.SHOULDER_WIDTH, width / head.ears());
  }

  private static View view(
      Face head, double middleX, double middleY, double width, int pictureWidth) {
    EnumMap<Span, Double> spans = new EnumMap<>(Span.class);
    spans.put(Span.EARS, head.ears() / pictureWidth);
    if (head.eyes() > 0) {
      spans.put(Span.EYES, head.eyes() / pictureWidth);
    }
    if (head.eyesToMouth() > 0) {
      spans.put(Span.EYES_TO_MOUTH, head.eyesToMouth() / pictureWidth);
    }
    spans.put(Span.SHOULDERS, width / pictureWidth);
    return new View(
        head.earX() / pictureWidth,
        head.earY() / pictureWidth,
        middleX / pictureWidth,
        middleY / pictureWidth,
        spans);
  }

  /** How much larger the face is than it was, as a ratio; nothing where no span was seen twice. */
  static OptionalDouble faceScale(View now, View usual) {
    double logs = 0;
    double weights = 0;
    for (Span span : new Span[] {Span.EARS, Span.EYES, Span.EYES_TO_MOUTH}) {
      Double length = now.spans().get(span);
      Double before = usual.spans().get(span);
      if (length != null && before != null) {
        double weight = span == Span.EARS ? 0.5 : 0.25;
        logs += weight * Math.log(length / before);
        weights += weight;
      }
    }
    return weights > 0 ? OptionalDouble.of(Math.exp(logs / weights)) : OptionalDouble.empty();
  }

  /** The measures that only make sense against where the body was before. */
  private static void compareViews(View now, View usual, Map<Measure, Double> values) {
    faceScale(now, usual).ifPresent(scale -> values.put(Measure.FACE_SCALE, scale));
    double before = usual.spans().getOrDefault(Span.SHOULDERS, 0.0);
    if (before > 0) {
      double width = now.spans().getOrDefault(Span.SHOULDERS, before);
      values.put(Measure.TRUNK_SCALE, width / before);
      values.put(Measure.LATERAL_SHIFT, (now.shoulderX() - usual.shoulderX()) / before);
    }
  }

  private static void deviate(
      Measure measure,
      Baseline.Normal usual,
      Map<Measure, Double> values,
      Map<Measure, Double> deviations) {
    Double value = values.get(measure);
    if (value != null) {
      boolean ratio = MeasureLimits.scale(measure);
      deviations.put(measure, ratio ? value / usual.centre() : value - usual.centre());
    }
  }

  private static boolean handAtFace(Pose pose, Face head) {
    double mouthY = head.noseY() + 0.25 * head.ears();
    return near(pose.point(BodyPoint.LEFT_WRIST), head, mouthY)
        || near(pose.point(BodyPoint.RIGHT_WRIST), head, mouthY);
  }

  private static boolean near(Keypoint wrist, Face head, double mouthY) {
    return Face.usable(wrist)
        && wrist.confidence() >= WRIST_SURE
        && Math.hypot(wrist.x() - head.noseX(), wrist.y() - mouthY) < HAND_REACH * head.ears();
  }

  private static boolean armsRaised(Pose pose, Face head) {
    return above(pose.point(BodyPoint.LEFT_WRIST), head)
        || above(pose.point(BodyPoint.RIGHT_WRIST), head)
        || above(pose.point(BodyPoint.LEFT_ELBOW), head)
        || above(pose.point(BodyPoint.RIGHT_ELBOW), head);
  }

  private static boolean above(Keypoint joint, Face head) {
    return Face.usable(joint) && joint.confidence() >= WRIST_SURE && joint.y() < head.eyeY();
  }
}
