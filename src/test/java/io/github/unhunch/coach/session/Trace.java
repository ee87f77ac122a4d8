package io.github.unhunch.coach.session;

import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseSmoother;
import io.github.unhunch.pose.Scene;
import io.github.unhunch.pose.SmoothingOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A person's poses, and the same as another camera, another pace or other light had seen them. */
record Trace(List<Pose> poses) {

  /** More pictures a second than this are not looked at. */
  private static final double RATE = 10;

  /** Reads a recording through this estimator. */
  static Trace read(CameraSource source, PoseEstimator estimator) throws Exception {
    List<Pose> poses = new ArrayList<>();
    CameraSource thinned = Cameras.atMost(RATE, source);
    for (Optional<Frame> frame = thinned.read(); frame.isPresent(); frame = thinned.read()) {
      poses.add(estimator.estimate(frame.get()));
    }
    return new Trace(poses);
  }

  /** Reads a file of points. */
  static Trace read(Path file) throws Exception {
    try (CameraSource source = Cameras.openTrace(file);
        PoseEstimator estimator = PoseEstimators.forTraces()) {
      return read(source, estimator);
    }
  }

  /** What is counted when nothing is asked for, the poses smoothed as in the app. */
  List<Repetition> counted() {
    return counted(Optional.empty());
  }

  /** What is counted when this is asked for. */
  List<Repetition> counted(Optional<Exercise> asked) {
    PoseSmoother smoother = new PoseSmoother(SmoothingOptions.DEFAULT);
    ExerciseRecognizer recognizer = ExerciseRecognizer.start();
    List<Repetition> counted = new ArrayList<>();
    for (Pose pose : poses) {
      Recognition seen = recognizer.step(smoother.smooth(pose), asked);
      recognizer = seen.next();
      counted.addAll(seen.repetitions());
    }
    return counted;
  }

  /** The person's other side. */
  Trace mirrored() {
    return new Trace(
        poses.stream()
            .map(
                pose -> {
                  Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
                  pose.points()
                      .forEach(
                          (name, point) ->
                              points.put(
                                  other(name), at(point, pose.width() - point.x(), point.y())));
                  return with(pose, pose.time(), points);
                })
            .toList());
  }

  private static BodyPoint other(BodyPoint point) {
    String name = point.name();
    return BodyPoint.valueOf(
        name.contains("LEFT") ? name.replace("LEFT", "RIGHT") : name.replace("RIGHT", "LEFT"));
  }

  /** At this many times the duration. */
  Trace slower(double factor) {
    return new Trace(
        poses.stream().map(pose -> with(pose, pose.time() * factor, pose.points())).toList());
  }

  /** What happens between these seconds lasts so many. */
  Trace lasting(double from, double to, double seconds) {
    double factor = seconds / (to - from);
    return new Trace(
        poses.stream()
            .map(
                pose -> {
                  double inside = Math.max(0, Math.min(pose.time(), to) - from);
                  double time = pose.time() + (factor - 1) * inside;
                  return with(pose, time, pose.points());
                })
            .toList());
  }

  /** Every so manyth picture, from this one on. */
  Trace every(int step, int from) {
    return keeping(i -> i % step == from);
  }

  /** Pictures that never came, this share of them. */
  Trace losing(double share, Random random) {
    return keeping(i -> random.nextDouble() >= share);
  }

  /** Some of the pictures, the face grown from each to the next of them. */
  private Trace keeping(IntPredicate some) {
    double[] size = sizes();
    double told = 0;
    List<Pose> kept = new ArrayList<>();
    for (int i = 0; i < size.length; i++) {
      if (some.test(i)) {
        kept.add(grown(poses.get(i), size[i] - told));
        told = size[i];
      }
    }
    return new Trace(kept);
  }

  /**
   * Logarithms of how many times larger the face is in each picture than in the first; NaN where no
   * texture was followed at all.
   */
  private double[] sizes() {
    double[] size = new double[poses.size()];
    Arrays.fill(size, Double.NaN);
    if (poses.stream().anyMatch(pose -> Double.isFinite(pose.scene().faceGrowth()))) {
      size[0] = 0;
      for (int i = 1; i < size.length; i++) {
        double growth = poses.get(i).scene().faceGrowth();
        size[i] = size[i - 1] + (Double.isNaN(growth) ? 0 : growth);
      }
    }
    return size;
  }

  /** At so many pictures a second: of fewer the nearest there are, more lie between two. */
  Trace at(double rate) {
    double[] size = sizes();
    List<Pose> some = new ArrayList<>();
    double told = 0;
    double time = poses.get(0).time();
    for (int i = 1; i < size.length; i++) {
      Pose before = poses.get(i - 1);
      Pose after = poses.get(i);
      double apart = after.time() - before.time();
      for (; time <= after.time(); time += 1 / rate) {
        double part = (time - before.time()) / apart;
        part = rate * apart > 1 ? part : Math.rint(part);
        double now = size[i - 1] + part * (size[i] - size[i - 1]);
        some.add(grown(between(before, after, part, time), now - told));
        told = now;
      }
    }
    return new Trace(some);
  }

  /** Points seen in one of the two only are as there. */
  private static Pose between(Pose before, Pose after, double part, double time) {
    Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    points.putAll(part < 0.5 ? before.points() : after.points());
    points.replaceAll(
        (name, point) -> {
          Keypoint one = before.point(name);
          Keypoint other = after.point(name);
          boolean both = Math.min(one.confidence(), other.confidence()) > 0.3;
          return both
              ? at(
                  point,
                  one.x() + part * (other.x() - one.x()),
                  one.y() + part * (other.y() - one.y()))
              : point;
        });
    return with(part < 0.5 ? before : after, time, points);
  }

