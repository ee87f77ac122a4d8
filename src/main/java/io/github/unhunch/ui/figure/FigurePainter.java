package io.github.unhunch.ui.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Paints one figure at one moment into a rounded tile; stateless and sharp at any size. */
public final class FigurePainter {

  /**
   * How a figure is to be shown.
   *
   * @param mirrored whether left and right are swapped; figures are drawn for the left
   * @param still whether to show the most telling pose with its arrows instead of moving
   */
  public record Look(boolean mirrored, boolean still) {
    /** Moving, as in the file. */
    public static final Look MOVING = new Look(false, false);

    /** The most telling pose, as in the file. */
    public static final Look STILL = new Look(false, true);
  }

  private final FigurePalette palette;
  private final double girth;

  /** Paints in these colours, and somebody of the build that the user chose. */
  public FigurePainter(FigurePalette palette) {
    this(palette, FigureLook.installed().build());
  }

  /** Paints somebody of this build. */
  FigurePainter(FigurePalette palette, FigureLook.Build build) {
    this.palette = palette;
    this.girth = build.girth;
  }

  /**
   * Paints.
   *
   * @param target not changed otherwise
   * @param figure what
   * @param seconds moment within the endless loop; of no account for a still look
   * @param look mirrored, still
   * @param tile where, in the target's own units
   */
  public void paint(Graphics2D target, Figure figure, double seconds, Look look, Rectangle2D tile) {
    Graphics2D graphics = (Graphics2D) target.create();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      double corner = Math.min(tile.getWidth(), tile.getHeight()) * 0.12;
      Shape card =
          new RoundRectangle2D.Double(
              tile.getX(), tile.getY(), tile.getWidth(), tile.getHeight(), corner, corner);
      graphics.setColor(palette.ground());
      graphics.fill(card);
      graphics.clip(card);
      fit(graphics, figure, tile, look.mirrored());
      double moment = look.still() ? figure.stillSeconds() : seconds;
      scene(new Pen(graphics, palette, girth), figure, moment, look.still());
    } finally {
      graphics.dispose();
    }
  }

  private static void fit(Graphics2D graphics, Figure figure, Rectangle2D tile, boolean mirrored) {
    double width = figure.frame().get(2);
    double height = figure.frame().get(3);
    double scale = Math.min(tile.getWidth() / width, tile.getHeight() / height);
    graphics.translate(tile.getCenterX(), tile.getCenterY());
    boolean flipped = mirrored != (figure.view() == View.SIDE);
    graphics.scale(flipped ? -scale : scale, scale);
    graphics.translate(-figure.frame().get(0) - width / 2, -figure.frame().get(1) - height / 2);
  }

  private static void scene(Pen pen, Figure figure, double moment, boolean still) {
    Motion motion = new Motion(figure);
    Skeleton body = motion.at(moment);
    LimbPainter limbs = new LimbPainter(pen);
    PropPainter props = new PropPainter(pen);
    MarkPainter marks = new MarkPainter(pen);
    props(props, figure, body, Depth.BEHIND);
    arms(limbs, body, Depth.BEHIND);
    limbs.leg(body, Side.RIGHT);
    limbs.leg(body, Side.LEFT);
    new TrunkPainter(pen).paint(body);
    props(props, figure, body, Depth.MIDDLE);
    arms(limbs, body, Depth.MIDDLE);
    new HeadPainter(pen).paint(body);
    figure.highlights().forEach(highlight -> marks.highlight(highlight, body));
    for (Side side : Side.values()) {
      limbs.fingersOver(body, side);
    }
    props(props, figure, body, Depth.FRONT);
    arms(limbs, body, Depth.FRONT);
    int pose = still ? figure.still() : motion.poseAt(moment);
    for (Arrow arrow : figure.arrows()) {
      if (arrow.pose().map(shown -> shown == pose).orElse(true)) {
        marks.arrow(arrow, body);
      }
    }
  }

  private static void props(PropPainter painter, Figure figure, Skeleton body, Depth depth) {
    for (Prop prop : figure.props()) {
      if (prop.depth() == depth) {
        painter.paint(prop, body);
      }
    }
  }

  private static void arms(LimbPainter painter, Skeleton body, Depth depth) {
    for (Side side : Side.values()) {
      if (body.arm(side).depth() == depth) {
        painter.arm(body, side);
      }
    }
  }
}
