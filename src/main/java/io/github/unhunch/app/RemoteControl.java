package io.github.unhunch.app;

import io.github.unhunch.app.presenter.Language;
import io.github.unhunch.desktop.RemoteCommands;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Monitor;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.tray.TrayStatus;
import io.github.unhunch.ui.tray.TrayWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does what is asked from outside and says in the user's language what it did.
 *
 * @param shell hands work to the shell, on the screen's worker
 */
record RemoteControl(
    Supplier<Language> language,
    Clockwork clockwork,
    Monitor monitor,
    Consumer<Consumer<Shell>> shell)
    implements RemoteCommands {

  private Texts texts() {
    return language.get().texts();
  }

  private Reply done(String key, Object... arguments) {
    return new Reply(true, texts().get("app.remote." + key, arguments));
  }

  @Override
  public Reply raise() {
    shell.accept(Shell::raise);
    return done("raised");
  }

  @Override
  public Reply pause(Optional<Duration> length) {
    if (length.isEmpty()) {
      monitor.pause(PauseReason.BY_USER);
      return done("paused");
    }
    Instant end = clockwork.instant().plus(length.get());
    monitor.pauseUntil(end, true);
    ZonedDateTime now = clockwork.instant().atZone(clockwork.zone());
    Pauses until = Pauses.NONE.until(end);
    return new Reply(
        true, TrayStatus.Rest.of(until, now).map(new TrayWords(texts())::rest).orElseThrow());
  }

  @Override
  public Reply resume() {
    monitor.resume();
    return done("resumed");
  }

  @Override
  public Reply routine(Optional<String> id) {
    if (id.isPresent() && language.get().library().routine(id.get()).isEmpty()) {
      return new Reply(false, texts().get("app.remote.no-routine", id.get()));
    }
    shell.accept(shown -> id.ifPresentOrElse(shown::begin, shown::choose));
    return done("routine");
  }
}
