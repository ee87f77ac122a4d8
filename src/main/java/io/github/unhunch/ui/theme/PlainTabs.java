package io.github.unhunch.ui.theme;

import java.awt.Component;
import javax.swing.Icon;
import javax.swing.JTabbedPane;
import javax.swing.plaf.basic.BasicHTML;

/**
 * Tabs whose titles are words, whatever they look like: the one thing of Swing's that reads HTML
 * without asking, see {@link PlainWords}.
 */
public class PlainTabs extends JTabbedPane {

  private static final long serialVersionUID = 1L;

  /** Has no width, and keeps a title from beginning as HTML does. */
  private static final String NOTHING = "\u200b";

  @Override
  public void insertTab(String title, Icon icon, Component component, String tip, int index) {
    super.insertTab(plain(title), icon, component, tip, index);
  }

  @Override
  public void setTitleAt(int index, String title) {
    super.setTitleAt(index, plain(title));
  }

  private static String plain(String title) {
    return BasicHTML.isHTMLString(title) ? NOTHING + title : title;
  }
}
