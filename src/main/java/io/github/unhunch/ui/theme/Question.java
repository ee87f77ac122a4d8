package io.github.unhunch.ui.theme;

import io.github.unhunch.text.Texts;
import java.awt.Component;
import java.io.File;
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

  /** Whether a file may be written: it is not there yet, or the user gives it up. */
  public static boolean mayWrite(Component parent, Texts texts, String title, File file) {
    return !file.exists()
        || sure(
            parent,
            title,
            texts.get("records.export.replace", file.getName()),
            texts.get("records.export.replace-yes"),
            texts.get("settings.backup.no"));
  }
}
