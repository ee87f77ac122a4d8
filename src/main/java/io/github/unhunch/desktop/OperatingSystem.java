package io.github.unhunch.desktop;

import java.util.Locale;

/** Which family of systems this is. */
public enum OperatingSystem {
  LINUX,
  WINDOWS,
  MAC;

  /** The one we run on; anything that is neither Windows nor macOS counts as Linux. */
  public static OperatingSystem current() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MAC : LINUX;
  }
}
