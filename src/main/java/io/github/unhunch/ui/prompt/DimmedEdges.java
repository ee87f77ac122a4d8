package io.github.unhunch.ui.prompt;

import io.github.unhunch.ui.theme.Space;
import java.awt.Color;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice.WindowTranslucency;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.JWindow;

/**
 * Dims the edges of the monitor in use. A window that covers the screen would swallow every click,
 * since Swing has none that lets them through: so there are four thin ones, without focus, and a
 * click on one takes all of them away. On the Swing thread.
 */
public final class DimmedEdges {

  private static final int THICK = 20;
  private static final float OPACITY = 0.45f;

  private List<JWindow> shown = List.of();

  /** Dims them until {@link #hide}. */
  public void show() {
    hide();
    GraphicsConfiguration monitor = Corner.monitorInUse();
    shown =
        along(monitor.getBounds(), Space.scaled(THICK)).stream()
            .map(edge -> window(monitor, edge))
            .toList();
    shown.forEach(window -> window.setVisible(true));
  }

  /** Takes them away. */
  public void hide() {
    shown.forEach(JWindow::dispose);
    shown = List.of();
  }

  private JWindow window(GraphicsConfiguration monitor, Rectangle edge) {
    JWindow window = new JWindow(monitor);
    window.setFocusableWindowState(false);
    window.setAutoRequestFocus(false);
    window.setAlwaysOnTop(true);
    window.setType(java.awt.Window.Type.POPUP);
    window.getContentPane().setBackground(Color.BLACK);
    if (monitor.getDevice().isWindowTranslucencySupported(WindowTranslucency.TRANSLUCENT)) {
      window.setOpacity(OPACITY);
    }
    window.setBounds(edge);
    window.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            hide();
          }
        });
    return window;
  }

  /** The four edges of a screen, none over another. */
  static List<Rectangle> along(Rectangle screen, int thick) {
    int inside = screen.height - 2 * thick;
    int right = screen.x + screen.width - thick;
    int bottom = screen.y + screen.height - thick;
    return List.of(
        new Rectangle(screen.x, screen.y, screen.width, thick),
        new Rectangle(screen.x, bottom, screen.width, thick),
        new Rectangle(screen.x, screen.y + thick, thick, inside),
        new Rectangle(right, screen.y + thick, thick, inside));
  }
}
