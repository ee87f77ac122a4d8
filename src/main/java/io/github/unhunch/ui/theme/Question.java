package io.github.unhunch.ui.theme;

import java.awt.Component;
import javax.swing.JOptionPane;

/** Asks before something is lost; keeping it is what Enter and Escape do. */
public final class Question {

  private static final int COLUMNS = 36;

  private Question() {}

  /** Whether the answer was yes. */
  public static boolean sure(
      Component parent, String title, String question, String yes, String no) {
    Prose words = Prose.of(question);
    words.setColumns(COLUMNS);
    Object[] answers = {yes, no};
    return JOptionPane.showOptionDialog(
            parent,
            words,
            title,
            JOptionPane.DEFAULT_OPTION,
            JOptionPane.WARNING_MESSAGE,
            null,
            answers,
            answers[1])
        == 0;
  }
}
