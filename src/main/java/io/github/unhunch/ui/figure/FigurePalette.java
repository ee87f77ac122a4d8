package io.github.unhunch.ui.figure;

import java.awt.Color;

/**
 * The colours of the figures. Each filled thing has a line in a darker (in dark windows: a
 * contrasting) shade of itself.
 *
 * @param ground behind the figure
 * @param skin body
 * @param shirt trunk
 * @param trousers legs
 * @param hair hair and shoes
 * @param wood furniture
 * @param cloth walls, mats, cushions
 * @param tool what is held or leaned on
 * @param mark arrows and worked areas
 * @param halo round arrows, so that they stand out from everything
 */
public record FigurePalette(
    Color ground,
    Ink skin,
    Ink shirt,
    Ink trousers,
    Ink hair,
    Ink wood,
    Ink cloth,
    Ink tool,
    Color mark,
    Color halo) {

  /** A filling and the line round it. */
  public record Ink(Color fill, Color line) {
    static Ink of(int fill, int line) {
      return new Ink(new Color(fill), new Color(line));
    }
  }

  /** For light windows. */
  public static final FigurePalette LIGHT =
      new FigurePalette(
          new Color(0xE9F0F2),
          Ink.of(0xDDA67C, 0x94613D),
          Ink.of(0x5B93B0, 0x2C5A74),
          Ink.of(0x56657A, 0x2F3B4B),
          Ink.of(0x5A4338, 0x33241D),
          Ink.of(0xD9C2A0, 0x9C8260),
          Ink.of(0xCBD6DB, 0x93A4AD),
          Ink.of(0x7FB39B, 0x3F705A),
          new Color(0x9B2D77),
          new Color(0xFFFFFF));

  /** For dark windows. */
  public static final FigurePalette DARK =
      new FigurePalette(
          new Color(0x27313A),
          Ink.of(0xCF976B, 0x6E4427),
          Ink.of(0x6CA6C4, 0x234A60),
          Ink.of(0x71819A, 0x2B3645),
          Ink.of(0x765646, 0x1E1410),
          Ink.of(0xA88F6C, 0x57472F),
          Ink.of(0x55656F, 0x83959F),
          Ink.of(0x7DBCA0, 0x28503E),
          new Color(0xFFB3E0),
          new Color(0x1B2229));

  /** The palette that fits a window of this background, with the skin that the user chose. */
  public static FigurePalette on(Color background) {
    int light = background.getRed() * 3 + background.getGreen() * 6 + background.getBlue();
    boolean dark = light < 1280;
    return (dark ? DARK : LIGHT).of(FigureLook.installed().tone(), dark);
  }

  /** The same with skin and hair of this tone. */
  FigurePalette of(FigureLook.Tone tone, boolean dark) {
    return switch (tone) {
      case LIGHT ->
          with(
              dark ? Ink.of(0xEBC3A4, 0x8A5B3D) : Ink.of(0xF3CDB0, 0xB07C5A),
              dark ? Ink.of(0xB08A5E, 0x3F2D1A) : Ink.of(0x9A7448, 0x5C4326));
      case MEDIUM -> this;
      case DARK ->
          with(
              dark ? Ink.of(0x96633F, 0x3A2213) : Ink.of(0x8A5A3B, 0x4F2F1B),
              dark ? Ink.of(0x50423D, 0x0F0B09) : Ink.of(0x352A26, 0x140E0C));
    };
  }

  private FigurePalette with(Ink otherSkin, Ink otherHair) {
    return new FigurePalette(
        ground, otherSkin, shirt, trousers, otherHair, wood, cloth, tool, mark, halo);
  }
}
