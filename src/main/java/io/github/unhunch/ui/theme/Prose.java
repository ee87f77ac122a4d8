package io.github.unhunch.ui.theme;

import java.awt.Rectangle;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;

/** Words that wrap to the width they are given; not for typing in. */
public final class Prose extends JTextArea {

  private static final long serialVersionUID = 1L;

  private final boolean quiet;

  private Prose(String words, boolean quiet) {
    super(unbroken(words));
    this.quiet = quiet;
    setEditable(false);
    setFocusable(false);
    setOpaque(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    setBorder(null);
    getAccessibleContext().setAccessibleName(words);
    recolour();
  }

  /** What matters. */
  public static Prose of(String words) {
    return new Prose(words, false);
  }

  /** What is said beside the point. */
  public static Prose quiet(String words) {
    return new Prose(words, true);
  }

  @Override
  public void updateUI() {
    super.updateUI();
    setBorder(null);
    // A caret would scroll the page to the end of these words whenever they are set.
    if (getCaret() instanceof DefaultCaret caret) {
      caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
    }
    recolour();
  }

  @Override
  public void setText(String words) {
    super.setText(unbroken(words));
    getAccessibleContext().setAccessibleName(words);
  }

  /** Does nothing, else a scroll pane would jump to where the words end. */
  @Override
  public void scrollRectToVisible(Rectangle part) {}

  /** At another width the words need another height, which only a second layout can give them. */
  @Override
  public void setBounds(int x, int y, int width, int height) {
    boolean other = width != getWidth();
    super.setBounds(x, y, width, height);
    if (other) {
      SwingUtilities.invokeLater(this::fit);
    }
  }

  private void fit() {
    if (getPreferredSize().height != getHeight()) {
      revalidate();
    }
  }

  /** A number and its sign stay on one line. */
  private static String unbroken(String words) {
    return words.replace(" %", "\u00a0%");
  }

  private void recolour() {
    setForeground(UIManager.getColor(quiet ? "Label.disabledForeground" : "Label.foreground"));
  }
}
