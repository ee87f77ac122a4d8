package io.github.unhunch.posture;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

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

  private static final double GLANCE_SECONDS = 5;
  private static final double LEAK = 1;
  private static final double BACK = 0.85;
  private static final double CLEAR_SECONDS = 1.5;

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
    boolean past = level >= 1;
    boolean down = levels.getOrDefault(Cue.HEAD_DOWN, 0.0) >= 1;
    double downFor = down ? state.downFor() + seconds : 0;
    boolean glance = down && downFor < GLANCE_SECONDS;

    EnumMap<Direction, Double> gathered = new EnumMap<>(Direction.class);
    gathered.putAll(state.held());
    EnumMap<Cue, Double> weights = new EnumMap<>(Cue.class);
    weights.putAll(state.weights());
    Direction now = worst.filter(SlouchDetector::sideways).isPresent() ? aside : Direction.FORWARD;
    for (Direction direction : Direction.values()) {
      double before = gathered.getOrDefault(direction, 0.0);
      boolean grows = past && direction == now;
      double change = grows ? (held && !glance ? seconds : 0) : -LEAK * seconds;
      gathered.put(direction, Math.min(options.dwellSeconds(), Math.max(0, before + change)));
    }
    if (past && !glance) {
      worst.ifPresent(cue -> weights.merge(cue, level * seconds, Double::sum));
    }
    double most = gathered.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    if (most <= 0) {
      weights.clear();
    }
    return decide(state, seconds, level, most, gathered, weights, downFor, worst, options);
  }

  private static Outcome decide(
      SlouchState state,
      double seconds,
      double level,
      double most,
      Map<Direction, Double> gathered,
      Map<Cue, Double> weights,
      double downFor,
      Optional<Cue> worst,
      PostureOptions options) {
    Optional<Cue> shown = level >= 1 ? worst : Optional.empty();
    if (state.alarmed().isPresent()) {
      double clearFor = level < BACK ? state.clearFor() + seconds : 0;
      if (clearFor >= CLEAR_SECONDS) {
        return new Outcome(SlouchState.START, shown, Optional.of(PostureEvent.Kind.CLEARED));
      }
      return new Outcome(
          new SlouchState(gathered, weights, downFor, state.alarmed(), clearFor),
          shown,
          Optional.empty());
    }
    if (most >= options.dwellSeconds() && level >= 1) {
      Optional<Cue> heaviest =
          weights.entrySet().stream()
              .max(Comparator.comparingDouble(Map.Entry::getValue))
              .map(Map.Entry::getKey);
      return new Outcome(
          new SlouchState(gathered, weights, downFor, heaviest.or(() -> worst), 0),
          shown,
          Optional.of(PostureEvent.Kind.SLOUCH));
    }
    return new Outcome(
        new SlouchState(gathered, weights, downFor, Optional.empty(), 0), shown, Optional.empty());
  }

  private static boolean sideways(Cue cue) {
    return cue == Cue.LEANING || cue == Cue.HEAD_TILT;
  }

  /** The cue that has gone farthest. */
  static Optional<Cue> worst(Map<Cue, Double> levels) {
    return levels.entrySet().stream()
        .filter(entry -> entry.getKey() != Cue.STILL)
        .max(Comparator.comparingDouble(Map.Entry::getValue))
        .map(Map.Entry::getKey);
  }
}
