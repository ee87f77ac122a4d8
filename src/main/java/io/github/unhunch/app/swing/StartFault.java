package io.github.unhunch.app.swing;

import io.github.unhunch.text.Message;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.notice.NoticeWindow;
import io.github.unhunch.ui.theme.Theme;
import java.awt.GraphicsEnvironment;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;

/**
 * Says in a window why the program cannot start. Who started it in a terminal reads it there; who
 * chose it in a menu, or has it started at login, would wait for nothing.
 */
final class StartFault {

  /** Nobody may be there to close it. */
  private static final int MOST_MINUTES = 10;

  private StartFault() {}

  /** Shows the sentence until the window is closed. */
  static void show(Message sentence) throws InterruptedException {
    if (System.console() != null || GraphicsEnvironment.isHeadless()) {
      return;
    }
    Texts texts = Texts.in(Locale.getDefault());
    CountDownLatch closed = new CountDownLatch(1);
    SwingUtilities.invokeLater(
        () -> {
          Theme.DEFAULT.install();
          new NoticeWindow(closed::countDown)
              .show(texts, texts.get("app.trouble"), sentence.in(texts), Optional.empty(), true);
        });
    closed.await(MOST_MINUTES, TimeUnit.MINUTES);
  }
}
