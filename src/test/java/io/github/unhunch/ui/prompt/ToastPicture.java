package io.github.unhunch.ui.prompt;

import io.github.unhunch.posture.Cue;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import java.util.Optional;
import javax.swing.JComponent;

/** The toast, as the manual shows it. */
public final class ToastPicture {

  private ToastPicture() {}

  /** A toast of its own size. */
  public static JComponent of(Texts texts, String routine) {
    ToastPanel panel =
        new ToastPanel(
            texts,
            words(texts, Cue.HEAD_FORWARD, routine, 2),
            FigureLibrary.load().cue(Cue.HEAD_FORWARD),
            () -> 0,
            Optional.of(() -> {}),
            answer -> {});
    panel.setPreferredSize(PromptToast.sizeOf(panel));
    return panel;
  }

  /** What the app says of such a drift and such a routine. */
  static ToastWords words(Texts texts, Cue cue, String routine, int minutes) {
    String headline = texts.get("cue." + cue + ".headline");
    String why = texts.get("uiroutine.toast.offer", routine, minutes);
    return new ToastWords(headline, why, headline, 10);
  }
}
