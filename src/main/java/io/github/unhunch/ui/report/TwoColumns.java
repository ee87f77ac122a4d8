package io.github.unhunch.ui.report;

import io.github.unhunch.ui.theme.Space;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/** Two columns side by side, or one below the other where there is not the width for both. */
final class TwoColumns extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int LEAST = 740;

  private boolean narrow;

  TwoColumns(JComponent left, JComponent right) {
    super(new MigLayout());
    add(left, "wmin 0");
    add(right, "wmin 0");
    arrange();
  }

  private void arrange() {
    MigLayout layout = (MigLayout) getLayout();
    layout.setLayoutConstraints(narrow ? "insets 0, wrap 1, gapy 16" : "insets 0, wrap 2");
    layout.setColumnConstraints(narrow ? "[grow, fill]" : "[grow, fill, sg]32[grow, fill, sg]");
    layout.setRowConstraints("[top]");
  }

  /** The width decides, and the height follows with the next layout. */
  @Override
  public void setBounds(int x, int y, int width, int height) {
    boolean now = width < Space.scaled(LEAST);
    if (now != narrow && width > 0) {
      narrow = now;
      arrange();
      SwingUtilities.invokeLater(this::revalidate);
    }
    super.setBounds(x, y, width, height);
  }
}
