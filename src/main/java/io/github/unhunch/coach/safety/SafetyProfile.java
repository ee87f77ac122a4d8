package io.github.unhunch.coach.safety;

import io.github.unhunch.coach.content.Condition;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user told about themselves; stays on this machine.
 *
 * @param answered when the safety questions were last answered; empty when never
 * @param answers the answers, true for "yes"
 * @param causes ids of the causes the user named
 * @param tools ids of the tools the user owns
 */
public record SafetyProfile(
    Optional<Instant> answered,
    Map<Condition, Boolean> answers,
    Set<String> causes,
    Set<String> tools) {

  /** Nothing answered yet: no routine, only the questions. */
  public static final SafetyProfile DEFAULT =
      new SafetyProfile(Optional.empty(), Map.of(), Set.of(), Set.of());

  /** Copies the collections. */
  public SafetyProfile {
    EnumMap<Condition, Boolean> copy = new EnumMap<>(Condition.class);
    copy.putAll(answers);
    answers = Collections.unmodifiableMap(copy);
    causes = Set.copyOf(causes);
    tools = Set.copyOf(tools);
  }

  /** The profile after one more answer; the date of the others stays, so that none is renewed. */
  public SafetyProfile withAnswer(Condition condition, boolean yes, Instant now) {
    EnumMap<Condition, Boolean> copy = new EnumMap<>(Condition.class);
    copy.putAll(answers);
    copy.put(condition, yes);
    return new SafetyProfile(answered.or(() -> Optional.of(now)), copy, causes, tools);
  }

  /** The profile after all questions were answered anew, now. */
  public SafetyProfile withAnswers(Map<Condition, Boolean> all, Instant now) {
    return new SafetyProfile(Optional.of(now), all, causes, tools);
  }

  /** The profile with these causes. */
  public SafetyProfile withCauses(Set<String> others) {
    return new SafetyProfile(answered, answers, others, tools);
  }

  /** The profile with these tools. */
  public SafetyProfile withTools(Set<String> others) {
    return new SafetyProfile(answered, answers, causes, others);
  }
}
