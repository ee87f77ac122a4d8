package io.github.unhunch.ui.tray;

import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.tray.TrayStatus.Rest;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.OptionalLong;

/** How the tray says what it has to say. */
public final class TrayWords {

  private final Texts texts;

  /** In this language. */
  public TrayWords(Texts texts) {
    this.texts = texts;
  }

  /** The state and how long it has held, or why nothing is watched. */
  public String state(TrayStatus status) {
    if (status.rest().isPresent()) {
      return rest(status.rest().get());
    }
    if (!status.camera()) {
      return texts.get("ui.tray.no-camera");
    }
    return status
        .state()
        .map(state -> held(StateWords.line(state, texts), status.minutesHeld()))
        .orElseGet(() -> texts.get("ui.tray.starting"));
  }

  private String held(String words, OptionalLong minutes) {
    return minutes.orElse(0) < 1
        ? words
        : texts.get("ui.tray.held", words, minutes(minutes.getAsLong()));
  }

  /** Why nothing is watched, and until when. */
  public String rest(Rest rest) {
    // The user's own wish is said first: only that one the menu can end.
    if (rest.until().isPresent()) {
      return texts.get("ui.tray.paused-until", time(rest.until().get(), rest));
    }
    return rest.byUser()
        ? texts.get("ui.tray.paused-open")
        : texts.get("ui.tray.resting." + first(rest));
  }

  private static PauseReason first(Rest rest) {
    return rest.reasons().stream().sorted().findFirst().orElse(PauseReason.AWAY);
  }

  private String time(LocalDateTime end, Rest rest) {
    String clock =
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(texts.locale()).format(end);
    if (end.toLocalDate().equals(rest.today())) {
      return clock;
    }
    return end.toLocalDate().equals(rest.today().plusDays(1))
        ? texts.get("ui.tray.tomorrow", clock)
        : end.getDayOfWeek().getDisplayName(TextStyle.FULL, texts.locale()) + ", " + clock;
  }

  /** How long ago the last break was. */
  Optional<String> sinceBreak(TrayStatus status) {
    return status.minutesSinceBreak().isPresent()
        ? Optional.of(
            texts.get("ui.tray.since-break", minutes(status.minutesSinceBreak().getAsLong())))
        : Optional.empty();
  }

  private String minutes(long minutes) {
    return minutes < 60
        ? texts.get("ui.minutes", minutes)
        : texts.get("ui.hours-minutes", minutes / 60, minutes % 60);
  }
}
