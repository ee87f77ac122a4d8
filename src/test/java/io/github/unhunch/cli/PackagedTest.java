package io.github.unhunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the build has packed, started as people start it; runs once it is packed. */
@Tag("packaged")
class PackagedTest {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doctor",
        "pose PICTURE",
        "replay target/samples/desk_day.mp4 --calibrate 0-4 --dwell 5",
        "report"
      })
  void leavesNothingInTheFolderForTemporaryFilesNorBesideTheHome(String command) throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path user = Files.createDirectory(folder.resolve("user"));
    List<String> before = everythingIn(TARGET.resolve("natives"));

    String said =
        run(
            List.of(
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + user),
            command.replace("PICTURE", picture().toString()));

    assertThat(said).isNotBlank();
    assertThat(everythingIn(temporary)).isEmpty();
    assertThat(everythingIn(user)).isEmpty();
    assertThat(everythingIn(TARGET.resolve("natives"))).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "doctor",
        "pose PICTURE",
        "replay target/samples/desk_day.mp4 --calibrate 0-4 --dwell 5"
      })
  void worksWhereNoTemporaryFileCanBeMade(String command) throws Exception {
    Path none = Files.writeString(folder.resolve("temporary"), "a file, so no folder");
    String said =
        run(
            List.of("-XX:-UsePerfData", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + none),
            command.replace("PICTURE", picture().toString()));
    assertThat(said).doesNotContain("Exception", "\tat ");
    if (command.equals("doctor")) {
      assertThat(said).containsPattern("model +ok").containsPattern("database +ok");
    }
  }

  /** By the face's texture, so OpenCV works with the few of its modules that are laid. */
  @Test
  void chinTucksAreCountedWithTheLibrariesThatAreLaid() throws Exception {
    String said =
        run(List.of("-Djava.awt.headless=true"), "follow --free target/samples/stretch_set.mp4");

    assertThat(said).contains("\"chin-tuck\":5}");
  }

  @Test
  void noLibraryOfOursLiesInAJar() throws Exception {
    List<String> inside = new ArrayList<>();
    try (Stream<Path> jars = Files.list(TARGET.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        try (JarFile open = new JarFile(jar.toFile())) {
          open.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.matches(".*\\.(so|dll|dylib|jnilib)(\\.\\d+)*"))
              .forEach(name -> inside.add(jar.getFileName() + ": " + name));
        }
      }
    }
    assertThat(inside).isEmpty();
  }

  /** Else the archive of classes lacks what took their place, and every start is slower. */
  @Test
  void everyClassOfOursInTheListForTheArchiveIsThere() throws IOException {
    Pattern ours = Pattern.compile("io/github/unhunch/[\\w/$]*[A-Z][\\w$]*");
    Set<String> gone = new TreeSet<>();
    try (JarFile jar = new JarFile(TARGET.resolve("unhunch.jar").toFile())) {
      for (String line : Files.readAllLines(Path.of("src/packaging/classes.txt"))) {
        ours.matcher(line)
            .results()
            .map(MatchResult::group)
            .filter(name -> jar.getEntry(name + ".class") == null)
            .forEach(gone::add);
      }
    }
    assertThat(gone).as("write it anew: src/packaging/classes.sh").isEmpty();
  }

  private Path picture() throws IOException {
    Path picture = folder.resolve("picture.png");
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR), "png", picture.toFile());
    return picture;
  }

  private String run(List<String> flags, String command) throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(flags);
    words.addAll(List.of("-jar", TARGET.resolve("unhunch.jar").toString()));
    words.addAll(List.of("--home", folder.resolve("home").toString()));
    words.addAll(List.of(command.split(" ")));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static List<String> everythingIn(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }
}
