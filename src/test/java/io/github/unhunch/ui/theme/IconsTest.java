package io.github.unhunch.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IconsTest {

  private static final Path DRAWINGS = Path.of("src/main/resources/io/github/unhunch/icons");

  @Test
  void everyIconHasADrawingAndEveryDrawingIsAnIcon() throws IOException {
    Set<String> icons =
        Arrays.stream(Icons.values()).map(IconsTest::file).collect(Collectors.toSet());
    icons.add("app.svg");
    try (Stream<Path> drawings = Files.list(DRAWINGS)) {
      assertThat(drawings.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(icons);
    }
  }

  @Test
  void everyIconIsShownSomewhere() throws IOException {
    Set<String> unused = new TreeSet<>();
    for (Icons icon : Icons.values()) {
      unused.add("Icons." + icon.name());
    }
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        String code = Files.readString(source);
        unused.removeIf(icon -> code.matches("(?s).*\\Q" + icon + "\\E\\b.*"));
      }
    }
    assertThat(unused).isEmpty();
  }

  private static String file(Icons icon) {
    return icon.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
  }
}
