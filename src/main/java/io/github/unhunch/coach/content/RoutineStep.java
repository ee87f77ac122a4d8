package io.github.unhunch.coach.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing to do, on one side.
 *
 * @param id names the step in history; the left and the right half share it
 * @param words what is said of it
 * @param dose how much
 * @param side which side is worked on; a neck stretch tips the head to the other one
 * @param demands what it asks of the body and of what is at hand
 * @param references what it refers to
 */
public record RoutineStep(
    String id,
    StepWords words,
    Dose dose,
    Side side,
    StepDemands demands,
    StepReferences references) {

  /** True for kneading, pressing, rolling and leaning. */
  public boolean pressure() {
    return contact() == Contact.PRESSURE;
  }

  /** The same step with another dose. */
  public RoutineStep withDose(Dose other) {
    return new RoutineStep(id, words, other, side, demands, references);
  }

  /** The same step on another side, with the words for it. */
  RoutineStep onSide(Side other, StepWords otherWords) {
    return new RoutineStep(id, otherWords, dose, other, demands, references);
  }

  /** Two or three words for lists. */
  public String name() {
    return words.name();
  }

  /** What to do. */
  public String instruction() {
    return words.instruction();
  }

  /** How it should feel. */
  public String feel() {
    return words.feel();
  }

  /** The tools it needs, all of them. */
  public List<String> tools() {
    return demands.tools();
  }

  /** Where on the body. */
  public Set<Region> regions() {
    return demands.regions();
  }

  /** How it touches the body. */
  public Contact contact() {
    return demands.contact();
  }

  /** Where one has to be. */
  public Place place() {
    return demands.place();
  }

  /** Conditions under which it is never shown. */
  public Set<Condition> contraindications() {
    return demands.contraindications();
  }

  /** The technique it uses. */
  public Optional<String> technique() {
    return references.technique();
  }

  /** What the camera can check. */
  public Optional<String> exercise() {
    return references.exercise();
  }

  /** What is known about it. */
  public String evidence() {
    return references.evidence();
  }

  /** The figure that shows it. */
  public String figure() {
    return references.figure();
  }
}
