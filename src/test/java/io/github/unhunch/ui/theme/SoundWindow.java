package io.github.unhunch.ui.theme;

import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JScrollBar;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;

/**
 * What must hold of every window that is laid out: nothing is cut, the primary button is in sight
 * without scrolling, and whoever hears the window finds a name, a role and a sensible order.
 */
public final class SoundWindow {

  /** Rows that are this near count as one, as they do for Swing's own focus order. */
  private static final int ROW = 10;

  private SoundWindow() {}

  /** One line for each thing that is wrong. */
  public static List<String> problems(JComponent window) {
    List<String> problems = new ArrayList<>(CutWords.in(window));
    primary(window).ifPresent(button -> inSight(window, button, problems));
    hear(window, problems);
    mnemonics(window, new HashMap<>(), problems);
    plain(window, problems);
    return problems;
  }

  /** Whatever has a look of Swing's must not take words for HTML, which fetches pictures. */
  private static void plain(Container in, List<String> problems) {
    if (in instanceof JComponent part
        && part.getUI() != null
        && !Boolean.TRUE.equals(part.getClientProperty("html.disable"))) {
      problems.add(describe(part) + " may read words as HTML");
    }
    for (Component child : in.getComponents()) {
      if (child instanceof Container inner) {
        plain(inner, problems);
      }
    }
  }

  private static Optional<JButton> primary(JComponent window) {
    return window instanceof Page page ? page.primary() : Optional.empty();
  }

  private static void inSight(JComponent window, JButton button, List<String> problems) {
    if (SwingUtilities.getAncestorOfClass(JViewport.class, button) != null) {
      Rectangle seen = new Rectangle(button.getSize());
      if (!SwingUtilities.isRectangleContainingRectangle(visible(button, window), seen)) {
        problems.add("the primary button " + button.getText() + " has to be scrolled to");
      }
    }
    Point corner = SwingUtilities.convertPoint(button, 0, 0, window);
    if (!new Rectangle(window.getSize()).contains(new Rectangle(corner, button.getSize()))) {
      problems.add("the primary button " + button.getText() + " is out of sight at " + corner);
    }
  }

  /** What of the component is not hidden by anything round it. */
  private static Rectangle visible(JComponent component, JComponent window) {
    Rectangle rest = new Rectangle(component.getSize());
    Point shift = new Point();
    for (Component c = component; c != window; c = c.getParent()) {
      shift.translate(c.getX(), c.getY());
      Rectangle room = new Rectangle(c.getParent().getSize());
      room.translate(-shift.x, -shift.y);
      rest = rest.intersection(room);
    }
    return rest;
  }

  private static void hear(Container in, List<String> problems) {
    Component before = null;
    for (Component child : in.getComponents()) {
      if (!child.isVisible() || child instanceof JScrollBar) {
        continue;
      }
      if (isControl(child)) {
        named(child, problems);
        if (before != null && comesBefore(child, before)) {
          problems.add(describe(child) + " is read after " + describe(before) + ", seen before it");
        }
        before = child;
      } else if (child instanceof Drawing) {
        named(child, problems);
      }
      boolean whole = child instanceof JComboBox || child instanceof JSpinner;
      if (child instanceof Container inner && !whole) {
        hear(inner, problems);
      }
    }
  }

  /** One letter stands for one control, or the second is never reached by it. */
  private static void mnemonics(Container in, Map<Integer, String> taken, List<String> problems) {
    for (Component child : in.getComponents()) {
      if (!child.isVisible()) {
        continue;
      }
      if (child instanceof AbstractButton button && button.getMnemonic() != 0) {
        String before = taken.putIfAbsent(button.getMnemonic(), describe(child));
        if (before != null) {
          problems.add(
              (char) button.getMnemonic() + " stands for " + before + " and " + describe(child));
        }
      }
      if (child instanceof Container inner) {
        mnemonics(inner, taken, problems);
      }
    }
  }

  private static boolean isControl(Component component) {
    return component instanceof AbstractButton
        || component instanceof JComboBox
        || component instanceof JSpinner
        || component instanceof JTextField
        || component instanceof JTabbedPane
        || component instanceof javax.swing.JList;
  }

  private static void named(Component component, List<String> problems) {
    AccessibleContext context = component.getAccessibleContext();
    String name = context.getAccessibleName();
    if (name == null || name.isBlank()) {
      problems.add(describe(component) + " has no name");
    }
    AccessibleStateSet states = context.getAccessibleStateSet();
    if (isControl(component) && states.contains(AccessibleState.ENABLED) != component.isEnabled()) {
      problems.add(describe(component) + " does not tell whether it can be used");
    }
    if (component instanceof JToggleButton toggle
        && states.contains(AccessibleState.CHECKED) != toggle.isSelected()) {
      problems.add(describe(component) + " does not tell whether it is on");
    }
    AccessibleRole role = context.getAccessibleRole();
    if (role == null
        || role == AccessibleRole.UNKNOWN
        || role == AccessibleRole.AWT_COMPONENT
        || role == AccessibleRole.SWING_COMPONENT) {
      problems.add(describe(component) + " has no role");
    }
  }

  private static boolean comesBefore(Component later, Component earlier) {
    int down = later.getY() - earlier.getY();
    boolean sameRow = Math.abs(down) < ROW;
    return sameRow ? later.getX() < earlier.getX() : down < 0 && later.getX() <= earlier.getX();
  }

  private static String describe(Component component) {
    String words = component instanceof AbstractButton button ? button.getText() : "";
    return component.getClass().getSimpleName()
        + " "
        + (words == null || words.isBlank()
            ? component.getAccessibleContext().getAccessibleName()
            : words);
  }
}
