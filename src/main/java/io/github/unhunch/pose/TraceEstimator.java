package io.github.unhunch.pose;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.unhunch.camera.Frame;
import java.util.EnumMap;
import java.util.Map;

/** Reads the points that a line of a pose trace holds. */
final class TraceEstimator implements PoseEstimator {

  /** A point that sure means somebody is there, where the trace does not say. */
  private static final double SEEN = 0.3;

  @Override
  public Pose estimate(Frame frame) throws PoseException {
    String line =
        frame
            .recordedPoints()
            .orElseThrow(
                () -> new PoseException("a picture came where a line of a trace was expected"));
    try {
      JsonObject object = JsonParser.parseString(line).getAsJsonObject();
      Map<BodyPoint, Keypoint> points = points(object);
      return new Pose(
          frame.time(),
          frame.width(),
          frame.height(),
          person(object, points),
          points,
          scene(object));
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | UnsupportedOperationException
        | ClassCastException
        | IndexOutOfBoundsException e) {
      throw new PoseException(
          "the line at t=" + frame.time() + " of the trace is malformed: " + e.getMessage(), e);
    }
  }

  private static Map<BodyPoint, Keypoint> points(JsonObject object) {
    Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    JsonElement listed = object.get("points");
    if (listed == null) {
      return points;
    }
    for (Map.Entry<String, JsonElement> entry : listed.getAsJsonObject().entrySet()) {
      BodyPoint name =
          BodyPoints.named(entry.getKey())
              .orElseThrow(
                  () -> new IllegalArgumentException("no body point \"" + entry.getKey() + "\""));
      points.put(name, keypoint(name, entry.getValue().getAsJsonArray()));
    }
    return points;
  }

  private static Keypoint keypoint(BodyPoint name, JsonArray numbers) {
    if (numbers.size() != 3) {
      throw new IllegalArgumentException(name + " is not [x, y, confidence 0..1]");
    }
    double x = numbers.get(0).getAsDouble();
    double y = numbers.get(1).getAsDouble();
    double confidence = numbers.get(2).getAsDouble();
    boolean sound = Double.isFinite(x) && Double.isFinite(y) && confidence >= 0 && confidence <= 1;
    if (!sound) {
      throw new IllegalArgumentException(name + " is not [x, y, confidence 0..1]");
    }
    return new Keypoint(x, y, confidence);
  }

  private static double person(JsonObject object, Map<BodyPoint, Keypoint> points) {
    JsonElement given = object.get("person");
    if (given != null) {
      double person = given.getAsDouble();
      if (!(person >= 0 && person <= 1)) {
        throw new IllegalArgumentException("\"person\" must be 0 to 1");
      }
      return person;
    }
    return points.values().stream().anyMatch(point -> point.confidence() >= SEEN) ? 1 : 0;
  }

  private static Scene scene(JsonObject object) {
    JsonElement given = object.get("scene");
    if (given == null) {
      return Scene.UNKNOWN;
    }
    JsonObject scene = given.getAsJsonObject();
    return new Scene(
        number(scene, "brightness"),
        number(scene, "contrast"),
        number(scene, "shiftX"),
        number(scene, "shiftY"),
        number(scene, "secondPerson"),
        number(scene, "faceGrowth"),
        number(scene, "growth"),
        number(scene, "likeness"),
        number(scene, "change"));
  }

  private static double number(JsonObject scene, String name) {
    JsonElement value = scene.get(name);
    return value == null || value.isJsonNull() ? Double.NaN : value.getAsDouble();
  }

  @Override
  public void close() {}
}
