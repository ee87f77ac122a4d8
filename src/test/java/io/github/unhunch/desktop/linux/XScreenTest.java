package io.github.unhunch.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.platform.unix.X11;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What an X server tells, asked of a real one on which this test plays the window manager. */
@EnabledOnOs(OS.LINUX)
class XScreenTest {

  private PrivateScreen server;
  private XDisplay manager;

  @BeforeEach
  void start() throws Exception {
    server = PrivateScreen.start();
    manager = server.connect();
  }

  @AfterEach
  void stop() {
    if (server != null) {
      manager.close();
      server.close();
    }
  }

  private void focus(long window) {
    try (Memory value = new Memory(8)) {
      value.setNativeLong(0, new NativeLong(window));
      X11.Atom name = manager.atom("_NET_ACTIVE_WINDOW");
      manager
          .x11()
          .XChangeProperty(manager.display(), manager.root(), name, X11.XA_WINDOW, 32, 0, value, 1);
      manager.x11().XSync(manager.display(), false);
    }
  }

  private XIconWindow program(String windowClass) {
    XIconWindow window = XIconWindow.create(manager, 0, 0);
    window.bytes("WM_CLASS", "STRING", windowClass.getBytes(StandardCharsets.UTF_8));
    return window;
  }

  @Test
  void namesTheProgramInUseAndWhetherItCoversTheScreen() {
    try (XScreen screen = new XScreen(server.connect())) {
      assertThat(screen.focusedProgram()).isEmpty();
      assertThat(screen.fullScreen()).isEmpty();
      focus(0);
      assertThat(screen.focusedProgram()).isEmpty();
      assertThat(screen.fullScreen()).contains(false);
      XIconWindow film = program("mpv-1\0Mpv\0");
      focus(film.id());
      assertThat(screen.focusedProgram()).contains("Mpv");
      assertThat(screen.fullScreen()).contains(false);
      film.numbers("_NET_WM_STATE", "ATOM", manager.atom("_NET_WM_STATE_FULLSCREEN").longValue());
      manager.x11().XSync(manager.display(), false);
      assertThat(screen.fullScreen()).contains(true);
      assertThat(screen.idleSeconds().orElse(0)).isBetween(0.0, 3600.0);
      film.close();
      // The window went and the manager has not said so yet: no error ends the program.
      assertThat(screen.focusedProgram()).isEmpty();
    }
  }

  @Test
  void aServerThatIsGoneLeavesEverythingUnknown() {
    assumeTrue(survivesLoss(), "this Xlib ends the program with its server");
    try (XScreen screen = new XScreen(server.connect())) {
      focus(program("a\0A\0").id());
      assertThat(screen.focusedProgram()).contains("A");
      server.close();
      for (int i = 0; i < 3; i++) {
        assertThat(screen.focusedProgram()).isEmpty();
        assertThat(screen.fullScreen()).isEmpty();
        assertThat(screen.idleSeconds()).isEmpty();
      }
    }
  }

  private static boolean survivesLoss() {
    try {
      return NativeLibrary.getInstance("X11").getFunction("XSetIOErrorExitHandler") != null;
    } catch (UnsatisfiedLinkError e) {
      return false;
    }
  }

  /** A program with a window of its own that says when its display is lost. */
  static final class Windowed {
    private Windowed() {}

    public static void main(String[] args) throws Exception {
      java.awt.Frame frame = new java.awt.Frame("a window");
      frame.setVisible(true);
      XDisplay.onToolkitLost(() -> System.out.println("lost"));
      System.out.println("up");
      Thread.sleep(60_000);
    }
  }

  @Test
  @Timeout(60)
  void theProgramHearsThatItsDisplayIsLostBeforeItEnds() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=false",
            Windowed.class.getName());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("DISPLAY", server.name());
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process program = builder.start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("up");
      server.close();
      assertThat(lines.readLine()).isEqualTo("lost");
      assertThat(program.waitFor()).isNotZero();
    } finally {
      program.destroyForcibly();
    }
  }
}
