package io.github.unhunch.coach.content;

import java.util.List;
import java.util.Set;

/**
 * Something the user may name as a reason for the pain. It tailors and limits; it is never treated.
 *
 * @param id names it in the profile
 * @param name what the user sees
 * @param about what naming it changes, in one line
 * @param implies safety questions that it answers with "yes"
 * @param lighter true when routines become shorter and lighter
 * @param prefers ids of techniques and steps to put first when all else is equal
 */
public record Cause(
    String id,
    String name,
    String about,
    Set<Condition> implies,
    boolean lighter,
    List<String> prefers) {

  /** Copies the collections. */
  public Cause {
    implies = Set.copyOf(implies);
    prefers = List.copyOf(prefers);
  }
}
