package io.github.unhunch.posture;

import java.util.Optional;

/**
 * How the user sits, in one of five states. Behaviour is in methods, since Java 17 cannot switch
 * over sealed types.
 */
public sealed interface PostureState {

  /** The state's name in traces and reports: UPRIGHT, DRIFTING, SLOUCHING, AWAY or UNSURE. */
  String label();

  /** The cue that weighs most, when the posture has drifted. */
  default Optional<Cue> cue() {
    return Optional.empty();
  }

  /** Why the posture cannot be judged, when it cannot. */
  default Optional<UnsureReason> reason() {
    return Optional.empty();
  }

  /** Near the user's own upright. */
  record Upright() implements PostureState {
    @Override
    public String label() {
      return "UPRIGHT";
    }
  }

  /** Past a limit, but not yet for long enough to speak of. */
  record Drifting(Cue worst) implements PostureState {
    @Override
    public String label() {
      return "DRIFTING";
    }

    @Override
    public Optional<Cue> cue() {
      return Optional.of(worst);
    }
  }

  /** Past a limit for the whole dwell. */
  record Slouching(Cue worst) implements PostureState {
    @Override
    public String label() {
      return "SLOUCHING";
    }

    @Override
    public Optional<Cue> cue() {
      return Optional.of(worst);
    }
  }

  /** Nobody is there. */
  record Away() implements PostureState {
    @Override
    public String label() {
      return "AWAY";
    }
  }

  /** Somebody may be there, but the posture cannot be judged. */
  record Unsure(UnsureReason why) implements PostureState {
    @Override
    public String label() {
      return "UNSURE";
    }

    @Override
    public Optional<UnsureReason> reason() {
      return Optional.of(why);
    }
  }
}
