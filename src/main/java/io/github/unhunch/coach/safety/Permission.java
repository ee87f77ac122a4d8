package io.github.unhunch.coach.safety;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Contact;
import io.github.unhunch.coach.content.RoutineStep;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * What may be offered now, and why not more.
 *
 * @param verdict whether a routine may be offered at all
 * @param movementOnly true when nothing may stroke or press and no tool may be used
 * @param lighter true when routines are to be shorter and lighter
 * @param conditions what was answered with "yes" or is implied by a named cause
 * @param switchedOff ids of steps that are off because they hurt before
 * @param why one sentence that says what is off and why; empty words when everything is on
 * @param card what to show in place of a routine, when there is to be none
 */
public record Permission(
    Verdict verdict,
    boolean movementOnly,
    boolean lighter,
    Set<Condition> conditions,
    Set<String> switchedOff,
    String why,
    Optional<Card> card) {

  /** Whether a routine may be offered. */
  public enum Verdict {
    /** Yes, within the limits beside it. */
    GO,
    /** The safety questions have to be answered first, or again after 90 days. */
    ASK,
    /** No: the emergency card. */
    EMERGENCY,
    /** No: a doctor first. */
    DOCTOR,
    /** Not today: pain of 6 or more. */
    PAIN
  }

  /** Copies the sets. */
  public Permission {
    conditions = Set.copyOf(conditions);
    switchedOff = Set.copyOf(switchedOff);
  }

  /** True when some routine may be offered. */
  public boolean allowsRoutine() {
    return verdict == Verdict.GO;
  }

  /** True when this very step may be shown. */
  public boolean allows(RoutineStep step) {
    return allowsRoutine()
        && !switchedOff.contains(step.id())
        && Collections.disjoint(step.contraindications(), conditions)
        && !(movementOnly && (step.contact() != Contact.NONE || !step.tools().isEmpty()));
  }
}
