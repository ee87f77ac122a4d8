package io.github.unhunch.ui.routine;

import io.github.unhunch.ui.theme.Drawing;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.accessibility.AccessibleRole;

/**
 * Words as large as their place allows, wrapped and centred: readable from across the room, never
 * cut.
 */
final class BigText extends Drawing {

  private static final long serialVersionUID = 1L;

  private final float largest;
  private final boolean bold;
  private String words = "";

  /**
   * With no words yet.
   *
   * @param scale of the default font, the largest size used
   * @param bold whether in bold
   */
  BigText(double scale, boolean bold) {
    super(AccessibleRole.LABEL);
    this.largest = (float) scale;
    this.bold = bold;
  }

  void show(String next) {
    if (!next.equals(words)) {
      words = next;
      getAccessibleContext().setAccessibleName(next);
      repaint();
    }
  }

  String words() {
    return words;
  }

  @Override
  public Dimension getPreferredSize() {
    int line = getFontMetrics(font(largest)).getHeight();
    return new Dimension(line * 10, line);
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(40, getFontMetrics(font(1)).getHeight());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (words.isEmpty()) {
      return;
    }
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    List<TextLayout> lines = fitting(g.getFontRenderContext());
    Color color = getForeground();
    g.setColor(color);
    float y = (float) ((getHeight() - height(lines)) / 2);
    for (TextLayout line : lines) {
      y += line.getAscent();
      line.draw(g, (float) ((getWidth() - line.getVisibleAdvance()) / 2), y);
      y += line.getDescent() + line.getLeading();
    }
    g.dispose();
  }

  private List<TextLayout> fitting(FontRenderContext context) {
    float scale = largest;
    List<TextLayout> lines = lines(context, scale);
    while (scale > 0.6f && (height(lines) > getHeight() || breaksWord(context, scale))) {
      scale -= 0.1f;
      lines = lines(context, scale);
    }
    return lines;
  }

  /** Whether a single word would be wider than the place. */
  private boolean breaksWord(FontRenderContext context, float scale) {
    Font font = font(scale);
    for (String word : words.split(" ")) {
      if (font.getStringBounds(word, context).getWidth() > getWidth()) {
        return true;
      }
    }
    return false;
  }

  private List<TextLayout> lines(FontRenderContext context, float scale) {
    AttributedString text = new AttributedString(words, Map.of(TextAttribute.FONT, font(scale)));
    LineBreakMeasurer measurer = new LineBreakMeasurer(text.getIterator(), context);
    List<TextLayout> lines = new ArrayList<>();
    while (measurer.getPosition() < words.length()) {
      lines.add(measurer.nextLayout(Math.max(20, getWidth())));
    }
    return lines;
  }

  private static double height(List<TextLayout> lines) {
    return lines.stream()
        .mapToDouble(line -> line.getAscent() + line.getDescent() + line.getLeading())
        .sum();
  }

  private Font font(float scale) {
    Font base = getFont();
    return base.deriveFont(bold ? Font.BOLD : Font.PLAIN, base.getSize2D() * scale);
  }
}
