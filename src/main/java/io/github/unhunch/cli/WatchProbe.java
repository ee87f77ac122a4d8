package io.github.unhunch.cli;

import com.google.gson.JsonObject;
import com.sun.management.OperatingSystemMXBean;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.Coach;
import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.coach.prompt.PromptOptions;
import io.github.unhunch.coach.prompt.PromptPolicy;
import io.github.unhunch.monitor.MonitorOptions;
import io.github.unhunch.monitor.Pipeline;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseSmoother;
import io.github.unhunch.pose.SmoothingOptions;
import io.github.unhunch.posture.PostureJudge;
import io.github.unhunch.posture.PostureOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Watches pictures of a folder over and over at the default rate, as it would a camera, in a
 * process of its own, and says what that cost.
 */
final class WatchProbe {

  private static final int SETTLING = 120;

  private WatchProbe() {}

  /** The whole way from a frame to what the coach does, with default options. */
  static Pipeline pipeline(PoseEstimator estimator) {
    return new Pipeline(
        estimator,
        new PoseSmoother(SmoothingOptions.DEFAULT),
        new PostureJudge(PostureOptions.DEFAULT),
        new Coach(new PromptPolicy(PromptOptions.DEFAULT), request -> Optional.empty()),
        Optional.empty(),
        ZoneId::systemDefault);
  }

  /**
   * Watches.
   *
   * @param pictures the folder
   * @param seconds how long, after the first frames
   */
  static JsonObject watch(Path pictures, double seconds, PoseEstimator estimator)
      throws CameraException, PoseException, InterruptedException {
    JsonObject cost = new JsonObject();
    double period = 1 / MonitorOptions.DEFAULT.normalRate();
    RoundAndRound source = new RoundAndRound(pictures);
    try (Pipeline pipeline = pipeline(estimator)) {
      pipeline.look(source.next(0), Instant.now(), PromptContext.UNKNOWN);
      cost.addProperty("startToFirstJudgedSeconds", sinceProcessStart());
      // As many as in a minute of watching: the machine code is ready then, as it is all day.
      for (int i = 0; i < SETTLING; i++) {
        pipeline.look(source.next(0.01 * i), Instant.now(), PromptContext.UNKNOWN);
      }
      Thread.sleep(1000);
      long begun = System.nanoTime();
      long cpuBefore = cpuNanos();
      for (int i = 1; i * period <= seconds; i++) {
        long due = begun + Math.round(i * period * 1e9);
        Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        pipeline.look(
            source.next(0.01 * SETTLING + i * period), Instant.now(), PromptContext.UNKNOWN);
      }
      double share = (cpuNanos() - cpuBefore) / (double) (System.nanoTime() - begun);
      cost.addProperty("cpuShareOfOneCore", Math.round(share * 1e5) / 1e5);
      residentMegabytes().ifPresent(size -> cost.addProperty("residentMegabytes", size));
    }
    return cost;
  }

  private static double sinceProcessStart() {
    Instant start =
        ProcessHandle.current()
            .info()
            .startInstant()
            .orElseGet(
                () -> Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    return Duration.between(start, Instant.now()).toMillis() / 1000.0;
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The memory the process holds, where the system tells (Linux). */
  private static Optional<Double> residentMegabytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Math.rint(Double.parseDouble(line.replaceAll("\\D", "")) / 102.4) / 10)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * The pictures of a folder without end. They are read once: no camera hands over JPEG files, and
   * what it does need for a picture is its driver's affair. The copy that becomes a frame is made
   * anew each time, as from a camera.
   */
  private static final class RoundAndRound {

    private final List<Frame> pictures = new ArrayList<>();
    private int taken;

    RoundAndRound(Path folder) throws CameraException {
      try (CameraSource source = Cameras.openRecording(folder)) {
        for (Optional<Frame> frame = source.read(); frame.isPresent(); frame = source.read()) {
          pictures.add(frame.get());
        }
      }
    }

    Frame next(double time) {
      Frame picture = pictures.get(taken++ % pictures.size());
      return Frame.ofPixels(time, picture.width(), picture.height(), picture.rgb().clone());
    }
  }
}
