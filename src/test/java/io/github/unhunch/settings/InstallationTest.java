package io.github.unhunch.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

  @TempDir Path folder;

  @Test
  void everyWayOfStartingGivesJavaTheSameFlags() throws Exception {
    String flags = String.join(" ", Installation.JAVA_FLAGS);
    for (String launcher : List.of("unhunch", "unhunch.cmd")) {
      assertThat(Files.readString(Path.of(launcher))).as(launcher).contains(" " + flags + " -jar ");
    }
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<java.flags>" + flags + "</java.flags>");
  }

  @Test
  void aCheckoutIsStartedByItsLauncherAndAFolderWithoutOneByJava() throws Exception {
    Path target = Files.createDirectories(folder.resolve("target"));
    Installation installation = new Installation(target);
    assertThat(installation.startCommand())
        .containsAll(Installation.JAVA_FLAGS)
        .endsWith("-jar", target.resolve("unhunch.jar").toString());

    Path launcher = folder.resolve("unhunch");
    Files.writeString(launcher, "#!/bin/sh\n");
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    assertThat(installation.startCommand()).containsExactly(launcher.toString());
  }
}
