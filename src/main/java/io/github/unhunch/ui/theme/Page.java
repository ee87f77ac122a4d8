package io.github.unhunch.ui.theme;

import java.awt.LayoutManager;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** A page of a window; Enter presses its one primary button, which may change. */
public class Page extends JPanel {

  /** The property that tells listeners of another primary button. */
  public static final String PRIMARY = "primaryButton";

  private static final long serialVersionUID = 1L;

  private transient Optional<JComponent> first = Optional.empty();
  private transient Optional<JButton> primary = Optional.empty();

  /** A page laid out like this. */
  public Page(LayoutManager layout) {
    super(layout);
  }

  /** Makes this the page's primary button. */
  protected final JButton primary(JButton button) {
    setPrimary(Optional.of(button));
    return button;
  }

  /** Makes this the page's primary button, or leaves it without one. */
  protected final void setPrimary(Optional<JButton> button) {
    Optional<JButton> before = primary;
    primary = button;
    tellWindow();
    Mnemonics.giveAround(this);
    firePropertyChange(PRIMARY, before.orElse(null), button.orElse(null));
  }

  /** Gives the page itself the focus when it is shown, so that none of its controls has it. */
  protected final void keepFocus() {
    first = Optional.of(this);
    setFocusable(true);
  }

  /** Gives this control the focus when the page is shown, in place of its first one. */
  protected final void beginAt(JComponent control) {
    first = Optional.of(control);
  }

  /** What wants the focus when the page is shown; empty for its first control. */
  public final Optional<JComponent> first() {
    return first;
  }

  /** The one that Enter presses. */
  public final Optional<JButton> primary() {
    return primary;
  }

  @Override
  public void addNotify() {
    super.addNotify();
    tellWindow();
    Mnemonics.giveAround(this);
  }

  /** Within another page it is that one which decides. */
  private void tellWindow() {
    if (SwingUtilities.getAncestorOfClass(Page.class, this) == null) {
      Optional.ofNullable(SwingUtilities.getRootPane(this))
          .ifPresent(root -> root.setDefaultButton(primary.orElse(null)));
    }
  }
}
