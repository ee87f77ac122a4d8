package io.github.unhunch.posture;

import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.Scene;
import io.github.unhunch.posture.Baseline.Span;
import io.github.unhunch.posture.Baseline.View;
import io.github.unhunch.posture.JudgeState.Gathered;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Notices that the camera has moved: head and background shift together, the background grows,
 * turns or becomes another picture, or, where nothing is seen of it, the whole body jumps while its
 * own proportions stay. Who jumps before a background that stays has moved by themselves. Also
 * notices a driver that hands out the same picture for ever.
 */
final class CameraWatch {

  private static final double MEMORY_SECONDS = 4;
  private static final double SHIFT = 0.025;
  private static final double GROWTH = 0.06;
  private static final double TURN_DEGREES = 2.5;
  private static final double ANOTHER_PICTURE = 0.5;
  private static final Set<Measure> PROPORTIONS =
      EnumSet.of(Measure.HEAD_HEIGHT, Measure.FACE_PITCH);

  // A fifth of a grey level in a thousand: no camera is so free of noise.
  private static final double SAME_PICTURE = 0.0002;
  private static final double FROZEN_SECONDS = 3;

  // A single picture that differs a little, as where a recording begins a new key frame, does not
  // say that the camera lives again; half a second of them does.
  private static final double LONGEST_SAME = 5;
  private static final double THAWING = 4;
  private static final double JUMP_WIDTHS = 0.3;
  private static final double JUMP_SCALE = 0.15;
  private static final double JUMP_SECONDS = 1.5;
  private static final double RESTING_WIDTHS = 0.1;
  private static final double STEADY_SECONDS = 1.5;
  private static final int STEADY_POSES = 4;
  private static final int MOST_POSES = 12;
  private static final double PATIENCE_SECONDS = 10;

  // Who stands up walks off or sits down again. Longer than this they are there as they sit, and it
  // is the place in the picture that no longer fits.
  private static final double STANDING_SECONDS = 20;

  private CameraWatch() {}

  /**
   * How the background has lately moved, and the head with it; what is long ago counts less.
   *
   * @param x to the right, in picture widths
   * @param y down, in picture widths
   * @param growth how much it has grown, as a natural logarithm
   * @param turn clockwise, in degrees
   * @param headX how far the head has gone right, in picture widths
   * @param headY how far the head has gone down, in picture widths
   */
  record Drift(double x, double y, double growth, double turn, double headX, double headY) {
    static final Drift NONE = new Drift(0, 0, 0, 0, 0, 0);

    Drift next(Scene scene, Optional<View> before, Optional<View> now, double keep) {
      double right = known(scene.shiftX());
      double down = known(scene.shiftY());
      // A head that was not seen both times is taken to have gone along.
      boolean both = before.isPresent() && now.isPresent();
      return new Drift(
          x * keep + right,
          y * keep + down,
          growth * keep + known(scene.growth()),
          turn * keep + known(scene.turn()),
          headX * keep + (both ? now.get().headX() - before.get().headX() : right),
          headY * keep + (both ? now.get().headY() - before.get().headY() : down));
    }

    private static double known(double value) {
      return Double.isFinite(value) ? value : 0;
    }

    /** Whether the background has shifted, and the head along with it. */
    boolean shifted() {
      double size = Math.hypot(x, y);
      return size > SHIFT && Math.hypot(headX - x, headY - y) < 0.6 * size + 0.01;
    }

    boolean grown() {
      return Math.abs(growth) > GROWTH;
    }

    boolean turned() {
      return Math.abs(turn) > TURN_DEGREES;
    }
  }

  /**
   * What is remembered.
   *
   * @param drift how the background has lately moved
   * @param sameFor seconds for which every pixel has been the same, 5 at most; a picture that
   *     differs takes some off
   * @param moved whether the camera has moved and the new place is not yet known
   * @param another whether the whole picture became another one or turned, so that even the
   *     proportions of the body may have changed
   * @param turned degrees by which it has turned clockwise since it moved
   * @param since seconds since it moved
   * @param poses the latest poses since
   */
  record Memory(
      Drift drift,
      double sameFor,
      boolean moved,
      boolean another,
      double turned,
      double since,
      List<Pose> poses) {
    static final Memory START = new Memory(Drift.NONE, 0, false, false, 0, 0, List.of());

    Memory {
      poses = List.copyOf(poses);
    }

    /** What still holds after a gap or an absence: a camera does not go back by itself. */
    Memory afresh() {
      return moved ? new Memory(Drift.NONE, 0, true, another, turned, 0, List.of()) : START;
    }

    /** Whether the pictures have stopped to follow what is before the camera. */
    boolean frozen() {
      return sameFor >= FROZEN_SECONDS;
    }
  }

