package io.github.unhunch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {

  @TempDir Path home;

  /** A program of its own that takes the place, says so, and then waits. */
  static final class Other {
    private Other() {}

    public static void main(String[] args) throws Exception {
      boolean taken = SingleInstance.take(Path.of(args[0]), () -> {}).isPresent();
      System.out.println(taken);
      Thread.sleep(60_000);
    }
  }

  private Process startOther() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Other.class.getName(),
                home.toString())
            .start();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("true");
    }
    return other;
  }

  @Test
  void aSecondStartRaisesTheFirstAndFindsNoPlace() throws Exception {
    BlockingQueue<String> raised = new LinkedBlockingQueue<>();
    try (SingleInstance first =
        SingleInstance.take(home, () -> raised.add("raised")).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(SingleInstance.take(home, () -> {})).isEmpty();
      assertThat(raised.poll(5, TimeUnit.SECONDS)).isEqualTo("raised");
      assertThat(SingleInstance.take(home, () -> {})).isEmpty();
      assertThat(raised.poll(5, TimeUnit.SECONDS)).isEqualTo("raised");
    }
    Optional<SingleInstance> next = SingleInstance.take(home, () -> {});
    assertThat(next).isPresent();
    next.orElseThrow().close();
  }

  @Test
  void whatAKilledProgramLeftBehindIsCleanedUp() throws Exception {
    Process other = startOther();
    assertThat(SingleInstance.take(home, () -> {})).isEmpty();
    other.destroyForcibly().waitFor();
    assertThat(Files.exists(home.resolve("instance.socket"))).isTrue();
    try (SingleInstance ours = SingleInstance.take(home, () -> {}).orElseThrow()) {
      assertThat(ours).isNotNull();
    }
  }

  @Test
  void twoHomesAreTwoPlaces() throws Exception {
    try (SingleInstance one = SingleInstance.take(home.resolve("a"), () -> {}).orElseThrow();
        SingleInstance two = SingleInstance.take(home.resolve("b"), () -> {}).orElseThrow()) {
      assertThat(one).isNotSameAs(two);
    }
  }

  @Test
  void aPathTooLongForASocketStillHoldsThePlace() throws Exception {
    Path deep = home.resolve("a-folder-with-a-long-name".repeat(6));
    try (SingleInstance first = SingleInstance.take(deep, () -> {}).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(SingleInstance.take(deep, () -> {})).isEmpty();
    }
  }
}
