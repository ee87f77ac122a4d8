package io.github.unhunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.desktop.RemoteCommands;
import io.github.unhunch.desktop.SingleInstance;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line says to a running app, over its real socket. */
class RemoteCommandsTest {

  @TempDir Path home;

  private final Terminal terminal = new Terminal();
  private final StringWriter out = terminal.out();
  private final StringWriter err = terminal.err();

  private int unhunch(String... arguments) {
    return terminal.run(home, arguments);
  }

  private record App() implements RemoteCommands {
    @Override
    public Reply raise() {
      return new Reply(true, "raised");
    }

    @Override
    public Reply pause(Optional<Duration> length) {
      return new Reply(true, "paused " + length);
    }

    @Override
    public Reply resume() {
      return new Reply(true, "resumed");
    }

    @Override
    public Reply routine(Optional<String> id) {
      return new Reply(id.isEmpty(), id.isEmpty() ? "choose" : "no such routine");
    }
  }

  @Test
  void theRunningAppDoesIt() throws Exception {
    try (SingleInstance app =
        SingleInstance.take(home, () -> Optional.of(new App())).orElseThrow()) {
      assertThat(app).isNotNull();
      assertThat(unhunch("pause", "30")).isZero();
      assertThat(unhunch("pause")).isZero();
      assertThat(unhunch("resume")).isZero();
      assertThat(unhunch("routine")).isZero();
      assertThat(out.toString().lines())
          .containsExactly("paused Optional[PT30M]", "paused Optional.empty", "resumed", "choose");
      assertThat(unhunch("routine", "nonsense")).isEqualTo(2);
      assertThat(err).hasToString("unhunch: no such routine\n");
    }
  }

  @Test
  void whereNoAppRunsOneLineSaysSo() {
    for (String command : new String[] {"pause", "resume", "routine"}) {
      assertThat(unhunch(command)).isEqualTo(2);
    }
    assertThat(err.toString().lines())
        .hasSize(3)
        .allMatch("unhunch: the app is not running; start it with: unhunch"::equals);
  }
}
