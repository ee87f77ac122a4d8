package io.github.unhunch.desktop.dbus;

import java.util.List;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** The words beside the pointer: (sa(iiay)ss). */
public final class ToolTip extends Struct {
  @Position(0)
  private final String icon;

  @Position(1)
  private final List<Pixmap> pixmaps;

  @Position(2)
  private final String title;

  @Position(3)
  private final String text;

  /** As read from the bus. */
  public ToolTip(String icon, List<Pixmap> pixmaps, String title, String text) {
    this.icon = icon;
    this.pixmaps = List.copyOf(pixmaps);
    this.title = title;
    this.text = text;
  }

  /** The name of an icon, or empty. */
  public String getIcon() {
    return icon;
  }

  /** The icon in sizes. */
  public List<Pixmap> getPixmaps() {
    return pixmaps;
  }

  /** The first line. */
  public String getTitle() {
    return title;
  }

  /** More lines. */
  public String getText() {
    return text;
  }
}
