package io.github.unhunch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class AutostartTest {

  @TempDir Path home;

  @Test
  void anXdgEntryComesAndGoes() throws Exception {
    Autostart autostart =
        AutostartFiles.xdg(
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
  void aLaunchAgentIsWellFormed() throws Exception {
    Autostart autostart =
        AutostartFiles.launchAgent(home, "io.github.unhunch", List.of("/A & B/unhunch", "<x>"));
    autostart.enable();
    String plist = Files.readString(home.resolve("Library/LaunchAgents/io.github.unhunch.plist"));
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    assertThat(
            factory
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(plist)))
                .getElementsByTagName("string")
                .item(1)
                .getTextContent())
        .isEqualTo("/A & B/unhunch");
    autostart.disable();
    assertThat(autostart.isEnabled()).isFalse();
  }
}
