package io.github.unhunch.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {

  @TempDir Path folder;

  /** A program that writes down what it is asked. */
  private static final class Program implements RemoteCommands {
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private Reply noted(String what) {
      asked.add(what);
      return new Reply(!what.contains("nothing"), "done:\n" + what);
    }

    @Override
    public Reply raise() {
      return noted("raise");
    }

    @Override
    public Reply pause(Optional<Duration> length) {
      return noted("pause " + length);
    }

    @Override
    public Reply resume() {
      return noted("resume");
    }

    @Override
    public Reply routine(Optional<String> id) {
      return noted("routine " + id);
    }
  }

  private final Program program = new Program();

  private Optional<SingleInstance> take(Path home) throws Exception {
    return SingleInstance.take(home, () -> Optional.of(program));
  }

  private RunningInstance running(Path home) {
    return RunningInstance.of(home).orElseThrow();
  }

  /** A program of its own that takes the place, says so, and then waits. */
  static final class Other {
    private Other() {}

    public static void main(String[] args) throws Exception {
      boolean taken = SingleInstance.take(Path.of(args[0]), Optional::empty).isPresent();
      System.out.println(taken);
      Thread.sleep(60_000);
    }
  }

  private static Process startOther(Path home, String before) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command = before + "exec '" + java + "' -cp \"$CLASSPATH\" \"$0\" \"$1\"";
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", command, Other.class.getName(), home.toString());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process other = builder.start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
    assertThat(lines.readLine()).isEqualTo("true");
    return other;
  }

  @Test
  void aSecondStartFindsNoPlaceAndRaisesTheFirst() throws Exception {
    Path home = folder.resolve("home");
    try (SingleInstance first = take(home).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(take(home)).isEmpty();
      assertThat(running(home).raise()).isEqualTo(new RemoteCommands.Reply(true, "done: raise"));
    }
    assertThat(RunningInstance.of(home)).isEmpty();
    Optional<SingleInstance> next = take(home);
    assertThat(next).isPresent();
    next.orElseThrow().close();
  }

  @Test
  void whatIsSaidArrivesAndIsAnswered() throws Exception {
    try (SingleInstance first = take(folder).orElseThrow()) {
      assertThat(first).isNotNull();
      RunningInstance app = running(folder);
      assertThat(app.pause(Optional.of(Duration.ofMinutes(30))).done()).isTrue();
      assertThat(app.pause(Optional.empty()).done()).isTrue();
      assertThat(app.resume().done()).isTrue();
      assertThat(app.routine(Optional.of("two-minutes")).done()).isTrue();
      assertThat(app.routine(Optional.empty()).done()).isTrue();
      assertThat(app.routine(Optional.of("nothing")).done()).isFalse();
      assertThat(app.pause(Optional.of(Duration.ZERO)).words()).contains("1 to 10080 minutes");
      assertThat(program.asked)
          .containsExactly(
              "pause Optional[PT30M]",
              "pause Optional.empty",
              "resume",
              "routine Optional[two-minutes]",
              "routine Optional.empty",
              "routine Optional[nothing]");
    }
  }

  @Test
  void whileItIsStartingItSaysSo() throws Exception {
    try (SingleInstance first = SingleInstance.take(folder, Optional::empty).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(running(folder).resume().words()).contains("just starting");
    }
  }

  @Test
  @Timeout(30)
  void whoSaysNothingOrNonsenseHoldsNobodyUp() throws Exception {
    try (SingleInstance first = take(folder).orElseThrow()) {
      assertThat(first).isNotNull();
      UnixDomainSocketAddress socket =
          UnixDomainSocketAddress.of(folder.resolve("instance.socket"));
      List<SocketChannel> silent = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        silent.add(SocketChannel.open(socket));
      }
      for (String nonsense : List.of("", "\n", "quit\n", "pause ten\n", "x".repeat(5000))) {
        try (SocketChannel caller = SocketChannel.open(socket)) {
          caller.write(ByteBuffer.wrap(nonsense.getBytes(StandardCharsets.UTF_8)));
        }
      }
      long before = System.nanoTime();
      while (!running(folder).resume().done()) {
        Thread.sleep(20);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
      // The silent ones are let go of after their time.
      for (SocketChannel channel : silent) {
        assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        channel.close();
      }
      assertThat(program.asked).containsOnly("resume");
    }
  }

  @Test
  void whatAKilledProgramLeftBehindIsCleanedUp() throws Exception {
    Process other = startOther(folder, "");
    assertThat(take(folder)).isEmpty();
    assertThat(RunningInstance.of(folder)).isPresent();
    other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    assertThat(Files.exists(folder.resolve("instance.socket"))).isTrue();
    assertThat(RunningInstance.of(folder)).isEmpty();
    try (SingleInstance ours = take(folder).orElseThrow()) {
      assertThat(ours).isNotNull();
      assertThat(running(folder).resume().done()).isTrue();
    }
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void folderAndSocketAreTheUsersAloneWhateverTheUmask() throws Exception {
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"),
        "this file system knows no permissions");
    for (String umask : List.of("000", "022", "777")) {
      Path home = folder.resolve("new" + umask).resolve("home");
      if (umask.equals("777")) {
        Files.createDirectories(home.getParent());
      }
      Process other = startOther(home, "umask " + umask + "; ");
      try {
        assertThat(permissions(home)).as(umask).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("instance.socket"))).as(umask).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("instance.lock"))).as(umask).isEqualTo("rw-------");
      } finally {
        other.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void aFolderOfOtherThingsKeepsItsPermissions() throws Exception {
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"),
        "this file system knows no permissions");
    Files.writeString(folder.resolve("letter.txt"), "not ours");
    Files.writeString(folder.resolve("settings.json"), "from the start before");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (SingleInstance first = take(folder).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(permissions(folder)).isEqualTo("rwxr-xr-x");
      assertThat(permissions(folder.resolve("instance.socket"))).isEqualTo("rw-------");
    }
  }

  @Test
  void aHomeThatOthersCouldReadIsClosed() throws Exception {
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"),
        "this file system knows no permissions");
    for (String left : List.of("settings.json", "history.db", "history-broken-2026-11-20.db")) {
      Path home = Files.createDirectory(folder.resolve(left));
      Files.writeString(home.resolve(left), "");
      Files.createDirectory(home.resolve("packs"));
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
      try (SingleInstance first = take(home).orElseThrow()) {
        assertThat(first).isNotNull();
        assertThat(permissions(home)).isEqualTo("rwx------");
      }
    }
  }

  @Test
  void twoHomesAreTwoPlaces() throws Exception {
    try (SingleInstance one = take(folder.resolve("a")).orElseThrow();
        SingleInstance two = take(folder.resolve("b")).orElseThrow()) {
      assertThat(one).isNotSameAs(two);
    }
  }

  @Test
  void aPathTooLongForASocketStillHoldsThePlace() throws Exception {
    Path deep = folder.resolve("a-folder-with-a-long-name".repeat(6));
    try (SingleInstance first = take(deep).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(take(deep)).isEmpty();
    }
  }
}
