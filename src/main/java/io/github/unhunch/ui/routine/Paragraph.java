package io.github.unhunch.ui.routine;

import io.github.unhunch.ui.theme.Type;
import java.awt.Rectangle;
import javax.swing.JTextArea;
import javax.swing.UIManager;

/** Words that wrap to the width they get; read only and never focused. */
public final class Paragraph extends JTextArea {

  private static final long serialVersionUID = 1L;

  /** With these words in this size. */
  public Paragraph(String words, Type type) {
    super(words);
    setLineWrap(true);
    setWrapStyleWord(true);
    setEditable(false);
    setFocusable(false);
    setOpaque(false);
    setBorder(null);
    setForeground(UIManager.getColor("Label.foreground"));
    type.on(this);
    getAccessibleContext().setAccessibleName(words);
  }

  /** In the colour of what is said beside the point. */
  public Paragraph quiet() {
    setForeground(UIManager.getColor("Label.disabledForeground"));
    return this;
  }

  /** Does nothing, else a scroll pane would jump to where the words end. */
  @Override
  public void scrollRectToVisible(Rectangle part) {}
}
