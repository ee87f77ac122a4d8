package io.github.unhunch.ui.theme;

import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;

/** What a scroll pane holds: as wide as its window, so that words wrap and nothing is cut. */
public class ScrolledPanel extends JPanel implements Scrollable {

  private static final long serialVersionUID = 1L;

  /** A panel laid out like this. */
  public ScrolledPanel(LayoutManager layout) {
    super(layout);
  }

  /** A pane round it, without an edge, that is never narrower than the panel can be. */
  public JScrollPane pane() {
    JScrollPane pane =
        new JScrollPane(this) {
          private static final long serialVersionUID = 1L;

          @Override
          public Dimension getMinimumSize() {
            int bar = getVerticalScrollBar().getPreferredSize().width;
            return new Dimension(
                ScrolledPanel.this.getMinimumSize().width + bar, super.getMinimumSize().height);
          }
        };
    pane.setBorder(null);
    pane.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    return pane;
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
