package io.github.unhunch.ui.figure;

/** A side of the body, the person's own. */
public enum Side {
  LEFT,
  RIGHT;

  Side other() {
    return this == LEFT ? RIGHT : LEFT;
  }

  /** +1 where this side lies at the viewer's right, -1 where it lies at the viewer's left. */
  int sign(View view) {
    return (this == LEFT) == (view == View.FRONT) ? 1 : -1;
  }
}
