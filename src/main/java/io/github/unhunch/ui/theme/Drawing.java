package io.github.unhunch.ui.theme;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.UIManager;

/** Something drawn by hand that screen readers can name. */
public abstract class Drawing extends JComponent implements Accessible {

  private static final long serialVersionUID = 1L;

  private final transient AccessibleRole role;
  private String colour = "Label.foreground";

  /** A picture, without a name yet. */
  protected Drawing() {
    this(AccessibleRole.ICON);
  }

  /** Without a name yet, but with what screen readers take it for. */
  protected Drawing(AccessibleRole role) {
    this.role = role;
    updateUI();
  }

  /** In the font and the colour of words that the look has now; called again when it changes. */
  @Override
  public final void updateUI() {
    setFont(UIManager.getFont("defaultFont"));
    setForeground(UIManager.getColor(colour));
  }

  /** In the colour of what is said beside the point. */
  public final void quiet() {
    colour = "Label.disabledForeground";
    updateUI();
  }

  /** A copy of the graphics that draws smooth lines and letters; the caller disposes of it. */
  protected static Graphics2D smooth(Graphics graphics) {
    Graphics2D copy = (Graphics2D) graphics.create();
    copy.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    copy.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    return copy;
  }

  /** Paints anew when the focus comes or goes, for what shows that it has it. */
  protected final void repaintOnFocus() {
    addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusGained(FocusEvent event) {
            repaint();
          }

          @Override
          public void focusLost(FocusEvent event) {
            repaint();
          }
        });
  }

  @Override
  public AccessibleContext getAccessibleContext() {
    if (accessibleContext == null) {
      accessibleContext = new AccessibleDrawing();
    }
    return accessibleContext;
  }

  /** Tells screen readers what this is. */
  private final class AccessibleDrawing extends AccessibleJComponent {
    private static final long serialVersionUID = 1L;

    @Override
    public AccessibleRole getAccessibleRole() {
      return role;
    }
  }
}
