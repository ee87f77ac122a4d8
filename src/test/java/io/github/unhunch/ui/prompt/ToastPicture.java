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
            ToastWords.of(texts, Cue.HEAD_FORWARD, 240, routine, 2, 10),
            FigureLibrary.load().cue(Cue.HEAD_FORWARD),
            () -> 0,
            Optional.of(() -> {}),
            answer -> {});
    panel.setPreferredSize(PromptToast.sizeOf(panel));
    return panel;
  }
}
