package io.github.unhunch.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher for Linux and macOS, with a Maven and a Java that only say what they were told. */
class LauncherTest {

  private static final Instant BUILT = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path folder;
  private Path checkout;
  private Path jar;
  private Path libraries;
  private Path source;

  @BeforeEach
  void checkoutWithToolsThatTell() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh here");
    checkout = Files.createDirectories(folder.resolve("the checkout"));
    Files.copy(Path.of("unhunch"), checkout.resolve("unhunch"), StandardCopyOption.COPY_ATTRIBUTES);
    source = written(checkout.resolve("src/main/A.java"), "class A {}", BUILT.minusSeconds(9));
    for (String other : new String[] {"models/m.onnx", "samples/s.mp4", "pom.xml"}) {
      written(checkout.resolve(other), "", BUILT.minusSeconds(9));
    }
    jar = checkout.resolve("target/unhunch.jar");
    libraries = Files.createDirectories(checkout.resolve("target/lib"));
    tool(
        "mvn",
        "echo built >> \"$LOG\"; mkdir -p target/lib; touch target/unhunch.jar;"
            + " printf '\\033[0m'"); // As Maven ends on a Debian.
    tool(
        "locale",
        "case ${LC_ALL:-${LANG:-C}} in tr_TR*) echo Cannot set >&2 ;; esac\n"
            + "case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in de_DE*) echo UTF-8 ;; *) echo"
            + " ANSI_X3.4-1968 ;; esac");
    java("17.0.1");
  }

  private static Path written(Path file, String words, Instant when) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, words);
    return Files.setLastModifiedTime(file, FileTime.from(when));
  }

  private void tool(String name, String does) throws IOException {
    Path tool = written(folder.resolve("bin").resolve(name), "#!/bin/sh\n" + does + "\n", BUILT);
    assertThat(tool.toFile().setExecutable(true)).isTrue();
  }

  private void java(String version) throws IOException {
    tool(
        "java",
        "[ \"$1\" != -version ] || { echo 'openjdk version \""
            + version
            + "\"' >&2; exit; }\n"
            + "echo \"java $LC_ALL $LC_CTYPE $*\" >> \"$LOG\"");
  }

  /** Starts it in another folder and gives what Maven and Java were told. */
  private String start(Path launcher, Map<String, String> environment) throws Exception {
    Files.deleteIfExists(folder.resolve("log"));
    said(launcher, environment, 0);
    return Files.readString(folder.resolve("log"));
  }

  /** Starts it and gives what it said itself. */
  private String said(Path launcher, Map<String, String> environment, int end) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "doctor", "a b");
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("LOG", folder.resolve("log").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(end);
    return said;
  }

  @Test
  void saysWhatABuildIsDoing() throws Exception {
    tool(
        "mvn",
        "for i in 1 2 3; do echo '[INFO] Downloading from central: https://x/a.pom'; done\n"
            + "echo '[INFO] --- compiler:3.14.1:compile (default-compile) @ unhunch ---'\n"
            + "mkdir -p target/lib; touch target/unhunch.jar");

    assertThat(said(checkout.resolve("unhunch"), Map.of(), 0).lines())
        .first()
        .asString()
        .startsWith("Building Unhunch");
    Files.delete(jar);
    assertThat(said(checkout.resolve("unhunch"), Map.of(), 0).lines().skip(1))
        .containsExactly("  fetching libraries and tools", "  compiling");
  }

  @ParameterizedTest
  @CsvSource({
    "[ERROR] Could not transfer artifact a:b, a library could not be fetched; check the connection",
    "[ERROR] No compiler is provided in this environment, no JDK 17 or newer",
    "[ERROR] No space left on device, the disk is full; make room",
    "[ERROR] The frobnicator broke -> [Help 1], the build failed: The frobnicator broke",
    "JAVA_HOME is not defined correctly, JAVA_HOME names no JDK"
  })
  void saysInOneSentenceWhyABuildFailed(String maven, String why) throws Exception {
    tool("mvn", "touch target/unhunch.jar; echo '" + maven + "'; exit 1");

    assertThat(said(checkout.resolve("unhunch"), Map.of(), 2))
        .contains(why)
        .contains("build.log")
        .doesNotContain("[");
    assertThat(jar).doesNotExist();
  }

  @Test
  void saysThatAJavaIsTooOld() throws Exception {
    written(jar, "", BUILT);
    java("11.0.2");
    assertThat(said(checkout.resolve("unhunch"), Map.of(), 2))
        .contains("is Java 11; install a JDK 17 or newer");
    written(folder.resolve("release"), "JAVA_VERSION=\"1.8.0_392\"\n", BUILT);
    assertThat(said(checkout.resolve("unhunch"), Map.of(), 2)).contains("is Java 8;");
  }

  @Test
  void buildsWhereThereIsNoJar() throws Exception {
    assertThat(start(checkout.resolve("unhunch"), Map.of())).startsWith("built\njava ");
  }

  @Test
  void buildsAgainWhenASourceIsNewerThanTheJarAndOnlyThen() throws Exception {
    written(jar, "", BUILT);
    assertThat(start(checkout.resolve("unhunch"), Map.of())).startsWith("java ");

    Files.setLastModifiedTime(source, FileTime.from(BUILT.plusSeconds(1)));
    assertThat(start(checkout.resolve("unhunch"), Map.of())).startsWith("built\njava ");
  }

  @Test
  void buildsAgainWhereABuildWasCutOff() throws Exception {
    written(jar, "", BUILT);
    Files.delete(libraries);
    assertThat(start(checkout.resolve("unhunch"), Map.of())).startsWith("built\njava ");
  }

  @Test
  void startsThroughLinksFromAnywhere() throws Exception {
    written(jar, "", BUILT);
    Path near = Files.createSymbolicLink(folder.resolve("near"), Path.of("the checkout/unhunch"));
    Path far = Files.createSymbolicLink(folder.resolve("bin/unhunch"), near);

    assertThat(start(far, Map.of())).contains("-jar " + jar.toRealPath() + " doctor a b");
  }

  @Test
  void givesJavaALocaleThatKnowsEveryLetter() throws Exception {
    written(jar, "", BUILT);
    Path launcher = checkout.resolve("unhunch");

    assertThat(start(launcher, Map.of("LC_ALL", "C"))).startsWith("java  C.UTF-8 ");
    assertThat(start(launcher, Map.of())).startsWith("java  C.UTF-8 ");
    assertThat(start(launcher, Map.of("LANG", "de_DE.UTF-8"))).startsWith("java   ");
    assertThat(start(launcher, Map.of("LC_ALL", "de_DE.utf8"))).startsWith("java de_DE.utf8  ");
    // Named, but not installed here: Java would read every name as ASCII.
    assertThat(start(launcher, Map.of("LANG", "tr_TR.UTF-8"))).startsWith("java C.UTF-8 C.UTF-8 ");
  }
}
