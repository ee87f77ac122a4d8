package io.github.unhunch.posture;

import java.util.Map;

/**
 * One number that a user understands: 100 is the own upright, 50 a cue at its limit, 0 far past.
 */
public final class PostureScore {

  private static final double FREE = 0.3;

  private PostureScore() {}

  /**
   * The score of these cue levels, 0 to 100. The worst cue counts most; the others a fifth of what
   * they exceed their free part by.
   */
  public static int of(Map<Cue, Double> levels) {
    double worst = 0;
    double sum = 0;
    for (Map.Entry<Cue, Double> entry : levels.entrySet()) {
      if (entry.getKey() != Cue.STILL) {
        double past = Math.max(0, entry.getValue() - FREE);
        worst = Math.max(worst, past);
        sum += past;
      }
    }
    double lost = worst + 0.2 * (sum - worst);
    return (int) Math.round(100 * Math.exp(-lost / (1 - FREE) * Math.log(2)));
  }
}
