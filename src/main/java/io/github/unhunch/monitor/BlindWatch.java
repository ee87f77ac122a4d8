package io.github.unhunch.monitor;

import java.util.Optional;

/** Knows from what the monitor tells why nothing is seen. The analysis thread's own. */
final class BlindWatch {

  /**
   * A camera without a picture for this long is mute, in seconds; a shorter time is that of opening
   * it, or of a busy machine.
   */
  private static final double SILENT_S = 10;

  private Optional<BlindReason> camera = Optional.empty();
  private boolean failed;
  private double seen;

  /** Takes in what was told. */
  void heard(MonitorEvent event) {
    if (event instanceof MonitorEvent.Observed observed) {
      camera = Optional.empty();
      failed = false;
      seen = observed.observation().judgement().time();
    } else if (event instanceof MonitorEvent.CameraChanged changed) {
      // One that is tried again is still lost until a picture comes.
      changed
          .status()
          .problem()
          .ifPresent(problem -> camera = Optional.of(BlindReason.of(problem.problem())));
    } else if (event instanceof MonitorEvent.Failed failure) {
      failed = failure.part() != MonitorEvent.Part.DESK;
    }
  }

  /** Monitoring rests, or nothing can have been seen yet. */
  void rested(double time) {
    camera = Optional.empty();
    seen = time;
  }

  /** Why nothing is seen at this time; empty while pictures come. */
  Optional<BlindReason> reason(double time) {
    if (failed) {
      return Optional.of(BlindReason.CANNOT_JUDGE);
    }
    return camera.isPresent() || time - seen <= SILENT_S
        ? camera
        : Optional.of(BlindReason.CAMERA_SILENT);
  }
}
