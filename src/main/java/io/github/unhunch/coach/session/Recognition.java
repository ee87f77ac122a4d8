package io.github.unhunch.coach.session;

import java.util.List;

/**
 * What one pose gave the recogniser.
 *
 * @param next the recogniser for the next pose
 * @param repetitions those that ended or became certain with this pose, oldest first
 */
public record Recognition(ExerciseRecognizer next, List<Repetition> repetitions) {

  /** Copies the list. */
  public Recognition {
    repetitions = List.copyOf(repetitions);
  }
}
