package io.github.unhunch.posture;

import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.Scene;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * A drawn person before a 640x480 camera, with every posture a number: where a test says "bad for
 * 300 s" it says it here.
 *
 * @param slouch 0 upright to 1 deeply slouched: the head sinks and comes nearer
 * @param down 0 level to 1 looking at the knees
 * @param yaw head turned to the person's left, in degrees
 * @param lean trunk to the person's left, in degrees
 * @param shrug both shoulders up, in shoulder widths
 * @param shiftX whole picture moved right, in pixels
 * @param shiftY whole picture moved down, in pixels
 * @param scene what the picture as a whole says
 * @param person how likely somebody is there
 * @param hidden points that are not seen
 * @param zoom how many times larger everything is round the picture's middle
 * @param handAtFace the right hand at the mouth, as with a cup or a phone
 */
record Sitter(
    double slouch,
    double down,
    double yaw,
    double lean,
    double shrug,
    double shiftX,
    double shiftY,
    Scene scene,
    double person,
    Set<BodyPoint> hidden,
    double zoom,
    boolean handAtFace) {

  static final Scene CALM = new Scene(0.5, 0.2, 0, 0, 0, Double.NaN);
  static final Sitter UPRIGHT = new Sitter(0, 0, 0, 0, 0, 0, 0, CALM, 0.97, Set.of(), 1, false);

  static final Sitter GONE = UPRIGHT.withPerson(0.02);

  Sitter withSlouch(double value) {
    return new Sitter(
        value, down, yaw, lean, shrug, shiftX, shiftY, scene, person, hidden, zoom, handAtFace);
  }

  Sitter withDown(double value) {
    return new Sitter(
        slouch, value, yaw, lean, shrug, shiftX, shiftY, scene, person, hidden, zoom, handAtFace);
  }

  Sitter withYaw(double value) {
    return new Sitter(
        slouch, down, value, lean, shrug, shiftX, shiftY, scene, person, hidden, zoom, handAtFace);
  }

  Sitter withLean(double value) {
    return new Sitter(
        slouch, down, yaw, value, shrug, shiftX, shiftY, scene, person, hidden, zoom, handAtFace);
  }

  Sitter withShrug(double value) {
    return new Sitter(
        slouch, down, yaw, lean, value, shiftX, shiftY, scene, person, hidden, zoom, handAtFace);
  }

  Sitter withShift(double x, double y) {
    return new Sitter(
        slouch, down, yaw, lean, shrug, x, y, scene, person, hidden, zoom, handAtFace);
  }

  Sitter withScene(Scene value) {
    return new Sitter(
        slouch, down, yaw, lean, shrug, shiftX, shiftY, value, person, hidden, zoom, handAtFace);
  }

  Sitter withPerson(double value) {
    return new Sitter(
        slouch, down, yaw, lean, shrug, shiftX, shiftY, scene, value, hidden, zoom, handAtFace);
  }

  Sitter withHidden(BodyPoint... points) {
    return new Sitter(
        slouch,
        down,
        yaw,
        lean,
        shrug,
        shiftX,
        shiftY,
        scene,
        person,
        Set.of(points),
        zoom,
        handAtFace);
  }

  Sitter withZoom(double value) {
    return new Sitter(
        slouch, down, yaw, lean, shrug, shiftX, shiftY, scene, person, hidden, value, handAtFace);
  }

  Sitter withHandAtFace() {
    return new Sitter(
        slouch, down, yaw, lean, shrug, shiftX, shiftY, scene, person, hidden, zoom, true);
  }

  Pose at(double time) {
    EnumMap<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    if (person >= 0.5) {
      draw(points);
      hidden.forEach(points::remove);
      points.replaceAll((name, point) -> enlarged(point));
    }
    return new Pose(time, 640, 480, person, points, scene);
  }

  private Keypoint enlarged(Keypoint point) {
    return new Keypoint(
        320 + zoom * (point.x() - 320), 240 + zoom * (point.y() - 240), point.confidence());
  }

  private void draw(Map<BodyPoint, Keypoint> points) {
    double face = 1 + 0.25 * slouch;
    double trunk = 1 + 0.1 * slouch;
    double tilt = Math.sin(Math.toRadians(lean));
    double headX = 320 + 400 * tilt + shiftX;
    double headY = 180 + 110 * slouch + 15 * down + shiftY;
    double shoulderX = 320 + 220 * tilt + shiftX;
    double shoulderY = 330 + 50 * slouch - 220 * shrug + shiftY;
    double cos = Math.cos(Math.toRadians(yaw));
    double sin = Math.sin(Math.toRadians(yaw));
    put(points, BodyPoint.NOSE, headX + 75 * face * sin, headY + (30 + 35 * down) * face);
    pair(points, BodyPoint.LEFT_EAR, BodyPoint.RIGHT_EAR, headX, headY, 50 * face * cos, tilt);
    if (handAtFace) {
      put(points, BodyPoint.RIGHT_WRIST, headX - 10, headY + 60 * face);
    }
    double eyes = headX + 48 * face * sin;
    double eyesY = headY + (-8 + 30 * down) * face;
    pair(points, BodyPoint.LEFT_EYE, BodyPoint.RIGHT_EYE, eyes, eyesY, 22 * face * cos, tilt);
    double mouthY = headY + (55 + 20 * down) * face;
    pair(points, BodyPoint.MOUTH_LEFT, BodyPoint.MOUTH_RIGHT, eyes, mouthY, 17 * face * cos, tilt);
    pair(
        points,
        BodyPoint.LEFT_SHOULDER,
        BodyPoint.RIGHT_SHOULDER,
        shoulderX,
        shoulderY,
        110 * trunk,
        tilt);
  }

  private static void pair(
      Map<BodyPoint, Keypoint> points,
      BodyPoint left,
      BodyPoint right,
      double x,
      double y,
      double half,
      double tilt) {
    put(points, left, x + half, y + half * tilt);
    put(points, right, x - half, y - half * tilt);
  }

  private static void put(Map<BodyPoint, Keypoint> points, BodyPoint name, double x, double y) {
    points.put(name, new Keypoint(x, y, 0.95));
  }
}
