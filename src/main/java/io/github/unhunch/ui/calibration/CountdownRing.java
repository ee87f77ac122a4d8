package io.github.unhunch.ui.calibration;

import io.github.unhunch.ui.theme.Ring;
import io.github.unhunch.ui.theme.Space;
import java.awt.Container;
import java.awt.Dimension;
import javax.swing.JViewport;
import javax.swing.SwingUtilities;

/** A ring that is smaller where large text leaves so little room that the words would go. */
final class CountdownRing extends Ring {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 132;
  private static final int SMALLEST = 72;

  CountdownRing() {
    super(SIZE);
  }

  @Override
  public Dimension getPreferredSize() {
    Container view = SwingUtilities.getAncestorOfClass(JViewport.class, this);
    boolean little = view != null && view.getHeight() < Space.scaled(2 * SIZE);
    return little ? getMinimumSize() : super.getPreferredSize();
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(Space.scaled(SMALLEST), Space.scaled(SMALLEST));
  }
}
