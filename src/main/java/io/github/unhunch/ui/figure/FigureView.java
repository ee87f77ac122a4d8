package io.github.unhunch.ui.figure;

import io.github.unhunch.ui.theme.Drawing;
import io.github.unhunch.ui.theme.Space;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleSupplier;
import javax.accessibility.AccessibleRole;
import javax.swing.Timer;

/** A figure in a window; moves while it is showing, unless motion is reduced. */
public final class FigureView extends Drawing {

  private static final long serialVersionUID = 1L;
  private static final int FRAME_MILLIS = 33;

  /** A small figure's joints hardly move from one of these to the next. */
  private static final int SMALL_FRAME_MILLIS = 100;

  private static final int SMALL = 150;

  private final transient DoubleSupplier clock;
  private final boolean still;
  private final Timer timer;
  private transient Figure figure;
  private boolean mirrored;
  private double painted = Double.NaN;

  /**
   * On the Swing thread.
   *
   * @param figure what to show first
   * @param still whether motion is reduced
   * @param clock seconds that only go forward
   */
  public FigureView(Figure figure, boolean still, DoubleSupplier clock) {
    super(AccessibleRole.ICON);
    this.figure = figure;
    this.still = still;
    this.clock = clock;
    timer = new Timer(FRAME_MILLIS, tick -> move());
    setPreferredSize(new Dimension(320, 320));
  }

  /**
   * Shows another figure.
   *
   * @param next what
   * @param swapped whether it is drawn for the other side of the body
   * @param description what it shows, for those who do not see it
   */
  public void show(Figure next, boolean swapped, String description) {
    getAccessibleContext().setAccessibleName(description);
    if (next != figure || swapped != mirrored) {
      figure = next;
      mirrored = swapped;
      repaint();
    }
  }

  /** Paints anew unless the pose is held. */
  private void move() {
    if (new Motion(figure).stage(clock.getAsDouble()) != painted) {
      repaint();
    }
  }

  @Override
  public void addNotify() {
    super.addNotify();
    if (!still) {
      timer.start();
    }
  }

  @Override
  public void removeNotify() {
    timer.stop();
    super.removeNotify();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Color ground = getParent() == null ? Color.WHITE : getParent().getBackground();
    int side = Math.min(getWidth(), getHeight());
    double now = clock.getAsDouble();
    painted = new Motion(figure).stage(now);
    timer.setDelay(side < Space.scaled(SMALL) ? SMALL_FRAME_MILLIS : FRAME_MILLIS);
    double x = (getWidth() - side) / 2.0;
    double y = (getHeight() - side) / 2.0;
    new FigurePainter(FigurePalette.on(ground))
        .paint(
            (Graphics2D) graphics,
            figure,
            now,
            new FigurePainter.Look(mirrored, still),
            new Rectangle2D.Double(x, y, side, side));
  }
}
