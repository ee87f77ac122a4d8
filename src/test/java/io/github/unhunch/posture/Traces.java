package io.github.unhunch.posture;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recorded poses, one line of JSON each, for tests. */
final class Traces {

  private Traces() {}

  /** One line: the pose and its label, "" where there is none. */
  record Row(Pose pose, String label) {}

  static List<Row> read(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(row(JsonParser.parseString(line).getAsJsonObject()));
    }
    return rows;
  }

  /** The poses of a trace as the program reads it, with what it says of the scene. */
  static List<Pose> poses(Path file) throws CameraException, PoseException, InterruptedException {
    List<Pose> poses = new ArrayList<>();
    try (CameraSource source = Cameras.openTrace(file);
        PoseEstimator estimator = PoseEstimators.forTraces()) {
      for (Optional<Frame> read = source.read(); read.isPresent(); read = source.read()) {
        poses.add(estimator.estimate(read.get()));
      }
    }
    return poses;
  }

  private static Row row(JsonObject json) {
    EnumMap<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    for (Map.Entry<String, JsonElement> entry : json.getAsJsonObject("points").entrySet()) {
      JsonArray point = entry.getValue().getAsJsonArray();
      points.put(
          BodyPoint.valueOf(entry.getKey()),
          new Keypoint(
              point.get(0).getAsDouble(), point.get(1).getAsDouble(), point.get(2).getAsDouble()));
    }
    double person =
        json.has("person") ? json.get("person").getAsDouble() : points.size() >= 3 ? 1 : 0;
    Pose pose =
        new Pose(
            json.get("t").getAsDouble(),
            json.get("width").getAsInt(),
            json.get("height").getAsInt(),
            person,
            points,
            Scene.UNKNOWN);
    return new Row(pose, json.has("label") ? json.get("label").getAsString() : "");
  }
}
