package io.github.unhunch.posture;

import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.PoseTrace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/**
 * The poses of the last minutes, without any pixel, for a trace that goes with a bug report. Memory
 * is bounded: at most five poses a second are kept. May be added to and saved from different
 * threads.
 */
public final class RecentPoses {

  /** How far back a trace reaches, in seconds. */
  public static final double SECONDS = 600;

  private static final double CLOSEST = 0.19;

  private final ArrayDeque<Pose> poses = new ArrayDeque<>();

  /** Remembers a pose; a clock that went back starts anew. */
  public synchronized void add(Pose pose) {
    if (!Double.isFinite(pose.time())) {
      return;
    }
    if (!poses.isEmpty()) {
      double since = pose.time() - poses.getLast().time();
      if (since < 0) {
        poses.clear();
      } else if (since < CLOSEST) {
        return;
      }
    }
    poses.addLast(pose);
    while (pose.time() - poses.getFirst().time() > SECONDS) {
      poses.removeFirst();
    }
  }

  /** What is remembered, oldest first. */
  public synchronized List<Pose> all() {
    return List.copyOf(poses);
  }

  /**
   * Writes what is remembered as a trace that {@code unhunch replay --poses} reads.
   *
   * @return how many poses were written
   * @throws IOException when the file cannot be written
   */
  public int save(Path file) throws IOException {
    List<Pose> kept = all();
    try (PoseTrace trace = PoseTrace.create(file)) {
      for (Pose pose : kept) {
        trace.write(pose);
      }
    }
    return kept.size();
  }
}
