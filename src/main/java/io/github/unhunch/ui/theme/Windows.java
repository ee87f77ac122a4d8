package io.github.unhunch.ui.theme;

import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.MouseInfo;
import java.awt.PointerInfo;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;
import javax.swing.JComponent;
import javax.swing.JFrame;

/** How every window of the app behaves: its icon, its place, its Escape key. */
public final class Windows {

  private Windows() {}

  /**
   * A window round some content, not yet visible: packed, within the work area of the monitor in
   * use, closed by Escape.
   *
   * @param escaped what Escape does
   */
  public static JFrame around(String title, JComponent content, Runnable escaped) {
    JFrame frame = named(title);
    frame.setContentPane(content);
    Keys.bind(content, "ESCAPE", escaped);
    frame.pack();
    place(frame);
    return frame;
  }

  /** An empty window with the program's icon, not yet visible. */
  public static JFrame named(String title) {
    JFrame frame = new JFrame(title);
    frame.setIconImages(AppIcon.images());
    return frame;
  }

  /** Centres the window on the monitor in use, no larger than its work area. */
  public static void place(Window window) {
    Rectangle area = workArea();
    Dimension wanted = window.getSize();
    int width = Math.min(wanted.width, area.width);
    int height = Math.min(wanted.height, area.height);
    window.setBounds(
        area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, width, height);
  }

  /** What the panels leave free of the monitor in use, in pixels. */
  public static Rectangle workArea() {
    PointerInfo pointer = MouseInfo.getPointerInfo();
    GraphicsConfiguration monitor =
        pointer == null
            ? GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
            : pointer.getDevice().getDefaultConfiguration();
    Rectangle area = monitor.getBounds();
    Insets bars = Toolkit.getDefaultToolkit().getScreenInsets(monitor);
    area.x += bars.left;
    area.y += bars.top;
    area.width -= bars.left + bars.right;
    area.height -= bars.top + bars.bottom;
    return area;
  }
}
