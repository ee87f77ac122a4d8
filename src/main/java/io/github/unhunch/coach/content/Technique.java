package io.github.unhunch.coach.content;

import java.util.List;
import java.util.Set;

/**
 * One of the ways in which hands or tools work on muscle.
 *
 * @param id names it in steps and history
 * @param name what the user sees
 * @param how what the hands do
 * @param where on which part of the body
 * @param with what it is done with
 * @param howLong how long, in words
 * @param feel what it must feel like
 * @param notWhen what rules it out, in words
 * @param tools ids of tools that can do it
 * @param contraindications conditions under which it is never offered
 * @param evidence key of what is known about it
 * @param figure id of the figure that shows it
 */
public record Technique(
    String id,
    String name,
    String how,
    String where,
    String with,
    String howLong,
    String feel,
    String notWhen,
    List<String> tools,
    Set<Condition> contraindications,
    String evidence,
    String figure) {

  /** Copies the collections. */
  public Technique {
    tools = List.copyOf(tools);
    contraindications = Set.copyOf(contraindications);
  }
}
