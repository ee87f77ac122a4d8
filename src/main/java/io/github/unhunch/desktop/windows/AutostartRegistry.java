package io.github.unhunch.desktop.windows;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinReg;
import io.github.unhunch.desktop.Autostart;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Autostart by the user's Run key on Windows. */
public final class AutostartRegistry implements Autostart {

  private static final String RUN = "Software\\Microsoft\\Windows\\CurrentVersion\\Run";

  private final String name;
  private final String command;

  /** An entry of this name in the Run key. */
  public AutostartRegistry(String name, List<String> command) {
    this.name = name;
    this.command = command.stream().map(w -> '"' + w + '"').collect(Collectors.joining(" "));
  }

  @Override
  public boolean isEnabled() {
    return Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, RUN, name);
  }

  @Override
  public void enable() throws IOException {
    try {
      Advapi32Util.registrySetStringValue(WinReg.HKEY_CURRENT_USER, RUN, name, command);
    } catch (Win32Exception e) {
      throw new IOException("cannot write HKCU\\" + RUN, e);
    }
  }

  @Override
  public void disable() throws IOException {
    try {
      if (isEnabled()) {
        Advapi32Util.registryDeleteValue(WinReg.HKEY_CURRENT_USER, RUN, name);
      }
    } catch (Win32Exception e) {
      throw new IOException("cannot change HKCU\\" + RUN, e);
    }
  }
}
