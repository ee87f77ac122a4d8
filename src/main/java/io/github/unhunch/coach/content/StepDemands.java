package io.github.unhunch.coach.content;

import java.util.List;
import java.util.Set;

/**
 * What a step asks of the body and of what is at hand; by this it is allowed or left out.
 *
 * @param tools ids of the tools it needs, all of them; empty when hands or nothing will do
 * @param regions where on the body
 * @param contact how it touches the body
 * @param place where one has to be
 * @param contraindications conditions under which it is never shown
 */
public record StepDemands(
    List<String> tools,
    Set<Region> regions,
    Contact contact,
    Place place,
    Set<Condition> contraindications) {

  /** Copies the collections. */
  public StepDemands {
    tools = List.copyOf(tools);
    regions = Set.copyOf(regions);
    contraindications = Set.copyOf(contraindications);
  }
}
