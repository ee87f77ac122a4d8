package io.github.unhunch.ui.theme;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;
import javax.swing.JToggleButton;

/**
 * Gives everything that can be pressed with Alt a letter of its own, whatever the language: the
 * first of its words that nothing before it in the window has.
 */
public final class Mnemonics {

  private final Set<Integer> taken = new HashSet<>();

  private Mnemonics() {}

  /** Gives them to all that is visible in a window, or anew when something in it has changed. */
  public static void give(Container window) {
    new Mnemonics().walk(window);
  }

  /** The same for the window or page that this is part of. */
  public static void giveAround(Component part) {
    Container outermost = part instanceof Container container ? container : part.getParent();
    for (Container at = part.getParent(); at != null; at = at.getParent()) {
      outermost = at;
    }
    give(outermost);
  }

  private void walk(Container in) {
    for (Component child : in.getComponents()) {
      if (!child.isVisible()) {
        continue;
      }
      if (isPressed(child)) {
        AbstractButton button = (AbstractButton) child;
        letter(button.getText(), button::setMnemonic, button::setDisplayedMnemonicIndex);
      } else if (child instanceof JLabel label && label.getLabelFor() != null) {
        letter(label.getText(), label::setDisplayedMnemonic, label::setDisplayedMnemonicIndex);
      } else if (child instanceof JTabbedPane tabs) {
        for (int i = 0; i < tabs.getTabCount(); i++) {
          int tab = i;
          letter(
              tabs.getTitleAt(i),
              key -> tabs.setMnemonicAt(tab, key),
              index -> tabs.setDisplayedMnemonicIndexAt(tab, index));
        }
      }
      if (child instanceof Container inner) {
        walk(inner);
      }
    }
  }

  /** Boxes to tick stand in lists that are too long for letters; the arrows reach them. */
  private static boolean isPressed(Component component) {
    return component instanceof JButton || component.getClass().equals(JToggleButton.class);
  }

  private void letter(String words, IntConsumer key, IntConsumer index) {
    for (int i = 0; words != null && i < words.length(); i++) {
      char letter = words.charAt(i);
      int code = KeyEvent.getExtendedKeyCodeForChar(Character.toLowerCase(letter));
      if (Character.isLetter(letter) && code != KeyEvent.VK_UNDEFINED && taken.add(code)) {
        key.accept(code);
        index.accept(i);
        return;
      }
    }
  }
}
