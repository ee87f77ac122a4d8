package io.github.unhunch.ui.routine;

import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Windows;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.GraphicsDevice;
import java.awt.Insets;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Scrollable;
import javax.swing.SwingConstants;

/** A window that shows one page after the other. */
final class Pages {

  private final JFrame frame;
  private Rectangle windowed = new Rectangle();

  /**
   * A hidden window.
   *
   * @param title of the window
   * @param size in pixels; made smaller where the screen is
   * @param closed what the window's own close button does
   */
  Pages(String title, Dimension size, Runnable closed) {
    frame = Windows.named(title);
    frame.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            closed.run();
          }
        });
    frame.pack(); // Only then does it know how wide its own edges are.
    Insets edges = frame.getInsets();
    frame.setSize(size.width + edges.left + edges.right, size.height + edges.top + edges.bottom);
    Windows.place(frame);
    Keys.bind(frame.getRootPane(), "F11", this::fullScreen);
  }

  /** Fills the screen, or goes back to a window. */
  void fullScreen() {
    boolean full = !frame.isUndecorated();
    GraphicsDevice screen = frame.getGraphicsConfiguration().getDevice();
    Component focused = frame.getFocusOwner();
    if (full) {
      windowed = frame.getBounds();
    }
    frame.dispose(); // Only a window that is not shown can lose its edges.
    frame.setUndecorated(full);
    screen.setFullScreenWindow(full ? frame : null);
    if (!full) {
      frame.setBounds(windowed);
    }
    frame.setVisible(true);
    Optional.ofNullable(focused).ifPresent(Component::requestFocusInWindow);
  }

  /** Shows this page; the focus goes to its first control, or to the page itself. */
  void turnTo(JComponent page) {
    frame.setContentPane(page);
    frame.revalidate();
    if (!frame.isVisible()) {
      frame.setVisible(true);
    }
    frame.repaint();
    if (page instanceof Page own && own.first().isPresent()) {
      own.first().get().requestFocusInWindow();
    } else {
      KeyboardFocusManager.getCurrentKeyboardFocusManager().focusNextComponent(page);
    }
  }

  void raise() {
    frame.setState(JFrame.NORMAL);
    frame.toFront();
  }

  void title(String title) {
    frame.setTitle(title);
  }

  void close() {
    GraphicsDevice screen = frame.getGraphicsConfiguration().getDevice();
    if (frame.equals(screen.getFullScreenWindow())) {
      screen.setFullScreenWindow(null);
    }
    frame.dispose();
  }

  /** The way out of a page that asks whether to begin, for those who do not know Escape. */
  static JButton notNow(Texts texts, Runnable leave) {
    JButton notNow = new JButton(texts.get("uiroutine.toast.notnow"));
    notNow.addActionListener(press -> leave.run());
    return notNow;
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
