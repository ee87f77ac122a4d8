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
public record Reminded(
    Optional<Instant> session,
    Optional<Instant> professional,
    Optional<Instant> suggestion,
    Optional<Instant> evening) {

  /** Never yet. */
  public static final Reminded DEFAULT =
      new Reminded(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** With a session offered at this time. */
  public Reminded withSession(Instant now) {
    return new Reminded(Optional.of(now), professional, suggestion, evening);
  }

  /** With the word about a professional massage at this time. */
  public Reminded withProfessional(Instant now) {
    return new Reminded(session, Optional.of(now), suggestion, evening);
  }

  /** With the suggestion at this time. */
  public Reminded withSuggestion(Instant now) {
    return new Reminded(session, professional, Optional.of(now), evening);
  }

  /** With the summary of the day at this time. */
  public Reminded withEvening(Instant now) {
    return new Reminded(session, professional, suggestion, Optional.of(now));
  }
}
