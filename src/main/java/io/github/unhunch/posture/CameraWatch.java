package io.github.unhunch.posture;

import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.Scene;
import io.github.unhunch.posture.Baseline.Span;
import io.github.unhunch.posture.Baseline.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Notices that the camera or the seat has moved: head, shoulders and background shift together, or
 * the whole body jumps while its own proportions stay.
 */
final class CameraWatch {

  private static final double MEMORY_SECONDS = 0.7;
  private static final double BACKGROUND = 0.025;
  private static final double JUMP_WIDTHS = 0.3;
  private static final double JUMP_SCALE = 0.15;
  private static final double JUMP_SECONDS = 1.5;
  private static final double RESTING_WIDTHS = 0.1;
  private static final double STEADY_SECONDS = 1.5;
  private static final int STEADY_POSES = 4;
  private static final int MOST_POSES = 12;
  private static final double PATIENCE_SECONDS = 10;

  private CameraWatch() {}

  /**
   * What is remembered.
   *
   * @param shiftX how far the background has just moved right, in picture widths
   * @param shiftY how far the background has just moved down, in picture widths
   * @param moved whether the camera has moved and the new place is not yet known
   * @param since seconds since it moved
   * @param poses the latest poses since
   */
  record Memory(double shiftX, double shiftY, boolean moved, double since, List<Pose> poses) {
    static final Memory START = new Memory(0, 0, false, 0, List.of());

    Memory {
      poses = List.copyOf(poses);
    }
  }

  static Memory step(
      Memory memory, Pose pose, Optional<View> now, List<Reading> recent, double passed) {
    Scene scene = pose.scene();
    double keep = Math.exp(-passed / MEMORY_SECONDS);
    double shiftX = memory.shiftX() * keep + (Double.isFinite(scene.shiftX()) ? scene.shiftX() : 0);
    double shiftY = memory.shiftY() * keep + (Double.isFinite(scene.shiftY()) ? scene.shiftY() : 0);
    boolean background = Math.hypot(shiftX, shiftY) > BACKGROUND;
    boolean jumped =
        background
            ? now.isEmpty() || follows(recent, now.get(), shiftX, shiftY)
            : now.isPresent() && passed <= JUMP_SECONDS && rigidJump(recent, now.get());
    if (jumped) {
      return new Memory(shiftX, shiftY, true, 0, List.of());
    }
    if (!memory.moved()) {
      return new Memory(shiftX, shiftY, false, 0, List.of());
    }
    List<Pose> poses = new ArrayList<>(memory.poses());
    now.ifPresent(view -> poses.add(pose));
    int tooMany = Math.max(0, poses.size() - MOST_POSES);
    return new Memory(
        shiftX, shiftY, true, memory.since() + passed, poses.subList(tooMany, poses.size()));
  }

  /**
   * The baseline with the body's new place, once it has been steady after a move. The proportions
   * of the body stay: they hardly depend on the camera. Only while they look like a slouch is more
   * time given, for the user may still be reaching for the lid.
   */
  static Optional<Baseline> settled(Memory memory, Baseline usual, PostureOptions options) {
    if (memory.since() < STEADY_SECONDS || memory.poses().size() < STEADY_POSES) {
      return Optional.empty();
    }
    List<View> views =
        memory.poses().stream()
            .flatMap(pose -> PostureMeter.measure(pose, Optional.empty()).view().stream())
            .toList();
    Baseline placed = usual.withView(BaselineBuilder.middle(views));
    List<Reading> readings =
        memory.poses().stream()
            .map(pose -> PostureMeter.measure(pose, Optional.of(placed)))
            .toList();
    Map<Cue, Double> levels =
        CueLevels.of(Smoothing.deviations(readings), Placement.SAME, false, placed, options);
    boolean upright = levels.values().stream().allMatch(level -> level < 1);
    return upright || memory.since() >= PATIENCE_SECONDS ? Optional.of(placed) : Optional.empty();
  }

  private static boolean follows(List<Reading> recent, View now, double shiftX, double shiftY) {
    Optional<View> before = before(recent);
    if (before.isEmpty()) {
      return true;
    }
    double headX = now.headX() - before.get().headX();
    double headY = now.headY() - before.get().headY();
    double size = Math.hypot(shiftX, shiftY);
    return Math.hypot(headX - shiftX, headY - shiftY) < 0.6 * size + 0.01;
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
