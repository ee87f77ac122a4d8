package io.github.unhunch.desktop.dbus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** The tray icon on the bus. */
public final class ExportedItem implements StatusNotifierItem, Properties {

  private final Runnable activated;
  private final Map<String, Variant<?>> properties = new HashMap<>();

  /**
   * An icon without a picture yet.
   *
   * @param id a word that never changes, by which panels remember the icon
   * @param title the program's name
   * @param activated what a click does; on a thread of the connection
   */
  public ExportedItem(String id, String title, Runnable activated) {
    this.activated = activated;
    properties.put("Category", new Variant<>("ApplicationStatus"));
    properties.put("Id", new Variant<>(id));
    properties.put("Title", new Variant<>(title));
    properties.put("Status", new Variant<>("Active"));
    properties.put("WindowId", new Variant<>(0));
    properties.put("IconName", new Variant<>(""));
    properties.put("IconThemePath", new Variant<>(""));
    properties.put("OverlayIconName", new Variant<>(""));
    properties.put("AttentionIconName", new Variant<>(""));
    properties.put("AttentionMovieName", new Variant<>(""));
    properties.put("OverlayIconPixmap", new Variant<>(List.of(), "a(iiay)"));
    properties.put("AttentionIconPixmap", new Variant<>(List.of(), "a(iiay)"));
    properties.put("IconPixmap", new Variant<>(List.of(), "a(iiay)"));
    properties.put("ItemIsMenu", new Variant<>(false));
    properties.put("Menu", new Variant<>(new DBusPath(ExportedMenu.PATH)));
    setToolTip(title, "");
  }

  /** Looks like this from now on; the signal is the caller's. */
  public void setIcon(List<Pixmap> sizes) {
    put("IconPixmap", new Variant<>(sizes, "a(iiay)"));
  }

  /** Says this from now on; the signal is the caller's. */
  public final void setToolTip(String title, String text) {
    put("ToolTip", new Variant<>(new ToolTip("", List.of(), title, text), "(sa(iiay)ss)"));
  }

  private synchronized void put(String name, Variant<?> value) {
    properties.put(name, value);
  }

  @Override
  public void Activate(int x, int y) {
    activated.run();
  }

  @Override
  public void SecondaryActivate(int x, int y) {
    activated.run();
  }

  @Override
  public void ContextMenu(int x, int y) {
    // The panel draws the exported menu.
  }

  @Override
  public void Scroll(int delta, String orientation) {
    // Nothing scrolls.
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The bus's own signature.
  public synchronized <A> A Get(String owner, String property) {
    return (A) properties.getOrDefault(property, new Variant<>(""));
  }

  @Override
  public <A> void Set(String owner, String property, A value) {
    // Nothing can be set from outside.
  }

  @Override
  public synchronized Map<String, Variant<?>> GetAll(String owner) {
    return Map.copyOf(properties);
  }

  @Override
  public String getObjectPath() {
    return PATH;
  }
}
