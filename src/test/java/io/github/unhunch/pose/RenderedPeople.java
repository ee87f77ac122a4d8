package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Rendered people with exact truth, looked at through the default model. The shares that are found
 * are printed. Nineteen of twenty of these pictures took part in training, so that they show that
 * nothing is broken on the way, not how well strangers are found: models/README.md tells that.
 */
final class RenderedPeople implements AutoCloseable {

  static final List<BodyPoint> FACE =
      List.of(BodyPoint.NOSE, BodyPoint.LEFT_EYE, BodyPoint.RIGHT_EYE);
  static final List<BodyPoint> SHOULDERS =
      List.of(BodyPoint.LEFT_SHOULDER, BodyPoint.RIGHT_SHOULDER);

  /** Width and height of the pictures, in pixels. */
  static final int WIDTH = 320;

  static final int HEIGHT = 240;

  private static final Path FOLDER = Path.of("..", "shared", "data", "synth");
  private static final int MOST = 60;

  private static final Map<BodyPoint, String> NAMES =
      Map.of(
          BodyPoint.NOSE, "nose",
          BodyPoint.LEFT_EYE, "eye_l",
          BodyPoint.RIGHT_EYE, "eye_r",
          BodyPoint.LEFT_SHOULDER, "shoulder_l",
          BodyPoint.RIGHT_SHOULDER, "shoulder_r");

  private final List<Scene> scenes;
  private final PoseEstimator estimator;
  private double time;

  private RenderedPeople(List<Scene> scenes, PoseEstimator estimator) {
    this.scenes = scenes;
    this.estimator = estimator;
  }

  /** Opens set and model; skips the test where the set is absent. */
  static RenderedPeople open() throws Exception {
    Path manifest = FOLDER.resolve("manifest.jsonl");
    assumeTrue(Files.exists(manifest), "needs ../shared/data/synth");
    try (Stream<String> lines = Files.lines(manifest)) {
      List<Scene> scenes =
          lines
              .map(line -> JsonParser.parseString(line).getAsJsonObject())
              .map(truth -> new Scene(FOLDER.resolve(truth.get("file").getAsString()), truth))
              .toList();
      return new RenderedPeople(
          scenes, PoseEstimators.open(PoseOptions.DEFAULT, List.of(Path.of("models"))));
    }
  }

  /** One rendered picture and its truth. */
  record Scene(Path picture, JsonObject truth) {

    boolean empty() {
      return people().isEmpty();
    }

    boolean alone() {
      return people().size() == 1;
    }

    /** One person, not much turned, with face and shoulders in the picture. */
    boolean usual() {
      return alone() && Math.abs(yaw()) < 35 && NAMES.keySet().stream().allMatch(this::inside);
    }

    private List<JsonObject> people() {
      List<JsonObject> people = new ArrayList<>();
      truth.getAsJsonArray("people").forEach(person -> people.add(person.getAsJsonObject()));
      return people;
    }

    JsonObject user() {
      return people().get(0);
    }

    String light() {
      return truth.get("light").getAsString();
    }

    /** What the person wears: glasses, headphones, cap, beanie, and the kind of clothes. */
    List<String> worn() {
      JsonObject identity = truth.getAsJsonObject("identity");
      List<String> worn = new ArrayList<>();
      worn.add(identity.get("wear").getAsString());
      identity.getAsJsonArray("accessories").forEach(one -> worn.add(one.getAsString()));
      return worn;
    }

    /** What the arms do. */
    List<String> arms() {
      JsonObject arms = user().getAsJsonObject("arms");
      return List.of(arms.get("l").getAsString(), arms.get("r").getAsString());
    }

    private JsonObject keypoint(BodyPoint point) {
      return user().getAsJsonObject("keypoints").getAsJsonObject(NAMES.get(point));
    }

    double x(BodyPoint point) {
      return keypoint(point).getAsJsonArray("px").get(0).getAsDouble();
    }

    double y(BodyPoint point) {
      return keypoint(point).getAsJsonArray("px").get(1).getAsDouble();
    }

