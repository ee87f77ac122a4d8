package io.github.unhunch.pose;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Writes poses as JSON lines without any pixel, in the form that the camera package reads as a
 * trace: {@code {"t","width","height","person","points":{NAME:[x,y,confidence]},"scene"}}.
 */
public final class PoseTrace implements AutoCloseable {

  private static final Gson GSON = new GsonBuilder().create();

  private final Writer out;

  private PoseTrace(Writer out) {
    this.out = out;
  }

  /** Makes the file, or empties it. */
  public static PoseTrace create(Path file) throws IOException {
    return new PoseTrace(Files.newBufferedWriter(file));
  }

  /** Adds one pose. */
  public void write(Pose pose) throws IOException {
    out.write(line(pose));
    out.write('\n');
  }

  /** One pose as one line of JSON: positions to a hundredth of a pixel. */
  public static String line(Pose pose) {
    JsonObject object = new JsonObject();
    object.addProperty("t", rounded(pose.time(), 1000));
    object.addProperty("width", pose.width());
    object.addProperty("height", pose.height());
    object.addProperty("person", rounded(pose.person(), 1000));
    object.add("points", points(pose.points()));
    JsonObject scene = scene(pose.scene());
    if (scene.size() > 0) {
      object.add("scene", scene);
    }
    return GSON.toJson(object);
  }

  private static JsonObject points(Map<BodyPoint, Keypoint> points) {
    JsonObject object = new JsonObject();
    points.forEach(
        (name, point) ->
            object.add(
                name.name(),
                GSON.toJsonTree(
                    new double[] {
                      rounded(point.x(), 100),
                      rounded(point.y(), 100),
                      rounded(point.confidence(), 1000)
                    })));
    return object;
  }

  private static JsonObject scene(Scene scene) {
    JsonObject object = new JsonObject();
    addKnown(object, "brightness", scene.brightness());
    addKnown(object, "contrast", scene.contrast());
    addKnown(object, "shiftX", scene.shiftX());
    addKnown(object, "shiftY", scene.shiftY());
    addKnown(object, "secondPerson", scene.secondPerson());
    addKnown(object, "faceGrowth", scene.faceGrowth());
    addKnown(object, "growth", scene.growth());
    addKnown(object, "turn", scene.turn());
    addKnown(object, "likeness", scene.likeness());
    addKnown(object, "change", scene.change());
    addKnown(object, "upsideDown", scene.upsideDown());
    return object;
  }

  private static void addKnown(JsonObject object, String name, double value) {
    if (!Double.isNaN(value)) {
      object.addProperty(name, rounded(value, 100_000));
    }
  }

  private static double rounded(double value, double parts) {
    return Math.round(value * parts) / parts;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
