package io.github.unhunch.app.rehearsal;

import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.PoseTrace;
import io.github.unhunch.pose.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Draws pose traces of somebody who sits upright or slouches, with the tremble of a real model. */
final class People {

  static final String UPRIGHT = "upright.jsonl";
  static final String SLOUCHING = "slouching.jsonl";

  private static final int SECONDS = 60;
  private static final int PER_SECOND = 5;

  private People() {}

  /** Writes both traces into the folder. */
  static void draw(Path folder) throws IOException {
    write(folder.resolve(UPRIGHT), 0);
    write(folder.resolve(SLOUCHING), 0.8);
  }

  private static void write(Path file, double slouch) throws IOException {
    Random tremble = new Random(7);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < SECONDS * PER_SECOND; i++) {
      double time = (double) i / PER_SECOND;
      lines.add(PoseTrace.line(person(time, slouch + 0.01 * Math.sin(time / 3), tremble)));
    }
    Files.write(file, lines);
  }

  private static Pose person(double time, double slouch, Random tremble) {
    double face = 1 + 0.25 * slouch;
    double shoulders = 110 * (1 + 0.1 * slouch);
    double head = 180 + 110 * slouch;
    double shoulder = 330 + 50 * slouch;
    Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    put(points, BodyPoint.NOSE, 320, head + 30 * face, tremble);
    put(points, BodyPoint.LEFT_EAR, 320 + 50 * face, head, tremble);
    put(points, BodyPoint.RIGHT_EAR, 320 - 50 * face, head, tremble);
    put(points, BodyPoint.LEFT_EYE, 320 + 22 * face, head - 8 * face, tremble);
    put(points, BodyPoint.RIGHT_EYE, 320 - 22 * face, head - 8 * face, tremble);
    put(points, BodyPoint.MOUTH_LEFT, 320 + 17 * face, head + 55 * face, tremble);
    put(points, BodyPoint.MOUTH_RIGHT, 320 - 17 * face, head + 55 * face, tremble);
    put(points, BodyPoint.LEFT_SHOULDER, 320 + shoulders, shoulder, tremble);
    put(points, BodyPoint.RIGHT_SHOULDER, 320 - shoulders, shoulder, tremble);
    return new Pose(time, 640, 480, 0.97, points, Scene.UNKNOWN);
  }

  private static void put(
      Map<BodyPoint, Keypoint> points, BodyPoint point, double x, double y, Random tremble) {
    points.put(
        point,
        new Keypoint(x + 0.4 * tremble.nextGaussian(), y + 0.4 * tremble.nextGaussian(), 0.95));
  }
}
