package io.github.unhunch.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.TrayContent;
import io.github.unhunch.desktop.linux.PrivateScreen;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Theme;
import io.github.unhunch.ui.tray.TrayCommands.Offers;
import java.awt.Window;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What stands in for the tray, with real windows on an X server of the test's own. */
@EnabledOnOs(OS.LINUX)
class TrayTakeoverTest {

  /** A tray whose panel comes and goes by hand. */
  private static final class Panel implements Tray {
    private boolean there;
    private Runnable told = () -> {};

    @Override
    public boolean shown() {
      return there;
    }

    @Override
    public void onShownChange(Runnable listener) {
      told = listener;
    }

    @Override
    public void show(TrayContent content) {
      // Whatever it is, a panel would draw it.
    }

    @Override
    public void close() {
      there = false;
    }

    void there(boolean now) throws Exception {
      there = now;
      told.run();
      SwingUtilities.invokeAndWait(() -> {});
      System.out.println(
          Stream.of(Window.getWindows()).anyMatch(Window::isVisible) ? "window" : "no window");
    }
  }

  /** A program of its own, since tests run without a display. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) throws Exception {
      Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> System.out.println(failure));
      Panel panel = new Panel();
      panel.there = true;
      Texts texts = Texts.in(Locale.ENGLISH);
      Runnable nothing = () -> {};
      SwingUtilities.invokeAndWait(
          () -> {
            Theme.DEFAULT.install();
            new TrayController(
                    panel,
                    new TrayWindow(texts),
                    texts,
                    new TrayCommands(
                        pause -> {},
                        nothing,
                        () -> Offers.NONE,
                        id -> {},
                        nothing,
                        nothing,
                        nothing,
                        nothing,
                        nothing,
                        nothing,
                        nothing,
                        answer -> {}))
                .show(
                    new TrayStatus(
                        true,
                        Optional.of(new PostureState.Upright()),
                        OptionalLong.empty(),
                        Optional.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        false));
          });
      panel.there(true);
      panel.there(false);
      panel.there(true);
      panel.there(false);
      System.exit(0);
    }
  }

  @Test
  @Timeout(120)
  void theWindowStandsInWhileThereIsNoPanelAndNoLonger() throws Exception {
    try (PrivateScreen screen = PrivateScreen.start()) {
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Djava.awt.headless=false",
              Program.class.getName());
      builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
      builder.environment().put("DISPLAY", screen.name());
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process program = builder.start();
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(lines.lines()).containsExactly("no window", "window", "no window", "window");
      } finally {
        program.destroyForcibly();
      }
    }
  }
}
