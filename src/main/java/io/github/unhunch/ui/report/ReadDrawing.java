package io.github.unhunch.ui.report;

import io.github.unhunch.ui.theme.Drawing;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.Consumer;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;

/**
 * A drawing that is read part by part: by pointing at it, or with the arrow keys when it has the
 * focus.
 */
abstract class ReadDrawing extends Drawing {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<String> reading;

  /**
   * Of this kind for screen readers.
   *
   * @param reading is told what the part says that is pointed at or selected
   */
  ReadDrawing(AccessibleRole role, Consumer<String> reading) {
    super(role);
    this.reading = reading;
    setFocusable(true);
    setOpaque(false);
    repaintOnFocus();
    MouseAdapter pointer =
        new MouseAdapter() {
          @Override
          public void mouseMoved(MouseEvent event) {
            point(event.getX(), event.getY());
          }

          @Override
          public void mousePressed(MouseEvent event) {
            requestFocusInWindow();
          }
        };
    addMouseListener(pointer);
    addMouseMotionListener(pointer);
  }

  /** Selects the part at this place, or none. */
  abstract void point(int x, int y);

  /** What the selected part is, known as well by another drawing of the same; empty for none. */
  abstract Optional<Object> selection();

  /** Selects what was selected in another drawing of the same, where this one has it. */
  abstract void select(Object part);

  /** Another part is selected. */
  final void say(String before, String now) {
    reading.accept(now);
    AccessibleContext context = getAccessibleContext();
    context.setAccessibleDescription(now);
    context.firePropertyChange(AccessibleContext.ACCESSIBLE_VALUE_PROPERTY, before, now);
    repaint();
  }
}