  /**
   * One pose later.
   *
   * @param before what was gathered until then
   */
  static Memory step(Memory memory, Pose pose, Reading reading, Gathered before, double passed) {
    List<Reading> recent = before.recent();
    Optional<View> now = reading.view();
    Scene scene = pose.scene();
    Drift drift =
        memory.drift().next(scene, before(recent), now, Math.exp(-passed / MEMORY_SECONDS));
    double sameFor =
        scene.change() < SAME_PICTURE
            ? Math.min(LONGEST_SAME, memory.sameFor() + passed)
            : Math.max(0, memory.sameFor() - THAWING * passed);
    boolean became = scene.likeness() < ANOTHER_PICTURE;
    boolean another = became || drift.turned() || (memory.moved() && memory.another());
    // With pixels, the scene has asked the body itself.
    boolean unseen = Double.isNaN(scene.shiftX()) && Double.isNaN(scene.change());
    boolean jumped =
        became
            || drift.turned()
            || drift.grown()
            || drift.shifted()
            || standsTooLong(before.doubts(), scene)
            || (unseen
                && now.isPresent()
                && passed <= JUMP_SECONDS
                && rigidJump(recent, now.get()));
    if (jumped) {
      double turned = memory.turned() + drift.turn();
      return new Memory(Drift.NONE, sameFor, true, another, turned, 0, List.of());
    }
    if (!memory.moved()) {
      return new Memory(drift, sameFor, false, false, 0, 0, List.of());
    }
    List<Pose> poses = new ArrayList<>(memory.poses());
    now.ifPresent(view -> poses.add(pose));
    int tooMany = Math.max(0, poses.size() - MOST_POSES);
    return new Memory(
        drift,
        sameFor,
        true,
        another,
        memory.turned(),
        memory.since() + passed,
        poses.subList(tooMany, poses.size()));
  }

  /** Whether somebody seems to stand for so long, and no background says that the camera stayed. */
  private static boolean standsTooLong(Doubts doubts, Scene scene) {
    return doubts.reason().filter(why -> why == UnsureReason.STANDING_UP).isPresent()
        && doubts.seconds() > STANDING_SECONDS
        && Double.isNaN(scene.shiftX());
  }

  /**
   * The baseline with the body's new place, once it has been steady after a move. The proportions
   * of the body stay: they hardly depend on the camera. Only while they look like a slouch is more
   * time given, for the user may still be reaching for the lid; and where the picture became
   * another one, as long as it takes, for it may be squashed.
   */
  static Optional<Baseline> settled(Memory memory, OwnLimits own, PostureOptions options) {
    if (memory.since() < STEADY_SECONDS || memory.poses().size() < STEADY_POSES) {
      return Optional.empty();
    }
    List<View> views =
        memory.poses().stream()
            .flatMap(pose -> PostureMeter.measure(pose, Optional.empty()).view().stream())
            .toList();
    Baseline placed =
        own.baseline().turned(memory.turned()).withView(BaselineBuilder.middle(views));
    List<Reading> readings =
        memory.poses().stream()
            .map(pose -> PostureMeter.measure(pose, Optional.of(placed)))
            .toList();
    OwnLimits there = new OwnLimits(placed, own.all());
    Map<Measure, Double> steady = MedianWindow.deviations(readings);
    Map<Cue, Double> levels = CueLevels.of(steady, Displacement.SAME, false, there, options);
    boolean upright = levels.values().stream().allMatch(level -> level < 1);
    boolean taken =
        memory.another()
            ? upright && same(steady, there)
            : upright || memory.since() >= PATIENCE_SECONDS;
    return taken ? Optional.of(placed) : Optional.empty();
  }

  /** Whether the body's own proportions are what they were, and not those of a squashed picture. */
  private static boolean same(Map<Measure, Double> deviations, OwnLimits own) {
    return PROPORTIONS.stream()
        .allMatch(
            measure -> Math.abs(deviations.getOrDefault(measure, 0.0)) <= own.alone(measure) / 2);
  }

  private static boolean rigidJump(List<Reading> recent, View now) {
    Optional<View> past = before(recent);
    if (past.isEmpty()) {
      return false;
    }
    View before = past.get();
    double width = before.spans().getOrDefault(Span.SHOULDERS, 0.0);
    double ears = before.spans().getOrDefault(Span.EARS, 0.0);
    if (width <= 0 || ears <= 0) {
      return false;
    }
    double trunkScale = now.spans().getOrDefault(Span.SHOULDERS, width) / width;
    double faceScale = now.spans().getOrDefault(Span.EARS, ears) / ears;
    double headX = (now.headX() - before.headX()) / width;
    double headY = (now.headY() - before.headY()) / width;
    double shoulderX = (now.shoulderX() - before.shoulderX()) / width;
    double shoulderY = (now.shoulderY() - before.shoulderY()) / width;
    double gap = (before.shoulderY() - before.headY()) / width;
    double gapNow = (now.shoulderY() - now.headY()) / width / trunkScale;
    double move = Math.max(Math.hypot(headX, headY), Math.hypot(shoulderX, shoulderY));
    boolean large = move > JUMP_WIDTHS || Math.abs(Math.log(trunkScale)) > JUMP_SCALE;
    boolean rigid =
        Math.abs(Math.log(faceScale / trunkScale)) < 0.06
            && Math.abs(gapNow - gap) < 0.06
            && Math.abs(headX / trunkScale - shoulderX / trunkScale) < 0.12;
    return large && rigid && resting(recent);
  }

  private static Optional<View> before(List<Reading> recent) {
    return recent.isEmpty() ? Optional.empty() : recent.get(recent.size() - 1).view();
  }

  /**
   * Whether the body was at rest until now; a person gathers way, a camera that is pushed jumps.
   */
  private static boolean resting(List<Reading> recent) {
    List<View> views = recent.stream().flatMap(reading -> reading.view().stream()).toList();
    if (views.size() < 3) {
      return false;
    }
    View last = views.get(views.size() - 1);
    double width = last.spans().getOrDefault(Span.SHOULDERS, 1.0);
    return views.stream()
        .allMatch(
            view ->
                Math.hypot(view.headX() - last.headX(), view.headY() - last.headY())
                    < RESTING_WIDTHS * width);
  }
}
