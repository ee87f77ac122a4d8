package io.github.unhunch.coach.content;

/** How a step touches the body. Movement only means {@link #NONE}. */
public enum Contact {
  /** A movement or a stretch; at most the weight of the hand. */
  NONE,
  /** Light strokes that do not press. */
  LIGHT,
  /** Kneading, pressing, rolling, leaning on something. */
  PRESSURE
}
