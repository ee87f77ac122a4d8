package io.github.unhunch.ui.figure;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;

/** All figures on one page, each in its most telling pose with its name below. */
public final class FigureSheet {

  private static final int COLUMNS = 8;
  private static final int TILE = 190;
  private static final int GAP = 14;
  private static final int LABEL = 20;

  private FigureSheet() {}

  /**
   * Draws the page.
   *
   * @param library whose figures, shown in the order of their names
   * @param dark whether in the colours of a dark window
   * @param look who is shown
   */
  public static BufferedImage draw(FigureLibrary library, boolean dark, FigureLook look) {
    List<Figure> figures =
        library.all().values().stream().sorted(Comparator.comparing(Figure::id)).toList();
    int rows = (figures.size() + COLUMNS - 1) / COLUMNS;
    int width = GAP + COLUMNS * (TILE + GAP);
    int height = GAP + rows * (TILE + LABEL + GAP);
    BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(dark ? new Color(0x171D23) : Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    FigurePainter painter =
        new FigurePainter(
            (dark ? FigurePalette.DARK : FigurePalette.LIGHT).of(look.tone(), dark), look.build());
    for (int i = 0; i < figures.size(); i++) {
      int x = GAP + i % COLUMNS * (TILE + GAP);
      int y = GAP + i / COLUMNS * (TILE + LABEL + GAP);
      Figure figure = figures.get(i);
      painter.paint(
          graphics, figure, 0, FigurePainter.Look.STILL, new Rectangle2D.Double(x, y, TILE, TILE));
      graphics.setColor(dark ? new Color(0xD5DDE2) : new Color(0x2A333A));
      FontMetrics metrics = graphics.getFontMetrics();
      int indent = (TILE - metrics.stringWidth(figure.id())) / 2;
      graphics.drawString(figure.id(), x + indent, y + TILE + 15);
    }
    graphics.dispose();
    return page;
  }
}
