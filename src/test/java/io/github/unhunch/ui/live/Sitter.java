package io.github.unhunch.ui.live;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.Scene;
import io.github.unhunch.posture.BaselineBuilder;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.Measure;
import io.github.unhunch.posture.MeasureLimits;
import io.github.unhunch.posture.PostureOptions;
import io.github.unhunch.posture.PostureState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Somebody in front of the camera, for windows to show. */
public final class Sitter {

  private Sitter() {}

  /** A picture, red on the camera's left. */
  public static Frame frame() {
    byte[] rgb = new byte[640 * 480 * 3];
    for (int i = 0; i < 640 * 480; i++) {
      rgb[3 * i] = (byte) (i % 640 < 320 ? 255 : 0); // Red on the camera's left.
    }
    return Frame.ofPixels(1, 640, 480, rgb);
  }

  /** A person whose head is so many pixels lower than when sitting tall. */
  public static Pose person(double time, double sunk) {
    EnumMap<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    double jitter = Math.sin(7 * time) * 0.4;
    double y = 150 + sunk + jitter;
    points.put(BodyPoint.NOSE, new Keypoint(320, y + 20, 0.95));
    points.put(BodyPoint.LEFT_EYE, new Keypoint(340, y, 0.95));
    points.put(BodyPoint.RIGHT_EYE, new Keypoint(300, y, 0.95));
    points.put(BodyPoint.LEFT_EAR, new Keypoint(362, y + 6, 0.9));
    points.put(BodyPoint.RIGHT_EAR, new Keypoint(278, y + 6, 0.9));
    points.put(BodyPoint.MOUTH_LEFT, new Keypoint(335, y + 42, 0.9));
    points.put(BodyPoint.MOUTH_RIGHT, new Keypoint(305, y + 42, 0.9));
    points.put(BodyPoint.LEFT_SHOULDER, new Keypoint(430, 320 + jitter, 0.9));
    points.put(BodyPoint.RIGHT_SHOULDER, new Keypoint(210, 320 + jitter, 0.9));
    return new Pose(time, 640, 480, 0.98, points, Scene.UNKNOWN);
  }

  /** Drifting, the head most of all. */
  public static Judgement judgement() {
    return new Judgement(
        1,
        new PostureState.Drifting(Cue.HEAD_FORWARD),
        40,
        Map.of(Cue.HEAD_FORWARD, 1.2, Cue.LEANING, 0.3),
        Map.of(Measure.HEAD_HEIGHT, -0.2, Measure.HEAD_YAW, 12.0, Measure.FACE_SCALE, 1.07));
  }

  /** The limits of somebody who sat tall. */
  public static List<MeasureLimits> limits() {
    BaselineBuilder builder = new BaselineBuilder();
    for (double t = 0; t < 4; t += 0.25) {
      builder.add(person(t, 0));
    }
    return MeasureLimits.of(builder.build().orElseThrow(), PostureOptions.DEFAULT);
  }
}
