package io.github.unhunch.posture;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns cue levels into "has lasted too long": time past a limit is gathered, time within leaks it
 * away again, so that a short correction does not erase a long slouch. Pure.
 */
final class SlouchDetector {

  /** Slouches in different directions do not add up: a stretch to one side and then the other. */
  enum Direction {
    FORWARD,
    LEFT,
    RIGHT
  }

  /**
   * What a step gives.
   *
   * @param state for the next step
   * @param worst the cue that weighs most now, when any is past its limit
   * @param event SLOUCH or CLEARED, when it happened
   */
  record Outcome(SlouchState state, Optional<Cue> worst, Optional<PostureEvent.Kind> event) {}

  private static final double GLANCE_SECONDS = 3.5;
  private static final double LEAK = 1;
  private static final Direction[] DIRECTIONS = Direction.values();
  private static final double BACK = 0.85;
  private static final double CLEAR_SECONDS = 1.5;

  // Two or three crossings within these seconds are an exercise or a string of glances.
  private static final double SWING_SECONDS = 8;
  private static final double EXERCISE = 1.6;
  private static final double LOW = 0.6;

  private SlouchDetector() {}

  /**
   * One step on.
   *
   * @param seconds since the last step, 0 or more; a gap is not for here
   * @param levels how far each cue has gone
   * @param aside where the body has gone: LEFT or RIGHT for leaning and tilting
   * @param held whether the posture is held rather than moved through
   */
  static Outcome step(
      SlouchState state,
      double seconds,
      Map<Cue, Double> levels,
      Direction aside,
      boolean held,
      PostureOptions options) {
    Optional<Cue> worst = worst(levels);
    double level = worst.map(cue -> levels.getOrDefault(cue, 0.0)).orElse(0.0);
    boolean past = level >= (state.past() ? BACK : 1);
    boolean down = levels.getOrDefault(Cue.HEAD_DOWN, 0.0) >= 1;
    double downFor = down ? state.downFor() + seconds : 0;
    boolean crossed = past && state.low();
    double swings = state.swings() * Math.exp(-seconds / SWING_SECONDS) + (crossed ? 1 : 0);
    boolean low = !past && (state.low() || level < LOW);
    boolean counts = held && swings < EXERCISE && !(down && downFor < GLANCE_SECONDS);
    Direction now = worst.filter(SlouchDetector::sideways).isPresent() ? aside : Direction.FORWARD;

    Map<Direction, Double> gathered =
        gather(state.held(), seconds, past ? Optional.of(now) : Optional.empty(), counts, options);
    Map<Cue, Double> weights =
        weigh(state.weights(), seconds, past && counts ? worst : Optional.empty(), level, options);
    double most = 0;
    for (double sum : gathered.values()) {
      most = Math.max(most, sum);
    }
    SlouchState next =
        new SlouchState(gathered, weights, downFor, state.alarmed(), 0, swings, low, past);
    Optional<Cue> shown = past ? worst : Optional.empty();
    return state.alarmed().isPresent()
        ? recover(state, next, level, seconds, shown)
        : alarm(next, past && counts && most >= options.dwellSeconds(), shown);
  }

  private static Map<Direction, Double> gather(
      Map<Direction, Double> held,
      double seconds,
      Optional<Direction> now,
      boolean counts,
      PostureOptions options) {
    EnumMap<Direction, Double> gathered = new EnumMap<>(Direction.class);
    for (Direction direction : DIRECTIONS) {
      boolean past = now.filter(direction::equals).isPresent();
      double change = past ? (counts ? seconds : 0) : -LEAK * seconds;
      double sum = held.getOrDefault(direction, 0.0) + change;
      gathered.put(direction, Math.min(options.dwellSeconds(), Math.max(0, sum)));
    }
    return gathered;
  }

  /** What a slouch is named after: the cue that weighed most in about the last dwell. */
  private static Map<Cue, Double> weigh(
      Map<Cue, Double> weights,
      double seconds,
      Optional<Cue> worst,
      double level,
      PostureOptions options) {
    EnumMap<Cue, Double> faded = new EnumMap<>(Cue.class);
    double keep = Math.exp(-seconds / options.dwellSeconds());
    weights.forEach((cue, weight) -> faded.put(cue, weight * keep));
    worst.ifPresent(cue -> faded.merge(cue, level * seconds, Double::sum));
    return faded;
  }

  private static Outcome alarm(SlouchState next, boolean lasted, Optional<Cue> shown) {
    if (!lasted) {
      return new Outcome(next, shown, Optional.empty());
    }
    Optional<Cue> heaviest =
        next.weights().entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .or(() -> shown);
    return new Outcome(next.withAlarmed(heaviest, 0), shown, Optional.of(PostureEvent.Kind.SLOUCH));
  }

  private static Outcome recover(
      SlouchState before, SlouchState next, double level, double seconds, Optional<Cue> shown) {
    double clearFor = level < BACK ? before.clearFor() + seconds : 0;
    return clearFor >= CLEAR_SECONDS
        ? new Outcome(SlouchState.START, shown, Optional.of(PostureEvent.Kind.CLEARED))
        : new Outcome(next.withAlarmed(before.alarmed(), clearFor), shown, Optional.empty());
  }

  private static boolean sideways(Cue cue) {
    return cue == Cue.LEANING || cue == Cue.HEAD_TILT;
  }

  /** The cue that has gone farthest. */
  static Optional<Cue> worst(Map<Cue, Double> levels) {
    @Nullable Cue worst = null;
    double most = 0;
    for (Map.Entry<Cue, Double> entry : levels.entrySet()) {
      if (entry.getKey() != Cue.STILL && (worst == null || entry.getValue() > most)) {
        worst = entry.getKey();
        most = entry.getValue();
      }
    }
    return Optional.ofNullable(worst);
  }
}