    double shoulders() {
      return Math.hypot(
          x(BodyPoint.LEFT_SHOULDER) - x(BodyPoint.RIGHT_SHOULDER),
          y(BodyPoint.LEFT_SHOULDER) - y(BodyPoint.RIGHT_SHOULDER));
    }

    double yaw() {
      return user().getAsJsonObject("angles").get("head_yaw_camera").getAsDouble();
    }

    boolean inside(BodyPoint point) {
      return keypoint(point).get("v").getAsInt() > 0;
    }

    /** How far outside the picture a point lies, in shoulder widths; negative inside. */
    double outside(BodyPoint point) {
      double far =
          Math.max(Math.max(-x(point), x(point) - WIDTH), Math.max(-y(point), y(point) - HEIGHT));
      return far / shoulders();
    }

    Frame frame() throws Exception {
      try (CameraSource source = Cameras.openPicture(picture)) {
        return source.read().orElseThrow();
      }
    }
  }

  /** A picture made harder, and where its truth went: x and y are scaled, then moved. */
  record Changed(Frame frame, double scale, double right, double down) {
    static Changed only(Frame frame) {
      return new Changed(frame, 1, 0, 0);
    }
  }

  /** Makes a picture harder. */
  interface Change {
    Changed apply(Scene scene, Frame frame);
  }

  /** At most sixty of the pictures of a kind, spread over the set. */
  List<Scene> some(Predicate<Scene> which) {
    List<Scene> found = scenes.stream().filter(which).toList();
    assertThat(found).hasSizeGreaterThan(4);
    int step = Math.max(1, found.size() / MOST);
    List<Scene> some = new ArrayList<>();
    for (int i = 0; i < found.size() && some.size() < MOST; i += step) {
      some.add(found.get(i));
    }
    return Collections.unmodifiableList(some);
  }

  /** Looks at one picture as if the one before were long ago, so that nothing is carried over. */
  Pose look(Frame frame) throws PoseException {
    time += 60;
    return estimator.estimate(Frame.ofPixels(time, frame.width(), frame.height(), frame.rgb()));
  }

  /** Asserts for how many pictures of a kind something holds. */
  void assertShare(
      String what, Predicate<Scene> which, Predicate<Pose> holds, double least, double most)
      throws Exception {
    int held = 0;
    List<Scene> some = some(which);
    for (Scene scene : some) {
      held += holds.test(look(scene.frame())) ? 1 : 0;
    }
    report(what, some.size(), held);
    assertThat(held / (double) some.size()).as(what).isBetween(least, most);
  }

  /** Asserts how many points lie within a share of the shoulder width from the truth. */
  void assertPlaced(
      String what, Predicate<Scene> which, List<BodyPoint> points, double within, double least)
      throws Exception {
    assertPlaced(what, which, (scene, frame) -> Changed.only(frame), points, within, least);
  }

  /** The same, every picture made harder first. */
  void assertPlaced(
      String what,
      Predicate<Scene> which,
      Change change,
      List<BodyPoint> points,
      double within,
      double least)
      throws Exception {
    int held = 0;
    int all = 0;
    for (Scene scene : some(which)) {
      Changed changed = change.apply(scene, scene.frame());
      Pose pose = look(changed.frame());
      for (BodyPoint point : points) {
        double off =
            Math.hypot(
                pose.point(point).x() - scene.x(point) * changed.scale() - changed.right(),
                pose.point(point).y() - scene.y(point) * changed.scale() - changed.down());
        all++;
        held += off <= within * scene.shoulders() * changed.scale() ? 1 : 0;
      }
    }
    report(what, all, held);
    assertThat(held / (double) all).as(what).isGreaterThanOrEqualTo(least);
  }

  /** Prints a figure. */
  static void report(String what, int all, int held) {
    System.out.printf("hard case: %-40s %4d of %4d%n", what, held, all);
  }

  @Override
  public void close() {
    estimator.close();
  }
}
