package io.github.unhunch.coach.safety;

import java.util.List;

/**
 * What is shown in place of a routine.
 *
 * @param kind which card
 * @param title its headline
 * @param text one or two sentences that say what to do
 * @param points the signs it names, one line each; may be empty
 */
public record Card(Kind kind, String title, String text, List<String> points) {

  /** Copies the list. */
  public Card {
    points = List.copyOf(points);
  }

  /** The cards. */
  public enum Kind {
    /** Call the local emergency number. */
    EMERGENCY,
    /** See a doctor first. */
    DOCTOR,
    /** Too much pain for a routine today. */
    PAIN,
    /** A step hurt: stop, and what to watch for. */
    HURTS,
    /** No step of any routine is left that may be done. */
    NOTHING,
    /** A quiet word that a professional might help. */
    PROFESSIONAL
  }
}
