package io.github.unhunch.pose;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one frame shows: whether somebody is there, and every body point with its confidence.
 *
 * @param time capture time in seconds, taken over from the frame
 * @param width picture width in pixels
 * @param height picture height in pixels
 * @param person 0 to 1: how likely a person is in the picture; below 0.5 means nobody
 * @param points the points that were seen; a point that is not listed counts as unseen
 * @param scene what the picture as a whole says
 */
public record Pose(
    double time,
    int width,
    int height,
    double person,
    Map<BodyPoint, Keypoint> points,
    Scene scene) {

  /** Copies the points. */
  public Pose {
    EnumMap<BodyPoint, Keypoint> copy = new EnumMap<>(BodyPoint.class);
    copy.putAll(points);
    points = Collections.unmodifiableMap(copy);
  }

  /** The point, or {@link Keypoint#UNSEEN}. */
  public Keypoint point(BodyPoint name) {
    return points.getOrDefault(name, Keypoint.UNSEEN);
  }

  /** Whether somebody is in the picture. */
  public boolean someone() {
    return person >= 0.5;
  }
}
