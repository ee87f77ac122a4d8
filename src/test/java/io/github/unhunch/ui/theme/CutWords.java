package io.github.unhunch.ui.theme;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollBar;
import javax.swing.JSpinner;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.JViewport;

/**
 * Finds what is cut in a window that is laid out: words and icons that have less room than they
 * need, or that reach beyond what can be seen or scrolled to.
 */
public final class CutWords {

  /** Half a pixel here and there is lost by rounding. */
  private static final int ROUNDING = 1;

  private final JComponent window;
  private final List<String> found = new ArrayList<>();

  private CutWords(JComponent window) {
    this.window = window;
  }

  /** One line for each thing that is cut; empty when all can be read. */
  public static List<String> in(JComponent window) {
    CutWords cut = new CutWords(window);
    cut.look(window);
    return cut.found;
  }

  private void look(Container in) {
    for (Component child : in.getComponents()) {
      if (!child.isVisible() || child instanceof JScrollBar) {
        continue;
      }
      if (child instanceof JLabel label) {
        check(label, label.getText(), label.getPreferredSize());
      } else if (child instanceof AbstractButton button) {
        check(button, name(button), button.getPreferredSize());
      } else if (child instanceof JTextArea words) {
        check(words, words.getText(), new Dimension(0, words.getPreferredSize().height));
      } else if (child instanceof JSpinner || child instanceof JComboBox) {
        // What is inside belongs to the look, and a long choice shows whole in its list.
        check((JComponent) child, name(child), new Dimension(0, child.getPreferredSize().height));
        continue;
      } else if (child instanceof JTabbedPane tabs) {
        for (int i = 0; i < tabs.getTabCount(); i++) {
          if (!new Rectangle(tabs.getSize()).contains(tabs.getBoundsAt(i))) {
            found.add("tab " + tabs.getTitleAt(i) + " at " + tabs.getBoundsAt(i));
          }
        }
      }
      if (child instanceof Container inner) {
        look(inner);
      }
    }
  }

  private void check(JComponent shown, String words, Dimension needs) {
    if (words == null || words.isBlank()) {
      return;
    }
    if (shown.getWidth() + ROUNDING < needs.width || shown.getHeight() + ROUNDING < needs.height) {
      found.add(
          "%s has %d x %d and needs %d x %d"
              .formatted(words, shown.getWidth(), shown.getHeight(), needs.width, needs.height));
    }
    Rectangle at = new Rectangle(shown.getSize());
    Component inside = shown;
    while (inside != window) {
      at.translate(inside.getX(), inside.getY());
      Container parent = inside.getParent();
      boolean scrolls = parent instanceof JViewport;
      Rectangle room = new Rectangle(parent.getSize());
      room.grow(ROUNDING, ROUNDING);
      if (at.x < room.x || at.getMaxX() > room.getMaxX()) {
        found.add(
            "%s reaches from %d to %.0f of %d"
                .formatted(words, at.x, at.getMaxX(), parent.getWidth()));
        return;
      }
      if (!scrolls && (at.y < room.y || at.getMaxY() > room.getMaxY())) {
        found.add(
            "%s reaches down to %.0f of %d".formatted(words, at.getMaxY(), parent.getHeight()));
        return;
      }
      if (scrolls) {
        at = new Rectangle(parent.getSize());
      }
      inside = parent;
    }
  }

  private static String name(Component component) {
    if (component instanceof AbstractButton button
        && button.getText() != null
        && !button.getText().isBlank()) {
      return button.getText();
    }
    String name = component.getAccessibleContext().getAccessibleName();
    return name == null ? component.getClass().getSimpleName() : name;
  }
}
