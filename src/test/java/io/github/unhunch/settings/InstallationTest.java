package io.github.unhunch.settings;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.text.Languages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
  void installersBringWhatJavaKnowsOfEveryLanguage() throws Exception {
    String tags =
        Languages.all().stream().map(Locale::toLanguageTag).sorted().collect(joining(","));
    Path packaging = Path.of("src/packaging");
    Matcher listed =
        Pattern.compile("name=\"languages\" value=\"([^\"]*)\"")
            .matcher(Files.readString(packaging.resolve("installer.xml")));

    assertThat(listed.find()).isTrue();
    assertThat(Stream.of(listed.group(1).split(",")).sorted().collect(joining(",")))
        .isEqualTo(tags);
    String entry = Files.readString(packaging.resolve("linux/unhunch.desktop"));
    for (Locale language : Languages.all()) {
      assertThat(entry)
          .contains(language.equals(Locale.ENGLISH) ? "Comment=" : "Comment[" + language + "]=");
    }
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
