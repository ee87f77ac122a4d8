package io.github.unhunch.ui.notice;

import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Mnemonics;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Type;
import io.github.unhunch.ui.theme.Windows;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;

/**
 * Tells a sentence or two where the system has no notifications. Takes the focus only when the user
 * waits for it or is in a window of ours anyway; stays until it is closed, and the next one takes
 * its place. On the Swing thread.
 */
public final class NoticeWindow implements AutoCloseable {

  private final Runnable closed;
  private Optional<JFrame> frame = Optional.empty();

  /** A window that is not yet shown. */
  public NoticeWindow() {
    this(() -> {});
  }

  /**
   * A window that is not yet shown.
   *
   * @param closed runs when it is closed
   */
  public NoticeWindow(Runnable closed) {
    this.closed = closed;
  }

  /**
   * One thing that can be chosen.
   *
   * @param label the words on its button
   * @param chosen what it does
   */
  public record Choice(String label, Runnable chosen) {}

  /**
   * Shows the words in place of those before.
   *
   * @param awaited whether the user asked for what they tell of, and so is to have it before them
   */
  public void show(
      Texts texts, String title, String words, Optional<Choice> choice, boolean awaited) {
    close();
    Page page = content(texts, title, words, choice);
    JFrame window = Windows.around(title, page, this::close);
    window.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    // Only now do the words know how wide they are, and so how tall.
    for (Component part : window.getContentPane().getComponents()) {
      part.invalidate();
    }
    window.pack();
    Windows.place(window);
    // Where a window of ours has the focus, Escape must not close that one behind the notice. A
    // question that has just gone may leave none with it for a moment.
    window.setAutoRequestFocus(
        awaited || KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow() != null);
    window.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosed(WindowEvent event) {
            closed.run();
          }
        });
    window.setVisible(true);
    page.first().ifPresent(JComponent::requestFocusInWindow);
    frame = Optional.of(window);
  }

  Page content(Texts texts, String title, String words, Optional<Choice> choice) {
    Told panel = new Told();
    panel.add(Type.HEADING.on(new JLabel(title)));
    words.lines().forEach(line -> panel.add(Prose.of(line), "w " + Space.scaled(420) + ", wmin 0"));
    JPanel row = new JPanel(new MigLayout("insets 0", "push[]8[]"));
    choice.ifPresent(
        one -> {
          JButton button = new JButton(one.label());
          button.addActionListener(
              press -> {
                close();
                one.chosen().run();
              });
          row.add(button);
        });
    JButton done = new JButton(texts.get("ui.notice.close"));
    done.addActionListener(press -> close());
    row.add(done);
    panel.add(row);
    panel.closedBy(done);
    panel.getAccessibleContext().setAccessibleName(title);
    panel.getAccessibleContext().setAccessibleDescription(words);
    Mnemonics.give(panel);
    return panel;
  }

  /** The words and their buttons. */
  private static final class Told extends Page {
    private static final long serialVersionUID = 1L;

    Told() {
      super(new MigLayout("insets 24, wrap 1, gap 0 12", "[grow,fill]"));
    }

    /** Enter and the space bar close it at once. */
    void closedBy(JButton done) {
      primary(done);
      beginAt(done);
    }
  }

  @Override
  public void close() {
    frame.ifPresent(JFrame::dispose);
    frame = Optional.empty();
  }
}
