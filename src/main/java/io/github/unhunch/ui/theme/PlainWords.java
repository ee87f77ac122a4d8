package io.github.unhunch.ui.theme;

import java.lang.reflect.InvocationTargetException;
import javax.swing.JComponent;
import javax.swing.UIDefaults;
import javax.swing.UIManager;
import javax.swing.plaf.ComponentUI;

/**
 * Switches off Swing's reading of words as HTML, on every component there is: words from a content
 * pack, a recording's name or the settings could otherwise make it fetch a picture from the
 * network. Only tabs look at their titles without asking, see {@link PlainTabs}. Stands in the
 * table of looks in place of each component's own look, marks the component, and hands on to that
 * look; so it comes before any word is looked at.
 */
public final class PlainWords extends ComponentUI {

  private static final String MARK = "html.disable";

  private PlainWords() {}

  /** Puts this in front of every component's look. On the Swing thread, after a look is chosen. */
  static void install() {
    UIDefaults looks = UIManager.getLookAndFeelDefaults();
    for (Object key : looks.keySet().toArray()) {
      if (key instanceof String name && name.endsWith("UI") && looks.get(key) instanceof String) {
        UIManager.put(name, PlainWords.class.getName());
      }
    }
  }

  /** Makes a component's look; asked for by Swing. */
  public static ComponentUI createUI(JComponent component) {
    component.putClientProperty(MARK, true);
    String name = component.getUIClassID();
    String look = String.valueOf(UIManager.getLookAndFeelDefaults().get(name));
    try {
      return (ComponentUI)
          Class.forName(look).getMethod("createUI", JComponent.class).invoke(null, component);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(look + " cannot be made", e.getTargetException());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(look + " is no look for " + name, e);
    }
  }
}