  /**
   * The same person as another pace, another camera and worse pictures would have shown them, by
   * what is different; see {@link #mirrored} besides.
   */
  Map<String, List<Trace>> variants() {
    Map<String, List<Trace>> all = new LinkedHashMap<>();
    all.put("pace", List.of(slower(0.8), slower(0.9), slower(1.12), slower(1.25)));
    all.put("rate", List.of(at(3), at(3.7), at(7), at(10)));
    all.put("tilt", List.of(rotated(-6), rotated(6)));
    all.put("tremble", IntStream.range(0, 4).mapToObj(this::rougher).toList());
    all.put("points lost", IntStream.range(0, 4).mapToObj(i -> dropping(new Random(i))).toList());
    all.put(
        "pictures lost", IntStream.range(0, 4).mapToObj(i -> losing(0.15, new Random(i))).toList());
    return all;
  }

  private Trace rougher(int seed) {
    return trembling(seed % 2 == 0 ? 0.008 : 0.015, 0.3, new Random(seed));
  }

  /** Without its first seconds. */
  Trace from(double seconds) {
    return between(seconds, Double.POSITIVE_INFINITY);
  }

  /** What is shown from one second to another. */
  Trace between(double from, double to) {
    return new Trace(
        poses.stream().filter(pose -> pose.time() >= from && pose.time() <= to).toList());
  }

  /** The camera turned about its line of sight. */
  Trace rotated(double degrees) {
    double cos = Math.cos(Math.toRadians(degrees));
    double sin = Math.sin(Math.toRadians(degrees));
    return new Trace(
        poses.stream()
            .map(
                pose ->
                    moved(
                        pose,
                        point -> {
                          double x = point.x() - pose.width() / 2.0;
                          double y = point.y() - pose.height() / 2.0;
                          return at(
                              point,
                              pose.width() / 2.0 + cos * x - sin * y,
                              pose.height() / 2.0 + sin * x + cos * y);
                        }))
            .toList());
  }

  /** Points that tremble by this share of an ear span, more slowly the longer their memory. */
  Trace trembling(double earSpans, double memorySeconds, Random random) {
    double pixels = earSpans * earSpan();
    Map<BodyPoint, double[]> off = new EnumMap<>(BodyPoint.class);
    List<Pose> trembling = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (Pose pose : poses) {
      double keep = Math.exp((last - pose.time()) / memorySeconds);
      double fresh = pixels * Math.sqrt(1 - keep * keep);
      last = pose.time();
      Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
      pose.points()
          .forEach(
              (name, point) -> {
                double[] by = off.computeIfAbsent(name, any -> new double[2]);
                by[0] = keep * by[0] + fresh * random.nextGaussian();
                by[1] = keep * by[1] + fresh * random.nextGaussian();
                points.put(name, at(point, point.x() + by[0], point.y() + by[1]));
              });
      double growth = pose.scene().faceGrowth() + 0.002 * random.nextGaussian();
      trembling.add(grown(with(pose, pose.time(), points), growth));
    }
    return new Trace(trembling);
  }

  /** Points that are lost for up to half a second now and then. */
  Trace dropping(Random random) {
    Map<BodyPoint, Double> until = new EnumMap<>(BodyPoint.class);
    List<Pose> dropping = new ArrayList<>();
    double last = 0;
    for (Pose pose : poses) {
      double seconds = pose.time() - last;
      last = pose.time();
      Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
      pose.points()
          .forEach(
              (name, point) -> {
                if (random.nextDouble() < 0.12 * seconds) {
                  until.put(name, pose.time() + 0.1 + 0.5 * random.nextDouble());
                }
                boolean lost = pose.time() < until.getOrDefault(name, 0.0);
                points.put(name, lost ? new Keypoint(point.x(), point.y(), 0.1) : point);
              });
      dropping.add(with(pose, pose.time(), points));
    }
    return new Trace(dropping);
  }

  /** Points alone, as where no pixels follow each other. */
  Trace withoutTexture() {
    return new Trace(poses.stream().map(pose -> grown(pose, Double.NaN)).toList());
  }

  private double earSpan() {
    double[] spans =
        poses.stream().mapToDouble(Movement::earSpan).filter(Double::isFinite).sorted().toArray();
    return spans[spans.length / 2];
  }

  private static Pose moved(Pose pose, UnaryOperator<Keypoint> move) {
    Map<BodyPoint, Keypoint> points = new EnumMap<>(BodyPoint.class);
    pose.points().forEach((name, point) -> points.put(name, move.apply(point)));
    return with(pose, pose.time(), points);
  }

  private static Keypoint at(Keypoint point, double x, double y) {
    return new Keypoint(x, y, point.confidence());
  }

  private static Pose with(Pose pose, double time, Map<BodyPoint, Keypoint> points) {
    return new Pose(time, pose.width(), pose.height(), pose.person(), points, pose.scene());
  }

  private static Pose grown(Pose pose, double growth) {
    Scene scene = pose.scene();
    return new Pose(
        pose.time(),
        pose.width(),
        pose.height(),
        pose.person(),
        pose.points(),
        new Scene(
            scene.brightness(),
            scene.contrast(),
            scene.shiftX(),
            scene.shiftY(),
            scene.secondPerson(),
            growth));
  }
}
