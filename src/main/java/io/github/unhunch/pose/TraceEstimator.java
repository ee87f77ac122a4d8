package io.github.unhunch.pose;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the points that a line of a pose trace holds. */
final class TraceEstimator implements PoseEstimator {

  /** A point that sure means somebody is there, where the trace does not say. */
  private static final double SEEN = 0.3;

  /** No point lies further from the picture, in pixels. */
  private static final double FARTHEST = 1e6;

  /** The numbers of a scene lie well within. */
  private static final double SCENE = 1e4;

  @Override
  public Pose estimate(Frame frame) throws PoseException {
    String line =
        frame
            .recordedPoints()
            .orElseThrow(
                () ->
                    new PoseException(
                        PoseException.Problem.TRACE,
                        "a picture came where a line of a trace was expected"));
    try {
      JsonValue object = JsonValue.parse("", line);
      Map<BodyPoint, Keypoint> points = points(object);
      return new Pose(
          frame.time(),
          frame.width(),
          frame.height(),
          person(object, points),
          points,
          scene(object));
    } catch (JsonException e) {
      throw new PoseException(
          PoseException.Problem.TRACE,
          "the line at t="
              + frame.time()
              + " of the trace is malformed: "
              + e.path()
              + " "
              + e.problem(),
          e);
    }
  }

  private static Map<BodyPoint, Keypoint> points(JsonValue object) {
    Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    object
        .find("points")
        .ifPresent(
            listed ->
                listed
                    .fields()
                    .forEach(
                        (name, numbers) ->
                            points.put(
                                BodyPoints.named(name)
                                    .orElseThrow(() -> numbers.wrong("is no body point")),
                                keypoint(numbers))));
    return points;
  }

  private static Keypoint keypoint(JsonValue value) {
    List<JsonValue> numbers = value.items();
    if (numbers.size() != 3) {
      throw value.wrong("must be [x, y, confidence 0..1], not " + value.shown());
    }
    return new Keypoint(
        numbers.get(0).number(-FARTHEST, FARTHEST, "pixels"),
        numbers.get(1).number(-FARTHEST, FARTHEST, "pixels"),
        numbers.get(2).number(0, 1, ""));
  }

  private static double person(JsonValue object, Map<BodyPoint, Keypoint> points) {
    return object
        .find("person")
        .map(given -> given.number(0, 1, ""))
        .orElseGet(
            () ->
                points.values().stream().anyMatch(point -> point.confidence() >= SEEN) ? 1.0 : 0.0);
  }

  private static Scene scene(JsonValue object) {
    Optional<JsonValue> given = object.find("scene");
    if (given.isEmpty()) {
      return Scene.UNKNOWN;
    }
    JsonValue scene = given.get();
    return new Scene(
        number(scene, "brightness"),
        number(scene, "contrast"),
        number(scene, "shiftX"),
        number(scene, "shiftY"),
        number(scene, "secondPerson"),
        number(scene, "faceGrowth"),
        number(scene, "growth"),
        number(scene, "turn"),
        number(scene, "likeness"),
        number(scene, "change"),
        number(scene, "upsideDown"));
  }

  private static double number(JsonValue scene, String name) {
    return scene
        .find(name)
        .filter(value -> !value.isNull())
        .map(value -> value.number(-SCENE, SCENE, ""))
        .orElse(Double.NaN);
  }

  @Override
  public void close() {}
}
