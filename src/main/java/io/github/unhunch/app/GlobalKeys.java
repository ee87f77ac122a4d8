package io.github.unhunch.app;

import io.github.unhunch.app.presenter.TroublePresenter;
import io.github.unhunch.app.presenter.TroublePresenter.Topic;
import io.github.unhunch.desktop.Shortcuts;
import io.github.unhunch.desktop.Shortcuts.Shortcut;
import io.github.unhunch.settings.ShortcutOptions;
import io.github.unhunch.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Asks the desktop for the keys that the settings name, and says so when it gives none. */
final class GlobalKeys {

  private final Shortcuts shortcuts;
  private final Supplier<Texts> texts;
  private final TroublePresenter trouble;
  private final Runnable pause;
  private final Runnable routine;
  private boolean asked;

  /**
   * Asks for nothing yet.
   *
   * @param pause pauses, or goes on
   * @param routine opens a routine
   */
  GlobalKeys(
      Shortcuts shortcuts,
      Supplier<Texts> texts,
      TroublePresenter trouble,
      Runnable pause,
      Runnable routine) {
    this.shortcuts = shortcuts;
    this.texts = texts;
    this.trouble = trouble;
    this.pause = pause;
    this.routine = routine;
  }

  /** Asks for these in place of those before; may wait for the desktop. */
  synchronized void bind(ShortcutOptions options) {
    List<Shortcut> wanted = new ArrayList<>();
    add(wanted, "pause", options.pause(), pause);
    add(wanted, "routine", options.routine(), routine);
    if (wanted.isEmpty() && !asked) {
      return;
    }
    asked = true;
    if (!wanted.isEmpty() && !shortcuts.available()) {
      trouble.trouble(Topic.SHORTCUTS, texts.get().get("app.keys.none"));
      return;
    }
    shortcuts.bind(wanted, given -> told(wanted, given));
  }

  private void add(List<Shortcut> wanted, String id, String letter, Runnable pressed) {
    if (!letter.isEmpty()) {
      wanted.add(new Shortcut(id, name(id), letter.charAt(0), pressed));
    }
  }

  private String name(String id) {
    return texts.get().get("settings.shortcut-" + id + ".name");
  }

  private void told(List<Shortcut> wanted, Map<String, String> given) {
    String without =
        wanted.stream()
            .filter(one -> !given.containsKey(one.id()))
            .map(Shortcut::words)
            .collect(Collectors.joining(", "));
    if (without.isEmpty()) {
      trouble.well(Topic.SHORTCUTS);
    } else {
      trouble.trouble(Topic.SHORTCUTS, texts.get().get("app.keys.refused", without));
    }
  }
}
