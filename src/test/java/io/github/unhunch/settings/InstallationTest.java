package io.github.unhunch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstallationTest {

  @Test
  void theLaunchersGiveJavaTheSameFlags() throws Exception {
    String flags = " " + String.join(" ", Installation.JAVA_FLAGS) + " -jar ";
    for (String launcher : List.of("unhunch", "unhunch.cmd")) {
      assertThat(Files.readString(Path.of(launcher))).as(launcher).contains(flags);
    }
  }
}
