package io.github.unhunch.desktop.mac;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.desktop.Autostart;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class LaunchAgentTest {

  @TempDir Path home;

  @Test
  void aLaunchAgentIsWellFormed() throws Exception {
    Autostart autostart =
        LaunchAgent.in(home, "io.github.unhunch", List.of("/A & B/unhunch", "<x>"));
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
