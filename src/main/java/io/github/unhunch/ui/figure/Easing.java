package io.github.unhunch.ui.figure;

/** How one key pose becomes the next. */
public enum Easing {
  /** Starts and stops softly at every key pose. */
  SMOOTH,
  /** Flows through the key poses without stopping, for circles and strokes. */
  FLOW
}
