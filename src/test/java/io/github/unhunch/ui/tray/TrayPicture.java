package io.github.unhunch.ui.tray;

import io.github.unhunch.desktop.MenuLine;
import io.github.unhunch.desktop.TrayContent;
import io.github.unhunch.text.Texts;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.JComponent;

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
}
