package io.github.unhunch.ui.live;

import com.formdev.flatlaf.util.UIScale;
import io.github.unhunch.ui.tray.TrayFigure;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;

/**
 * The tray's figure at a size that follows the text.
 *
 * @param figure which
 * @param size in pixels before scaling
 */
record FigureIcon(TrayFigure figure, int size) implements Icon {

  @Override
  public void paintIcon(Component component, Graphics g, int x, int y) {
    Graphics2D own = (Graphics2D) g.create();
    own.translate(x, y);
    figure.paint(own, getIconWidth());
    own.dispose();
  }

  @Override
  public int getIconWidth() {
    return UIScale.scale(size);
  }

  @Override
  public int getIconHeight() {
    return UIScale.scale(size);
  }
}
