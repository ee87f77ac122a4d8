package io.github.unhunch.coach.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing to do, on one side.
 *
 * @param id names the step in history; the left and the right half share it
 * @param name two or three words for lists
 * @param technique the id of the technique it uses; empty for movements and stretches
 * @param exercise what the camera can check: neck-side-bend, shoulder-roll, overhead-reach,
 *     chin-tuck or scapular-squeeze
 * @param instruction what to do, at most 12 words, the side already spelled out
 * @param feel one line on how it should feel
 * @param dose how much
 * @param side which side is worked on; a neck stretch tips the head to the other one
 * @param tools ids of the tools it needs, all of them; empty when hands or nothing will do
 * @param regions where on the body
 * @param contact how it touches the body
 * @param place where one has to be
 * @param contraindications conditions under which it is never shown
 * @param evidence key of what is known about it
 * @param figure id of the figure that shows it, drawn for the left side and mirrored for the right
 */
public record RoutineStep(
    String id,
    String name,
    Optional<String> technique,
    Optional<String> exercise,
    String instruction,
    String feel,
    Dose dose,
    Side side,
    List<String> tools,
    Set<Region> regions,
    Contact contact,
    Place place,
    Set<Condition> contraindications,
    String evidence,
    String figure) {

  /** Copies the collections. */
  public RoutineStep {
    tools = List.copyOf(tools);
    regions = Set.copyOf(regions);
    contraindications = Set.copyOf(contraindications);
  }

  /** True for kneading, pressing, rolling and leaning. */
  public boolean pressure() {
    return contact == Contact.PRESSURE;
  }

  /** The same step with another dose. */
  public RoutineStep withDose(Dose other) {
    return new RoutineStep(
        id,
        name,
        technique,
        exercise,
        instruction,
        feel,
        other,
        side,
        tools,
        regions,
        contact,
        place,
        contraindications,
        evidence,
        figure);
  }

  /** The same step on another side, with the words for it. */
  RoutineStep onSide(Side other, String words, String otherFeel) {
    return new RoutineStep(
        id,
        name,
        technique,
        exercise,
        words,
        otherFeel,
        dose,
        other,
        tools,
        regions,
        contact,
        place,
        contraindications,
        evidence,
        figure);
  }
}
