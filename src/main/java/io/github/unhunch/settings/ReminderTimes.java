package io.github.unhunch.settings;

import java.time.Instant;
import java.util.Optional;

/**
 * When the quiet reminders last came, so that a restart does not repeat them.
 *
 * @param session a planned long session was offered
 * @param professional the monthly word about a professional massage
 * @param suggestion the suggestion that a professional might help
 * @param evening the summary of the day
 */
public record ReminderTimes(
    Optional<Instant> session,
    Optional<Instant> professional,
    Optional<Instant> suggestion,
    Optional<Instant> evening) {

  /** Never yet. */
  public static final ReminderTimes DEFAULT =
      new ReminderTimes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** With a session offered at this time. */
  public ReminderTimes withSession(Instant now) {
    return new ReminderTimes(Optional.of(now), professional, suggestion, evening);
  }

  /** With the word about a professional massage at this time. */
  public ReminderTimes withProfessional(Instant now) {
    return new ReminderTimes(session, Optional.of(now), suggestion, evening);
  }

  /** With the suggestion at this time. */
  public ReminderTimes withSuggestion(Instant now) {
    return new ReminderTimes(session, professional, Optional.of(now), evening);
  }

  /** With the summary of the day at this time. */
  public ReminderTimes withEvening(Instant now) {
    return new ReminderTimes(session, professional, suggestion, Optional.of(now));
  }
}
