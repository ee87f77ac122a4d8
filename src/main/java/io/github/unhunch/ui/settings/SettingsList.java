package io.github.unhunch.ui.settings;

import io.github.unhunch.ui.theme.Space;
import java.awt.Dimension;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;
import net.miginfocom.swing.MigLayout;

/** The list of settings; as wide as its window, so that words wrap and nothing is cut. */
final class SettingsList extends JPanel implements Scrollable {

  private static final long serialVersionUID = 1L;

  SettingsList() {
    super(new MigLayout("insets 0 0 24 8, wrap, hidemode 3, gapy 12", "[grow, fill]"));
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return Space.scaled(24);
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height - Space.scaled(24);
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }
}
