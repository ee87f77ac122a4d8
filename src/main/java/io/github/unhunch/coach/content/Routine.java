package io.github.unhunch.coach.content;

import io.github.unhunch.posture.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Steps in an order, for an occasion.
 *
 * @param id names the routine in history and commands
 * @param name what the user sees
 * @param summary one line on what it is for
 * @param kind the occasion
 * @param cues the drifts it answers; empty when it answers none in particular
 * @param area id of the body area of an {@link Kind#AREA} routine
 * @param preparations ids of what to get ready before, in this order
 * @param steps what to do; steps for both sides are already two, left first
 */
public record Routine(
    String id,
    String name,
    String summary,
    Kind kind,
    Set<Cue> cues,
    Optional<String> area,
    List<String> preparations,
    List<RoutineStep> steps) {

  /** Occasions for a routine. */
  public enum Kind {
    /** Two to three minutes after a prompt. */
    SHORT,
    /** Half a minute. */
    RESET,
    /** All on one's feet. */
    STANDING,
    /** At a wall with a ball. */
    WALL,
    /** At the desk with nothing but one's hands. */
    HANDS_ONLY,
    /** Ten to twenty minutes with preparation. */
    LONG,
    /** After something that strained the back. */
    STRAIN,
    /** For another part of the body. */
    AREA
  }

  /** Copies the collections. */
  public Routine {
    cues = Set.copyOf(cues);
    preparations = List.copyOf(preparations);
    steps = List.copyOf(steps);
  }

  /** How long it takes by the clock, in seconds. */
  public double seconds() {
    return steps.stream().mapToDouble(step -> step.dose().totalSeconds()).sum();
  }

  /** How long it takes, in whole minutes, at least 1. */
  public int minutes() {
    return (int) Math.max(1, Math.round(seconds() / 60));
  }

  /**
   * Ids of some of its steps, in order. The two sides of a step are one, and it is among them when
   * either side is.
   *
   * @param which of the steps, by their number from 0
   */
  public List<String> stepIds(IntPredicate which) {
    List<String> ids = new ArrayList<>();
    boolean named = false;
    for (int i = 0; i < steps.size(); i++) {
      String id = steps.get(i).id();
      named &= i > 0 && steps.get(i - 1).id().equals(id);
      if (!named && which.test(i)) {
        ids.add(id);
        named = true;
      }
    }
    return ids;
  }

  /** The same routine with other steps. */
  public Routine withSteps(List<RoutineStep> others) {
    return new Routine(id, name, summary, kind, cues, area, preparations, others);
  }
}
