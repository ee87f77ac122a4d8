package io.github.unhunch.ui.prompt;

import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.MouseInfo;
import java.awt.Point;
import java.awt.PointerInfo;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.util.Optional;

/** Finds the corner in which a toast stands: on the monitor in use, inside its work area. */
final class Corner {

  private static final int MARGIN = 16;

  private Corner() {}

  /** The monitor that the pointer is on, asked anew each time since monitors come and go. */
  static GraphicsConfiguration monitorInUse() {
    GraphicsDevice device =
        Optional.ofNullable(MouseInfo.getPointerInfo())
            .map(PointerInfo::getDevice)
            .orElseGet(
                () -> GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice());
    return device.getDefaultConfiguration();
  }

  /** Where the toast's top left corner goes on this monitor. */
  static Point on(GraphicsConfiguration monitor, Dimension toast) {
    Insets taken = Toolkit.getDefaultToolkit().getScreenInsets(monitor);
    return in(monitor.getBounds(), taken, toast);
  }

  /** The lower right corner of what the panels leave free, wholly inside the screen. */
  static Point in(Rectangle screen, Insets taken, Dimension toast) {
    int left = screen.x + taken.left;
    int top = screen.y + taken.top;
    int right = screen.x + screen.width - taken.right;
    int bottom = screen.y + screen.height - taken.bottom;
    return new Point(
        Math.max(left, right - MARGIN - toast.width),
        Math.max(top, bottom - MARGIN - toast.height));
  }
}
