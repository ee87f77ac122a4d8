package io.github.unhunch.ui.tray;

import io.github.unhunch.desktop.MenuLine;
import io.github.unhunch.desktop.MenuPopup;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.MenuSelectionManager;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;

/** The tray's menu as a popup of ours, for panels that leave menus to the programs. */
public final class TrayPopup implements MenuPopup {

  private Optional<JPopupMenu> open = Optional.empty(); // Touched by the Swing thread only.

  /** The lines as a popup menu; nothing in them is taken for markup. */
  static JPopupMenu menu(List<MenuLine> lines) {
    JPopupMenu popup = new JPopupMenu();
    lines.forEach(line -> add(popup, line));
    return popup;
  }

  private static void add(JComponent parent, MenuLine line) {
    if (line.isSeparator()) {
      parent.add(new JPopupMenu.Separator());
    } else if (!line.children().isEmpty()) {
      JMenu submenu = new JMenu(line.label());
      submenu.putClientProperty("html.disable", true);
      line.children().forEach(child -> add(submenu, child));
      parent.add(submenu);
    } else {
      JMenuItem item = new JMenuItem(line.label());
      item.putClientProperty("html.disable", true);
      item.setEnabled(line.enabled());
      line.action().ifPresent(action -> item.addActionListener(event -> action.run()));
      parent.add(item);
    }
  }

  @Override
  public void open(List<MenuLine> lines, int x, int y) {
    SwingUtilities.invokeLater(() -> openNow(lines, x, y));
  }

  private void openNow(List<MenuLine> lines, int x, int y) {
    open.ifPresent(popup -> popup.setVisible(false));
    GraphicsConfiguration screen = screenAt(x, y);
    AffineTransform scale = screen.getDefaultTransform();
    Rectangle bounds = screen.getBounds();
    int atX = bounds.x + (int) ((x - bounds.x) / scale.getScaleX());
    int atY = bounds.y + (int) ((y - bounds.y) / scale.getScaleY());
    JPopupMenu popup = menu(lines);
    Dimension size = popup.getPreferredSize();
    // Away from the panel's edge: up from one below, left from one at the right.
    boolean left = atX + size.width > bounds.x + bounds.width;
    boolean up = atY + size.height > bounds.y + bounds.height;
    open = Optional.of(popup);
    popup.setLocation(left ? atX - size.width : atX, up ? atY - size.height : atY);
    new Anchor(screen, popup).open(atX, atY);
  }

  private static GraphicsConfiguration screenAt(int x, int y) {
    GraphicsEnvironment all = GraphicsEnvironment.getLocalGraphicsEnvironment();
    for (GraphicsDevice device : all.getScreenDevices()) {
      GraphicsConfiguration screen = device.getDefaultConfiguration();
      Rectangle r = screen.getBounds();
      AffineTransform scale = screen.getDefaultTransform();
      Rectangle pixels =
          new Rectangle(
              r.x, r.y, (int) (r.width * scale.getScaleX()), (int) (r.height * scale.getScaleY()));
      if (pixels.contains(x, y)) {
        return screen;
      }
    }
    return all.getDefaultScreenDevice().getDefaultConfiguration();
  }

  /**
   * A window of a single pixel under the pointer that the popup belongs to, so that it gets the
   * keys and goes when the keys go elsewhere.
   */
  private static final class Anchor implements PopupMenuListener {

    /** Some window managers give no focus; the menu opens all the same. */
    private static final int FOCUS_MILLIS = 400;

    /** A window manager that has placed a window tells once more where; a menu must not be up. */
    private static final int SETTLE_MILLIS = 80;

    private final JDialog window;
    private final JPopupMenu popup;

    Anchor(GraphicsConfiguration screen, JPopupMenu popup) {
      this.popup = popup;
      window = new JDialog((Frame) null, "Unhunch", false, screen);
      window.setUndecorated(true);
      window.setType(Window.Type.POPUP);
      window.setAlwaysOnTop(true);
    }

    /** Opens the popup where it stands once the window manager has placed the window. */
    void open(int x, int y) {
      popup.addPopupMenuListener(this);
      popup.setInvoker(window.getContentPane());
      // Not beside the window: Java may take its place within its frame for its place on screen.
      Timer show = new Timer(FOCUS_MILLIS, late -> popup.setVisible(true));
      show.setRepeats(false);
      window.addWindowFocusListener(
          new WindowAdapter() {
            @Override
            public void windowGainedFocus(WindowEvent event) {
              show.setInitialDelay(SETTLE_MILLIS);
              show.restart();
            }

            @Override
            public void windowLostFocus(WindowEvent event) {
              MenuSelectionManager.defaultManager().clearSelectedPath();
            }
          });
      window.setBounds(x, y, 1, 1);
      window.setVisible(true);
      window.toFront();
      show.start();
    }

    @Override
    public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {
      SwingUtilities.invokeLater(window::dispose);
    }

    @Override
    public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
      // Nothing to prepare.
    }

    @Override
    public void popupMenuCanceled(PopupMenuEvent event) {
      // It becomes invisible as well.
    }
  }
}
