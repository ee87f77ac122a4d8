package io.github.unhunch.desktop;

import java.util.List;
import java.util.Optional;

/**
 * One line of the tray's menu.
 *
 * @param key names the line for as long as the program runs, so that an open menu stays in place
 *     when other lines come and go; each once in a menu
 * @param label the words; empty for a separator
 * @param enabled whether it can be chosen
 * @param children the lines of its submenu; empty for none
 * @param action what choosing it does; runs on a thread of the tray
 */
public record MenuLine(
    String key, String label, boolean enabled, List<MenuLine> children, Optional<Runnable> action) {

  /** Copies the children. */
  public MenuLine {
    children = List.copyOf(children);
  }

  /** A line that does something. */
  public static MenuLine action(String key, String label, Runnable action) {
    return new MenuLine(key, label, true, List.of(), Optional.of(action));
  }

  /** A line that only tells something. */
  public static MenuLine words(String key, String label) {
    return new MenuLine(key, label, false, List.of(), Optional.empty());
  }

  /** A line that opens more lines. */
  public static MenuLine submenu(String key, String label, List<MenuLine> children) {
    return new MenuLine(key, label, true, children, Optional.empty());
  }

  /** A thin line between groups. */
  public static MenuLine separator(String key) {
    return new MenuLine(key, "", true, List.of(), Optional.empty());
  }

  /** Whether this is a thin line between groups. */
  public boolean isSeparator() {
    return label.isEmpty();
  }
}
