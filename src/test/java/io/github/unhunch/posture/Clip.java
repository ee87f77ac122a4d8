package io.github.unhunch.posture;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.Clips;
import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A rendered clip's exact truth.
 *
 * @param name of the clip: its story, and for another person a suffix
 * @param segments what is done when
 * @param poses the true points, as if a model had seen them
 * @param truth by frame: true angles and posture parameters by name; empty where nobody is there or
 *     they are not told
 */
record Clip(
    String name, List<Segment> segments, List<Pose> poses, List<Map<String, Double>> truth) {

  /**
   * A stretch of the clip.
   *
   * @param from in seconds
   * @param to in seconds
   * @param label what is done
   * @param expect good, bad, transition, absent or exercise
   */
  record Segment(double from, double to, String label, String expect) {}

  static final List<String> STORIES =
      List.of(
          "desk_day",
          "desk_day_mild",
          "forward_head",
          "lean_chin",
          "shoulder_hunch",
          "phone_reading",
          "active_upright",
          "leaves_returns",
          "stretch_set");

  private static final double[] CONFIDENCE = {0.1, 0.6, 0.95};

  static Clip read(String name) throws IOException {
    return read(Clips.truth(name));
  }

  static Clip read(Path file) throws IOException {
    JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    String name = file.getFileName().toString().replace(".json", "");
    List<Pose> poses = new ArrayList<>();
    List<Map<String, Double>> truth = new ArrayList<>();
    for (JsonElement element : json.getAsJsonArray("frames")) {
      JsonObject frame = element.getAsJsonObject();
      boolean present = frame.get("present").getAsBoolean();
      poses.add(
          new Pose(
              frame.get("t").getAsDouble(),
              json.get("width").getAsInt(),
              json.get("height").getAsInt(),
              present ? 0.97 : 0.03,
              present ? points(frame.getAsJsonObject("keypoints")) : Map.of(),
              Scene.UNKNOWN));
      truth.add(present && frame.has("angles") ? numbers(frame) : Map.of());
    }
    return new Clip(name, segments(json.getAsJsonArray("segments")), poses, truth);
  }

  /** The story that a clip of this name tells: desk_day for desk_day_b. */
  static String story(String name) {
    return STORIES.stream()
        .filter(story -> name.equals(story) || name.startsWith(story + "_"))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow(() -> new IllegalArgumentException(name + " tells no story that is known"));
  }

  private static List<Segment> segments(JsonArray all) {
    List<Segment> segments = new ArrayList<>();
    for (JsonElement element : all) {
      JsonObject one = element.getAsJsonObject();
      segments.add(
          new Segment(
              one.get("t0").getAsDouble(),
              one.get("t1").getAsDouble(),
              one.get("label").getAsString(),
              one.get("expect").getAsString()));
    }
    return segments;
  }

  private static Map<BodyPoint, Keypoint> points(JsonObject keypoints) {
    EnumMap<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    for (BodyPoint point : BodyPoint.values()) {
      String name = point.name().toLowerCase(Locale.ROOT);
      String side = name.contains("left") ? "_l" : name.contains("right") ? "_r" : "";
      JsonObject known = keypoints.getAsJsonObject(name.replaceAll("_?(left|right)_?", "") + side);
      JsonArray pixels = known.getAsJsonArray("px");
      points.put(
          point,
          new Keypoint(
              pixels.get(0).getAsDouble(),
              pixels.get(1).getAsDouble(),
              CONFIDENCE[known.get("v").getAsInt()]));
    }
    return points;
  }

  private static Map<String, Double> numbers(JsonObject frame) {
    Map<String, Double> numbers = new java.util.TreeMap<>();
    for (String group : List.of("params", "angles")) {
      frame
          .getAsJsonObject(group)
          .entrySet()
          .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().getAsDouble()));
    }
    return numbers;
  }
}
