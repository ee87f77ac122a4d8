package io.github.unhunch.ui.tray;

import io.github.unhunch.desktop.MenuLine;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.tray.TrayCommands.Offer;
import io.github.unhunch.ui.tray.TrayCommands.Offers;
import io.github.unhunch.ui.tray.TrayCommands.Pause;
import io.github.unhunch.ui.tray.TrayStatus.Choice;
import io.github.unhunch.ui.tray.TrayStatus.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/** The lines of the tray's menu for a status. */
final class TrayMenu {

  /** More belong into the window. */
  private static final int FAVOURITES = 4;

  private final Texts texts;
  private final TrayWords words;
  private final TrayCommands commands;
  private final Supplier<Optional<Prompt>> waiting;

  /**
   * A menu that sets off these commands.
   *
   * @param waiting the prompt that waits at the moment of a click; a menu may have stood open since
   *     before
   */
  TrayMenu(Texts texts, TrayCommands commands, Supplier<Optional<Prompt>> waiting) {
    this.texts = texts;
    this.words = new TrayWords(texts);
    this.commands = commands;
    this.waiting = waiting;
  }

  List<MenuLine> lines(TrayStatus status, Offers offers) {
    List<MenuLine> lines = new ArrayList<>();
    // Not only told but to be clicked: panels grey out what cannot be, until nobody can read it.
    lines.add(action("state", words.state(status), commands.live()));
    words.sinceBreak(status).ifPresent(since -> lines.add(MenuLine.words("break", since)));
    lines.add(MenuLine.separator("after-state"));
    status.prompt().ifPresent(prompt -> addPrompt(lines, prompt));
    if (status.setUpOpen()) {
      lines.add(line("finish", commands.finishSetUp()));
    }
    if (status.rest().filter(TrayStatus.Rest::byUser).isPresent()) {
      lines.add(line("resume", commands.resume()));
    }
    lines.add(pause());
    lines.add(routines(offers));
    lines.add(MenuLine.separator("after-routines"));
    lines.add(line("today", commands.today()));
    lines.add(line("live", commands.live()));
    lines.add(line("safety", commands.safety()));
    lines.add(line("settings", commands.settings()));
    lines.add(MenuLine.separator("before-quit"));
    lines.add(line("quit", commands.quit()));
    return lines;
  }

  private void addPrompt(List<MenuLine> lines, Prompt prompt) {
    lines.add(MenuLine.words("prompt", prompt.headline()));
    for (Choice choice : prompt.choices()) {
      lines.add(
          action(
              "prompt-" + prompt.id() + "-" + choice.answer(),
              choice.label(),
              () -> answer(prompt, choice)));
    }
    lines.add(MenuLine.separator("after-prompt"));
  }

  private void answer(Prompt prompt, Choice choice) {
    if (waiting.get().filter(now -> now.id().equals(prompt.id())).isPresent()) {
      commands.answer().accept(choice.answer());
    }
  }

  private MenuLine pause() {
    List<MenuLine> lengths = new ArrayList<>();
    for (Pause pause : Pause.values()) {
      lengths.add(line("pause." + pause, () -> commands.pause().accept(pause)));
    }
    return MenuLine.submenu("pause", texts.get("ui.tray.pause"), lengths);
  }

  private MenuLine routines(Offers offers) {
    MenuLine choose = line("choose", commands.choose());
    List<MenuLine> few = new ArrayList<>();
    offers.last().ifPresent(last -> few.add(begin(texts.get("ui.tray.again", last.title()), last)));
    offers.favourites().stream()
        .filter(favourite -> !offers.last().equals(Optional.of(favourite)))
        .limit(FAVOURITES)
        .forEach(favourite -> few.add(begin(favourite.title(), favourite)));
    if (few.isEmpty()) {
      return line("routines", commands.choose());
    }
    few.add(MenuLine.separator("before-choose"));
    few.add(choose);
    return MenuLine.submenu("routines-few", texts.get("ui.tray.routines-few"), few);
  }

  private MenuLine begin(String label, Offer offer) {
    return action("routine-" + offer.id(), label, () -> commands.begin().accept(offer.id()));
  }

  private MenuLine line(String key, Runnable action) {
    return action(key.toLowerCase(Locale.ROOT), texts.get("ui.tray." + key), action);
  }

  /** The tray's threads are not the one of the windows. */
  private static MenuLine action(String key, String label, Runnable action) {
    return MenuLine.action(key, label, () -> SwingUtilities.invokeLater(action));
  }
}
