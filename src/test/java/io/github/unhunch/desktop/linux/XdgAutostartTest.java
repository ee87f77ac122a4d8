package io.github.unhunch.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.desktop.Autostart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XdgAutostartTest {

  @TempDir Path home;

  @Test
  void anXdgEntryComesAndGoes() throws Exception {
    Autostart autostart =
        XdgAutostart.in(
            home, "unhunch", "Unhunch", List.of("/opt/my apps/un$hunch", "--tray", "50%"));
    assertThat(autostart.isEnabled()).isFalse();
    autostart.enable();
    assertThat(autostart.isEnabled()).isTrue();
    assertThat(Files.readString(home.resolve("autostart/unhunch.desktop")))
        .startsWith("[Desktop Entry]\n")
        .contains("Exec=\"/opt/my apps/un\\\\$hunch\" \"--tray\" \"50%%\"\n");
    autostart.disable();
    autostart.disable();
    assertThat(autostart.isEnabled()).isFalse();
  }
}
