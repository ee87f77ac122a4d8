package io.github.unhunch.ui.routine;

import io.github.unhunch.ui.theme.AppIcon;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;

/** A window that shows one page after the other. */
final class Pages {

  private final JFrame frame;

  /**
   * A hidden window.
   *
   * @param title of the window
   * @param size in pixels; made smaller where the screen is
   * @param closed what the window's own close button does
   */
  Pages(String title, Dimension size, Runnable closed) {
    frame = new JFrame(title);
    frame.setIconImages(AppIcon.images());
    frame.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            closed.run();
          }
        });
    GraphicsConfiguration screen = frame.getGraphicsConfiguration();
    Rectangle all = screen.getBounds();
    Insets taken = Toolkit.getDefaultToolkit().getScreenInsets(screen);
    int width = Math.min(size.width, all.width - taken.left - taken.right);
    int height = Math.min(size.height, all.height - taken.top - taken.bottom);
    frame.setSize(width, height);
    frame.setLocation(
        all.x + taken.left + (all.width - taken.left - taken.right - width) / 2,
        all.y + taken.top + (all.height - taken.top - taken.bottom - height) / 2);
  }

  /** Shows this page; the focus goes to its first control, or to the page itself. */
  void turnTo(JComponent page) {
    frame.setContentPane(page);
    frame.revalidate();
    if (!frame.isVisible()) {
      frame.setVisible(true);
    }
    frame.repaint();
    if (page.isFocusable() && page instanceof PlayerPanel) {
      page.requestFocusInWindow();
    } else {
      KeyboardFocusManager.getCurrentKeyboardFocusManager().focusNextComponent(page);
    }
  }

  void raise() {
    frame.setState(JFrame.NORMAL);
    frame.toFront();
  }

  JFrame frame() {
    return frame;
  }

  void close() {
    frame.dispose();
  }

  /** Scrolls to a control, with what is round it, when it gets the focus. */
  static void keepInSight(JComponent control) {
    control.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusGained(FocusEvent event) {
            int room = control.getHeight();
            control.scrollRectToVisible(new Rectangle(0, -room, control.getWidth(), 3 * room));
          }
        });
  }

  /** A pane that scrolls only up and down and has no edge. */
  static JScrollPane scroll(JComponent content) {
    Tall tall = new Tall(content);
    JScrollPane pane = new JScrollPane(tall);
    pane.setBorder(BorderFactory.createEmptyBorder());
    pane.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
    pane.getVerticalScrollBar().setUnitIncrement(16);
    return pane;
  }

  /** As wide as the window, as tall as it must be. */
  private static final class Tall extends JPanel implements Scrollable {
    private static final long serialVersionUID = 1L;

    Tall(JComponent content) {
      super(new java.awt.BorderLayout());
      setOpaque(false);
      add(content);
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
      return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
      return 16;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
      return orientation == SwingConstants.VERTICAL ? visible.height : visible.width;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
      return true;
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
      return Optional.ofNullable(getParent())
          .filter(parent -> parent.getHeight() > getPreferredSize().height)
          .isPresent();
    }
  }
}
