package io.github.unhunch.desktop.dbus;

import io.github.unhunch.desktop.MenuLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * The tray's menu on the bus. A line keeps its number for as long as the program runs, so that a
 * click on an open menu never lands on another line.
 */
public final class ExportedMenu implements DBusMenu, Properties {

  /** Where the menu lies. */
  public static final String PATH = "/StatusNotifierItem/Menu";

  private static final Map<String, Variant<?>> OWN =
      Map.of(
          "Version", new Variant<>(new UInt32(3)),
          "TextDirection", new Variant<>("ltr"),
          "Status", new Variant<>("normal"),
          "IconThemePath", new Variant<>(new String[0], "as"));

  private final Bus bus;
  private final Map<String, Integer> numbers = new HashMap<>();
  private Map<Integer, MenuLine> lines = Map.of();
  private long revision = 1;

  /** An empty menu, not yet exported. */
  public ExportedMenu(Bus bus) {
    this.bus = bus;
    show(List.of());
  }

  /** Shows these lines from now on. */
  public synchronized void show(List<MenuLine> menu) {
    Map<Integer, MenuLine> before = lines;
    MenuLine root = MenuLine.submenu("", " ", menu);
    Map<Integer, MenuLine> now = new LinkedHashMap<>();
    number(root, now);
    lines = now;
    try {
      if (!shape(before).equals(shape(now))) {
        revision++;
        bus.send(new LayoutUpdated(PATH, new UInt32(revision), 0));
        return;
      }
      List<LineProperties> changed = new ArrayList<>();
      now.forEach(
          (id, line) -> {
            MenuLine old = before.get(id);
            if (old != null
                && !(old.label().equals(line.label()) && old.enabled() == line.enabled())) {
              changed.add(new LineProperties(id, properties(line)));
            }
          });
      if (!changed.isEmpty()) {
        bus.send(new ItemsPropertiesUpdated(PATH, changed, List.of()));
      }
    } catch (DBusException e) {
      throw new IllegalStateException("a menu of plain lines always fits a signal", e);
    }
  }

  private void number(MenuLine line, Map<Integer, MenuLine> into) {
    into.put(numbers.computeIfAbsent(line.key(), key -> numbers.size()), line);
    line.children().forEach(child -> number(child, into));
  }

  /** Which lines there are and under whom. */
  private static Map<Integer, List<String>> shape(Map<Integer, MenuLine> lines) {
    Map<Integer, List<String>> result = new LinkedHashMap<>();
    lines.forEach(
        (id, line) -> result.put(id, line.children().stream().map(MenuLine::key).toList()));
    return result;
  }

  private static Map<String, Variant<?>> properties(MenuLine line) {
    Map<String, Variant<?>> result = new HashMap<>();
    if (line.isSeparator()) {
      result.put("type", new Variant<>("separator"));
      return result;
    }
    result.put("label", new Variant<>(line.label().replace("_", "__")));
    result.put("enabled", new Variant<>(line.enabled()));
    if (!line.children().isEmpty()) {
      result.put("children-display", new Variant<>("submenu"));
    }
    return result;
  }

  private Line layout(int id, int depth) {
    MenuLine line = lines.getOrDefault(id, MenuLine.separator(""));
    List<Variant<?>> children = new ArrayList<>();
    if (depth != 0) {
      for (MenuLine child : line.children()) {
        int number = numbers.getOrDefault(child.key(), 0);
        children.add(new Variant<>(layout(number, depth - 1), "(ia{sv}av)"));
      }
    }
    return new Line(id, properties(line), children);
  }

  @Override
  public synchronized Two<UInt32, Line> GetLayout(int parent, int depth, List<String> properties) {
    return new Two<>(new UInt32(revision), layout(parent, depth));
  }

  @Override
  public synchronized List<LineProperties> GetGroupProperties(
      List<Integer> ids, List<String> properties) {
    return (ids.isEmpty() ? List.copyOf(lines.keySet()) : ids)
        .stream()
            .flatMap(
                id ->
                    Optional.ofNullable(lines.get(id)).stream()
                        .map(line -> new LineProperties(id, properties(line))))
            .toList();
  }

  @Override
  public synchronized Variant<?> GetProperty(int id, String property) {
    MenuLine line = lines.getOrDefault(id, MenuLine.separator(""));
    return properties(line).getOrDefault(property, new Variant<>(""));
  }

  @Override
  public void Event(int id, String event, Variant<?> data, UInt32 timestamp) {
    if (event.equals("clicked")) {
      MenuLine line;
      synchronized (this) {
        line = lines.getOrDefault(id, MenuLine.separator(""));
      }
      line.action().ifPresent(Runnable::run);
    }
  }

  @Override
  public List<Integer> EventGroup(List<LineEvent> events) {
    events.forEach(e -> Event(e.getId(), e.getEvent(), e.getData(), e.getTimestamp()));
    synchronized (this) {
      return events.stream().map(LineEvent::getId).filter(id -> !lines.containsKey(id)).toList();
    }
  }

  @Override
  public boolean AboutToShow(int id) {
    return false;
  }

  @Override
  public synchronized Two<List<Integer>, List<Integer>> AboutToShowGroup(List<Integer> ids) {
    return new Two<>(List.of(), ids.stream().filter(id -> !lines.containsKey(id)).toList());
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The bus's own signature.
  public <A> A Get(String owner, String property) {
    return (A) OWN.getOrDefault(property, new Variant<>(""));
  }

  @Override
  public <A> void Set(String owner, String property, A value) {
    // Nothing can be set from outside.
  }

  @Override
  public Map<String, Variant<?>> GetAll(String owner) {
    return OWN;
  }

  @Override
  public String getObjectPath() {
    return PATH;
  }
}
