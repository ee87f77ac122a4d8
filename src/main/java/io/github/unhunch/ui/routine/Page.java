package io.github.unhunch.ui.routine;

import java.awt.LayoutManager;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** A page of a window; Enter presses its one primary button. */
class Page extends JPanel {

  private static final long serialVersionUID = 1L;

  private @Nullable JButton primary;

  Page(LayoutManager layout) {
    super(layout);
  }

  /** Makes this the page's primary button. */
  final JButton primary(JButton button) {
    primary = button;
    return button;
  }

  @Override
  public void addNotify() {
    super.addNotify();
    Optional.ofNullable(SwingUtilities.getRootPane(this))
        .ifPresent(root -> root.setDefaultButton(primary));
  }
}
