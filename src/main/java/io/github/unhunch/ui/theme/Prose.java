package io.github.unhunch.ui.theme;

import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.text.DefaultCaret;

/** Words that wrap to the width they are given; not for typing in. */
public final class Prose extends JTextArea {

  private static final long serialVersionUID = 1L;

  private final boolean quiet;

  private Prose(String words, boolean quiet) {
    super(words);
    this.quiet = quiet;
    setEditable(false);
    setFocusable(false);
    setOpaque(false);
    setLineWrap(true);
    setWrapStyleWord(true);
    setBorder(null);
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

  private void recolour() {
    setForeground(UIManager.getColor(quiet ? "Label.disabledForeground" : "Label.foreground"));
  }
}
