package io.github.unhunch.app;

import io.github.unhunch.desktop.RemoteCommands;
import io.github.unhunch.monitor.Monitor;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javax.swing.SwingUtilities;

/** Does what is asked from outside and says in the user's language what it did. */
final class RemoteControl implements RemoteCommands {

  private final Texts texts;
  private final InstantSource clock;
  private final Monitor monitor;
  private final Screen screen;

  RemoteControl(Texts texts, InstantSource clock, Monitor monitor, Screen screen) {
    this.texts = texts;
    this.clock = clock;
    this.monitor = monitor;
    this.screen = screen;
  }

  private Reply done(String key, Object... arguments) {
    return new Reply(true, texts.get("app.remote." + key, arguments));
  }

  @Override
  public Reply raise() {
    SwingUtilities.invokeLater(screen::raise);
    return done("raised");
  }

  @Override
  public Reply pause(Optional<Duration> length) {
    if (length.isEmpty()) {
      monitor.pause(PauseReason.BY_USER);
      return done("paused");
    }
    Instant end = clock.instant().plus(length.get());
    monitor.pauseUntil(end);
    DateTimeFormatter time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(texts.locale());
    return done("paused-until", time.format(end.atZone(ZoneId.systemDefault())));
  }

  @Override
  public Reply resume() {
    monitor.resume();
    return done("resumed");
  }

  @Override
  public Reply routine(Optional<String> id) {
    if (screen.routine(id)) {
      return done("routine");
    }
    return new Reply(false, texts.get("app.remote.no-routine", id.orElse("")));
  }
}
