package io.github.unhunch.ui.start;

import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Windows;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.WindowConstants;

/** The first start in its window. On the Swing thread. */
public final class StartWindow implements AutoCloseable {

  private final JFrame frame;
  private final StartPanel panel;

  /** Opens at a step; leaving it in whatever way counts as "later". */
  public StartWindow(Texts texts, StartParts parts, StartStep at) {
    panel = new StartPanel(texts, parts, at);
    frame = Windows.around(texts.get("ui.start.title"), panel, panel::leave);
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(
        new java.awt.event.WindowAdapter() {
          @Override
          public void windowClosing(java.awt.event.WindowEvent event) {
            panel.leave();
          }
        });
    frame.setVisible(true);
    panel.primary().ifPresent(JButton::requestFocusInWindow);
  }

  /** The steps, to be fed with pictures. */
  public StartPanel panel() {
    return panel;
  }

  /** Brings it to the front. */
  public void toFront() {
    frame.toFront();
  }

  @Override
  public void close() {
    frame.dispose();
  }
}
