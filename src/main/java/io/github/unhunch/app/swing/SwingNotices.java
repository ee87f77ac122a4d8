package io.github.unhunch.app.swing;

import io.github.unhunch.app.presenter.Notices;
import io.github.unhunch.desktop.Notifier;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.notice.NoticeWindow;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;

/** The system's notifications; where there are none, a window of our own. */
final class SwingNotices implements Notices {

  private static final String CHOSEN = "chosen";

  private final Notifier notifier;
  private final NoticeWindow window = new NoticeWindow();
  private final Supplier<Texts> texts;

  SwingNotices(Notifier notifier, Supplier<Texts> texts) {
    this.notifier = notifier;
    this.texts = texts;
  }

  @Override
  public void show(String title, String words, Optional<Choice> choice) {
    if (notifier.available() && (choice.isEmpty() || notifier.hasChoices())) {
      notifier.show(
          title,
          words,
          choice.map(one -> List.of(new Notifier.Choice(CHOSEN, one.label()))).orElse(List.of()),
          key -> {
            if (key.equals(CHOSEN)) {
              choice.ifPresent(one -> SwingUtilities.invokeLater(one.chosen()));
            }
          });
    } else {
      window.show(
          texts.get(),
          title,
          words,
          choice.map(one -> new NoticeWindow.Choice(one.label(), one.chosen())),
          false);
    }
  }

  @Override
  public void answer(String title, String words) {
    if (notifier.available()) {
      notifier.show(title, words, List.of(), key -> {});
    } else {
      window.show(texts.get(), title, words, Optional.empty(), true);
    }
  }

  void close() {
    window.close();
  }
}
