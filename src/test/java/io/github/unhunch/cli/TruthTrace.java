package io.github.unhunch.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the exact points of a rendered clip into a pose trace. */
final class TruthTrace {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("nose", "NOSE"),
          Map.entry("eye_l", "LEFT_EYE"),
          Map.entry("eye_r", "RIGHT_EYE"),
          Map.entry("ear_l", "LEFT_EAR"),
          Map.entry("ear_r", "RIGHT_EAR"),
          Map.entry("mouth_l", "MOUTH_LEFT"),
          Map.entry("mouth_r", "MOUTH_RIGHT"),
          Map.entry("shoulder_l", "LEFT_SHOULDER"),
          Map.entry("shoulder_r", "RIGHT_SHOULDER"),
          Map.entry("elbow_l", "LEFT_ELBOW"),
          Map.entry("elbow_r", "RIGHT_ELBOW"),
          Map.entry("wrist_l", "LEFT_WRIST"),
          Map.entry("wrist_r", "RIGHT_WRIST"));

  private TruthTrace() {}

  static Path write(Path truth, Path trace) throws IOException {
    JsonObject clip = JsonParser.parseString(Files.readString(truth)).getAsJsonObject();
    List<String> lines = new ArrayList<>();
    for (JsonElement frame : clip.getAsJsonArray("frames")) {
      JsonObject line = new JsonObject();
      line.add("t", frame.getAsJsonObject().get("t"));
      line.add("width", clip.get("width"));
      line.add("height", clip.get("height"));
      line.add("points", points(frame.getAsJsonObject().getAsJsonObject("keypoints")));
      lines.add(line.toString());
    }
    return Files.write(trace, lines);
  }

  private static JsonObject points(JsonObject keypoints) {
    JsonObject points = new JsonObject();
    NAMES.forEach(
        (theirs, ours) -> {
          JsonObject point = keypoints.getAsJsonObject(theirs);
          if (point.get("v").getAsInt() > 0) {
            JsonArray numbers = point.getAsJsonArray("px").deepCopy();
            numbers.add(1.0);
            points.add(ours, numbers);
          }
        });
    return points;
  }
}
