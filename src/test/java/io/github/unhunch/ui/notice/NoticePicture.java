package io.github.unhunch.ui.notice;

import io.github.unhunch.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.JComponent;

/** A notice with something to choose, as long as they come. */
public final class NoticePicture {

  private NoticePicture() {}

  /** One that names a file. */
  public static JComponent of(Texts texts, Path file) {
    return new NoticeWindow()
        .content(
            texts,
            texts.get("app.trouble"),
            texts.get("settings.backup.restored", file),
            Optional.of(new NoticeWindow.Choice(texts.get("app.remind.begin"), () -> {})));
  }
}
