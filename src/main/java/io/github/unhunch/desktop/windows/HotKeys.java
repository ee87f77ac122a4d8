package io.github.unhunch.desktop.windows;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef;
import com.sun.jna.platform.win32.WinUser;
import io.github.unhunch.desktop.Shortcuts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keys by RegisterHotKey; Windows tells of them only the thread that asked. */
public final class HotKeys implements Shortcuts {

  private @Nullable Keys keys;

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public synchronized void bind(List<Shortcut> wanted, Consumer<Map<String, String>> bound) {
    close();
    keys = new Keys(List.copyOf(wanted), bound);
    keys.start();
  }

  @Override
  public synchronized void close() {
    if (keys != null) {
      keys.end();
      keys = null;
    }
  }

  /** Registers, waits for messages, and lets go of the keys at its end, as Windows does for it. */
  private static final class Keys extends Thread {
    private final List<Shortcut> wanted;
    private final Consumer<Map<String, String>> bound;
    private volatile int id;

    Keys(List<Shortcut> wanted, Consumer<Map<String, String>> bound) {
      super("shortcuts");
      setDaemon(true);
      this.wanted = wanted;
      this.bound = bound;
    }

    @Override
    public void run() {
      id = Kernel32.INSTANCE.GetCurrentThreadId();
      Map<String, String> given = new HashMap<>();
      for (int i = 0; i < wanted.size(); i++) {
        char letter = wanted.get(i).letter();
        int modifiers = WinUser.MOD_CONTROL | WinUser.MOD_ALT | WinUser.MOD_NOREPEAT;
        if (User32.INSTANCE.RegisterHotKey(null, i, modifiers, letter)) {
          given.put(wanted.get(i).id(), "Ctrl+Alt+" + letter);
        }
      }
      bound.accept(given);
      WinUser.MSG message = new WinUser.MSG();
      while (User32.INSTANCE.GetMessage(message, null, 0, 0) > 0) {
        if (message.message == WinUser.WM_HOTKEY) {
          wanted.get(message.wParam.intValue()).pressed().run();
        }
      }
      for (int i = 0; i < wanted.size(); i++) {
        User32.INSTANCE.UnregisterHotKey(null, i);
      }
    }

    void end() {
      User32.INSTANCE.PostThreadMessage(
          id, WinUser.WM_QUIT, new WinDef.WPARAM(0), new WinDef.LPARAM(0));
    }
  }
}
