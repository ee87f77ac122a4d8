package io.github.unhunch.ui.theme;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JComponent;

/** The four sizes of text. */
public enum Type {
  /** The one headline of a window. */
  HEADLINE("h1"),
  /** Heads a group. */
  HEADING("h2"),
  /** Everything else. */
  TEXT(""),
  /** What is said beside the point. */
  SMALL("small");

  private final String styleClass;

  Type(String styleClass) {
    this.styleClass = styleClass;
  }

  /** Gives the component this size; keeps it through changes of theme. */
  public <C extends JComponent> C on(C component) {
    component.putClientProperty(FlatClientProperties.STYLE_CLASS, styleClass);
    return component;
  }
}
