package io.github.unhunch.ui.tray;

import io.github.unhunch.desktop.MenuLine;
import io.github.unhunch.desktop.TrayContent;
import io.github.unhunch.text.Texts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;

/** The small window that stands where there is no tray. */
public final class TrayPicture {

  private TrayPicture() {}

  /** While it is paused. */
  public static JComponent of(Texts texts) {
    TrayWindow window = new TrayWindow(texts);
    window.update(
        new TrayContent(
            size -> new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB),
            "Unhunch",
            List.of(
                MenuLine.words("state", texts.get("ui.tray.paused-until", "14:30")),
                MenuLine.words("break", texts.get("ui.tray.since-break", "3 h 20 min"))),
            () -> {}));
    return window.content();
  }

  /** Every figure with its words, large and in the sizes that panels ask for. */
  public static BufferedImage figures(Texts texts, boolean dark) {
    TrayFigure[] all = TrayFigure.values();
    int width = 112;
    BufferedImage image = new BufferedImage(all.length * width, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(dark ? new Color(0x22272b) : new Color(0xefefef));
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.setFont(new JLabel().getFont());
    for (int i = 0; i < all.length; i++) {
      int x = i * width;
      g.drawImage(all[i].draw(80), x + 16, 12, null);
      String words = words(texts, all[i]);
      g.setColor(dark ? Color.WHITE : Color.BLACK);
      int centred = x + (width - g.getFontMetrics().stringWidth(words)) / 2;
      g.drawString(words, centred, 118);
      int at = x + 6;
      for (int size : new int[] {16, 22, 24, 32}) {
        g.drawImage(all[i].draw(size), at, 180 - size, null);
        at += size + 4;
      }
    }
    g.dispose();
    return image;
  }

  private static String words(Texts texts, TrayFigure figure) {
    return switch (figure) {
      case PAUSED -> texts.get("uiroutine.player.paused");
      case NO_CAMERA -> texts.get("ui.tray.no-camera");
      default -> texts.get("ui.state." + figure);
    };
  }
}
