package io.github.unhunch.coach.content;

/**
 * How much of a step.
 *
 * @param progression what moves the step on
 * @param repetitions how many times, 1 to 30; 1 for a step that simply lasts
 * @param seconds how long one repetition lasts (its hold included), in seconds, 1 to 1200
 */
public record Dose(Progression progression, int repetitions, double seconds) {

  /** What moves a step on. */
  public enum Progression {
    /** The clock alone: the step lasts {@link Dose#totalSeconds()}. */
    TIME,
    /** Repetitions paced by the clock, each {@link Dose#seconds()} long. */
    REPETITIONS,
    /** Repetitions or holds seen by the camera; paced by the clock when it cannot see. */
    CAMERA
  }

  /** Checks the ranges. */
  public Dose {
    if (repetitions < 1 || repetitions > 30) {
      throw new IllegalArgumentException("repetitions must be 1 to 30, not " + repetitions);
    }
    if (!(seconds >= 1 && seconds <= 1200)) {
      throw new IllegalArgumentException("seconds must be 1 to 1200 s, not " + seconds);
    }
  }

  /** How long the step takes by the clock, in seconds. */
  public double totalSeconds() {
    return repetitions * seconds;
  }
}
