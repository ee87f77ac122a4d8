package io.github.unhunch.ui.tray;

import io.github.unhunch.desktop.MenuLine;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.TrayContent;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.tray.TrayCommands.Answer;
import io.github.unhunch.ui.tray.TrayCommands.Pause;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.SwingUtilities;

/**
 * Keeps the tray up to date: figure, words and menu. Where the system shows no tray, a small window
 * stands in. On the Swing thread.
 */
public final class TrayController {

  private final Tray tray;
  private final TrayWindow window;
  private final Texts texts;
  private final TrayCommands commands;
  private Optional<TrayStatus> last = Optional.empty();
  private List<TrayCommands.Offer> offers = List.of();
  private boolean windowWasShown;
  private boolean setUpWasOpen;

  /**
   * A controller that shows nothing yet.
   *
   * @param tray the system's tray; closed by its owner
   * @param window stands in for it; closed by its owner
   */
  public TrayController(Tray tray, TrayWindow window, Texts texts, TrayCommands commands) {
    this.tray = tray;
    this.window = window;
    this.texts = texts;
    this.commands = commands;
  }

  /** Shows this status; cheap when nothing has changed, so it may be called every second. */
  public void show(TrayStatus status) {
    List<TrayCommands.Offer> now = commands.routines().get();
    boolean windowNeeded = !tray.shown();
    boolean setUpNow = commands.setUp().get().isPresent();
    if (last.equals(Optional.of(status))
        && now.equals(offers)
        && windowNeeded == windowWasShown
        && setUpNow == setUpWasOpen) {
      return;
    }
    setUpWasOpen = setUpNow;
    last = Optional.of(status);
    offers = now;
    windowWasShown = windowNeeded;
    TrayContent content = content(status);
    tray.show(content);
    if (windowNeeded) {
      window.show(content);
    } else {
      window.hide();
    }
  }

  /** What the tray shows for a status. */
  TrayContent content(TrayStatus status) {
    Optional<Runnable> setUp = commands.setUp().get();
    List<MenuLine> lines = new ArrayList<>();
    lines.add(MenuLine.words("state", words(status)));
    breakWords(status).ifPresent(words -> lines.add(MenuLine.words("break", words)));
    lines.add(MenuLine.separator("after-state"));
    if (status.prompt().isPresent()) {
      lines.add(MenuLine.words("prompt", status.prompt().get()));
      for (Answer answer : Answer.values()) {
        lines.add(
            action(
                "prompt-" + answer,
                texts.get("ui.tray.prompt." + answer, commands.laterMinutes().getAsInt()),
                () -> commands.answer().accept(answer)));
      }
      lines.add(MenuLine.separator("after-prompt"));
    }
    lines.add(pauseLine(status));
    if (!offers.isEmpty()) {
      lines.add(
          MenuLine.submenu(
              "routines",
              texts.get("ui.tray.routines"),
              offers.stream()
                  .map(o -> action("routine-" + o.id(), o.title(), () -> begin(o.id())))
                  .toList()));
    }
    lines.add(line("today", "today", commands.today()));
    lines.add(line("live", "live", commands.live()));
    lines.add(line("settings", "settings", commands.settings()));
    lines.add(line("safety", "safety", commands.safety()));
    setUp.ifPresent(open -> lines.add(line("set-up", "set-up", open)));
    lines.add(MenuLine.separator("before-quit"));
    lines.add(line("quit", "quit", commands.quit()));
    TrayFigure figure = status.figure();
    String tooltip = "Unhunch – " + words(status);
    return new TrayContent(figure::draw, tooltip, lines, onSwing(commands.live()));
  }

  private MenuLine pauseLine(TrayStatus status) {
    if (status.kind() == TrayStatus.Kind.PAUSED) {
      return line("resume", "resume", commands.resume());
    }
    List<MenuLine> lengths = new ArrayList<>();
    for (Pause pause : Pause.values()) {
      lengths.add(line("pause-" + pause, "pause." + pause, () -> commands.pause().accept(pause)));
    }
    return MenuLine.submenu("pause", texts.get("ui.tray.pause"), lengths);
  }

  private String words(TrayStatus status) {
    return switch (status.kind()) {
      case NO_CAMERA -> texts.get("ui.tray.no-camera");
      case PAUSED ->
          status
              .pausedUntil()
              .map(
                  until ->
                      texts.get(
                          "ui.tray.paused-until",
                          DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                              .withLocale(texts.locale())
                              .format(until)))
              .orElseGet(() -> texts.get("ui.tray.paused"));
      case WATCHING ->
          status
              .state()
              .map(state -> StateWords.line(state, texts))
              .orElseGet(() -> texts.get("ui.tray.starting"));
    };
  }

  private Optional<String> breakWords(TrayStatus status) {
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

  private MenuLine line(String key, String words, Runnable action) {
    return action(key, texts.get("ui.tray." + words), action);
  }

  private static MenuLine action(String key, String words, Runnable action) {
    return MenuLine.action(key.toLowerCase(Locale.ROOT), words, onSwing(action));
  }

  private void begin(String routine) {
    commands.begin().accept(routine);
  }

  private static Runnable onSwing(Runnable action) {
    return () -> SwingUtilities.invokeLater(action);
  }
}
