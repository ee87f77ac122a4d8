package io.github.unhunch.monitor;

import io.github.unhunch.coach.CoachStep;
import java.time.Instant;

/** What the monitor tells its listeners, on the analysis thread and in order. */
public sealed interface MonitorEvent {

  /** A frame was judged. */
  record Observed(Observation observation) implements MonitorEvent {}

  /**
   * The coach wants something done with no new frame, as when a pause in typing came.
   *
   * @param time seconds on the clock of the observations
   */
  record Coached(Instant wall, double time, CoachStep step) implements MonitorEvent {}

  /** The camera was opened, closed or lost. */
  record CameraChanged(Instant wall, CameraStatus status) implements MonitorEvent {}

  /** Monitoring was paused or resumed. */
  record PausesChanged(Instant wall, Pauses pauses) implements MonitorEvent {}

  /**
   * A second in which monitoring rested.
   *
   * @param time seconds on the clock of the observations
   */
  record Rested(Instant wall, double time, Pauses pauses) implements MonitorEvent {}

  /**
   * A second in which monitoring ran and nothing was seen.
   *
   * @param time seconds on the clock of the observations
   */
  record Blind(Instant wall, double time, BlindReason reason) implements MonitorEvent {}

  /** The machine slept or stood still for this many seconds; nothing is known of that time. */
  record Slept(Instant wall, double seconds) implements MonitorEvent {}

  /** Somebody set the wall clock by so many seconds, back when negative. */
  record ClockMoved(Instant wall, double seconds) implements MonitorEvent {}

  /** The model or the machine failed; monitoring goes on after a while if it can. */
  record Failed(Instant wall, Part part, Throwable problem) implements MonitorEvent {}

  /** What failed before works again. */
  record Recovered(Instant wall, Part part) implements MonitorEvent {}

  /** What can fail within the monitor. */
  enum Part {
    /** The pose model could not be loaded. */
    MODEL,
    /** A frame could not be judged. */
    JUDGEMENT,
    /** What goes on at the desk could not be asked. */
    DESK
  }
}
