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

  @Test
  void anUpdateThatMovedTheProgramIsFollowedAndTheUsersOffIsKept() throws Exception {
    Path file = home.resolve("autostart/unhunch.desktop");
    XdgAutostart.in(home, "unhunch", "Unhunch", List.of("/opt/old/unhunch")).enable();
    Autostart moved =
        XdgAutostart.in(home, "unhunch", "Unhunch", List.of("/opt/new/unhunch", "--home", "/h"));
    moved.refresh();
    assertThat(Files.readString(file)).contains("Exec=\"/opt/new/unhunch\" \"--home\" \"/h\"\n");

    for (String off : List.of("Hidden=true", "X-GNOME-Autostart-enabled=false")) {
      Files.writeString(file, "[Desktop Entry]\nExec=/opt/old/unhunch\n" + off + "\n");
      assertThat(moved.isEnabled()).isFalse();
      moved.refresh();
      assertThat(Files.readString(file)).contains("/opt/old/unhunch");
    }
    moved.disable();
    moved.refresh();
    assertThat(file).doesNotExist();
  }
}
