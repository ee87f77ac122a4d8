package io.github.unhunch.ui.theme;

import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** Something drawn by hand that screen readers can name. */
public abstract class Drawing extends JComponent implements Accessible {

  private static final long serialVersionUID = 1L;

  /** Without a name yet. */
  protected Drawing() {}

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleDrawing();
    }
    return accessibleContext;
  }

  /** Tells screen readers that this is a picture. */
  private final class AccessibleDrawing extends AccessibleJComponent {
    private static final long serialVersionUID = 1L;

    @Override
    public AccessibleRole getAccessibleRole() {
      return AccessibleRole.ICON;
    }
  }
}
