package io.github.unhunch.ui.figure;

/** From where the body is seen. */
public enum View {
  /** Face toward the viewer; the body's own left is at the viewer's right. */
  FRONT,
  /** Back toward the viewer; the body's own left is at the viewer's left. */
  BACK,
  /**
   * Figure files draw it facing positive x. It is shown flipped, facing the viewer's left, so that
   * the near side is the body's own left, the side for which all figures are drawn.
   */
  SIDE
}
