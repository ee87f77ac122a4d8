package io.github.unhunch.desktop.windows;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Kernel32Util;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinUser;
import com.sun.jna.ptr.IntByReference;
import io.github.unhunch.desktop.DesktopSensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What Windows tells through its own calls and the registry. */
public final class WindowsSensors implements DesktopSensors {

  /** What jna-platform leaves out of the shell. */
  private interface Shell extends Library {
    int SHQueryUserNotificationState(IntByReference state);
  }

  /** What jna-platform leaves out of the kernel. */
  private interface Power extends Library {
    /** Fills a SYSTEM_POWER_STATUS of 12 bytes. */
    boolean GetSystemPowerStatus(byte[] status);
  }

  // Of QUERY_USER_NOTIFICATION_STATE.
  private static final int NOT_PRESENT = 1;
  private static final int BUSY = 2;
  private static final int FULL_SCREEN_3D = 3;
  private static final int PRESENTING = 4;
  private static final int QUIET_TIME = 6;
  private static final String CONSENT =
      "Software\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\";

  private final Shell shell = Native.load("shell32", Shell.class);
  private final Power power = Native.load("kernel32", Power.class);
  private final String self =
      ProcessHandle.current().info().command().orElse("").replace('\\', '#');

  @Override
  public OptionalDouble idleSeconds() {
    WinUser.LASTINPUTINFO info = new WinUser.LASTINPUTINFO();
    if (!User32.INSTANCE.GetLastInputInfo(info)) {
      return OptionalDouble.empty();
    }
    // Both count milliseconds in 32 bits and wrap together.
    return OptionalDouble.of(
        Integer.toUnsignedLong(Kernel32.INSTANCE.GetTickCount() - info.dwTime) / 1000.0);
  }

  private Optional<Integer> notificationState() {
    IntByReference state = new IntByReference();
    return shell.SHQueryUserNotificationState(state) == 0
        ? Optional.of(state.getValue())
        : Optional.empty();
  }

  @Override
  public Optional<Boolean> locked() {
    return notificationState().map(state -> state == NOT_PRESENT);
  }

  @Override
  public Optional<Boolean> fullScreen() {
    return notificationState()
        .map(state -> state == BUSY || state == FULL_SCREEN_3D || state == PRESENTING);
  }

  @Override
  public Optional<Boolean> doNotDisturb() {
    return notificationState().map(state -> state == QUIET_TIME || state == PRESENTING);
  }

  @Override
  public Optional<Boolean> onBattery() {
    byte[] status = new byte[12];
    // The first byte is 0 on battery, 1 on mains, 255 when unknown.
    return power.GetSystemPowerStatus(status) && status[0] >= 0
        ? Optional.of(status[0] == 0)
        : Optional.empty();
  }

  @Override
  public Optional<List<CameraHolder>> cameraHolders() {
    return users("webcam")
        .map(names -> names.stream().map(name -> new CameraHolder(0, name, "webcam")).toList());
  }

  @Override
  public Optional<Boolean> microphoneInUse() {
    return users("microphone").map(names -> !names.isEmpty());
  }

  /** Programs that use a device now: Windows notes when each began and ended. */
  private Optional<List<String>> users(String device) {
    String packaged = CONSENT + device;
    if (!Advapi32Util.registryKeyExists(WinReg.HKEY_CURRENT_USER, packaged)) {
      return Optional.empty();
    }
    List<String> result = new ArrayList<>();
    for (String store : List.of(packaged, packaged + "\\NonPackaged")) {
      if (Advapi32Util.registryKeyExists(WinReg.HKEY_CURRENT_USER, store)) {
        for (String program : Advapi32Util.registryGetKeys(WinReg.HKEY_CURRENT_USER, store)) {
          if (!program.equalsIgnoreCase(self) && running(store + "\\" + program)) {
            result.add(program.substring(program.lastIndexOf('#') + 1));
          }
        }
      }
    }
    return Optional.of(result);
  }

  private static boolean running(String key) {
    String end = "LastUsedTimeStop";
    return Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, key, end)
        && Advapi32Util.registryGetLongValue(WinReg.HKEY_CURRENT_USER, key, end) == 0;
  }

  @Override
  public Optional<String> focusedProgram() {
    WinDef.HWND window = User32.INSTANCE.GetForegroundWindow();
    if (window == null) {
      return Optional.empty();
    }
    IntByReference process = new IntByReference();
    User32.INSTANCE.GetWindowThreadProcessId(window, process);
    String file = Kernel32Util.QueryFullProcessImageName(process.getValue(), 0);
    return Optional.of(file.substring(file.lastIndexOf('\\') + 1).replaceFirst("(?i)\\.exe$", ""));
  }

  @Override
  public Optional<Boolean> dark() {
    String key = "Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
    String value = "AppsUseLightTheme";
    return Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, key, value)
        ? Optional.of(Advapi32Util.registryGetIntValue(WinReg.HKEY_CURRENT_USER, key, value) == 0)
        : Optional.empty();
  }

  @Override
  public Optional<Boolean> reducedMotion() {
    String key = "Control Panel\\Desktop\\WindowMetrics";
    return Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, key, "MinAnimate")
        ? Optional.of(
            Advapi32Util.registryGetStringValue(WinReg.HKEY_CURRENT_USER, key, "MinAnimate")
                .equals("0"))
        : Optional.empty();
  }
}
