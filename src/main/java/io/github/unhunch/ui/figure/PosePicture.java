package io.github.unhunch.ui.figure;

import com.formdev.flatlaf.util.UIScale;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Keypoint;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.ui.theme.Drawing;
import io.github.unhunch.ui.theme.Icons;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;

/**
 * The user's own picture as in a mirror, with the points that were found: the surer, the more
 * solid. Keeps the newest picture only, and only while it is shown.
 */
public final class PosePicture extends Drawing {

  private static final long serialVersionUID = 1L;
  private static final double SEEN = 0.2;
  private static final BodyPoint[][] LINES = {
    {BodyPoint.LEFT_SHOULDER, BodyPoint.RIGHT_SHOULDER},
    {BodyPoint.LEFT_SHOULDER, BodyPoint.LEFT_ELBOW},
    {BodyPoint.LEFT_ELBOW, BodyPoint.LEFT_WRIST},
    {BodyPoint.RIGHT_SHOULDER, BodyPoint.RIGHT_ELBOW},
    {BodyPoint.RIGHT_ELBOW, BodyPoint.RIGHT_WRIST},
    {BodyPoint.LEFT_EAR, BodyPoint.LEFT_EYE},
    {BodyPoint.LEFT_EYE, BodyPoint.NOSE},
    {BodyPoint.NOSE, BodyPoint.RIGHT_EYE},
    {BodyPoint.RIGHT_EYE, BodyPoint.RIGHT_EAR},
    {BodyPoint.MOUTH_LEFT, BodyPoint.MOUTH_RIGHT},
  };

  private transient Optional<BufferedImage> picture = Optional.empty();
  private transient Optional<Pose> pose = Optional.empty();

  /**
   * Without a picture yet.
   *
   * @param name what this is, for screen readers
   */
  public PosePicture(String name) {
    getAccessibleContext().setAccessibleName(name);
  }

  /** Shows this from now on. */
  public void show(Optional<Frame> frame, Optional<Pose> found) {
    picture = frame.filter(f -> f.recordedPoints().isEmpty()).map(this::image);
    pose = found;
    repaint();
  }

  /** The picture before is written over: two a second of new ones would keep Java collecting. */
  private BufferedImage image(Frame frame) {
    BufferedImage image =
        picture
            .filter(old -> old.getWidth() == frame.width() && old.getHeight() == frame.height())
            .orElseGet(
                () -> new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB));
    frame.pixels().paint(((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    return image;
  }

  @Override
  public Dimension getPreferredSize() {
    return UIScale.scale(new Dimension(480, 360));
  }

  @Override
  public Dimension getMinimumSize() {
    return UIScale.scale(new Dimension(120, 90));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    double ratio =
        pose.map(p -> p.width() / (double) p.height())
            .or(() -> picture.map(p -> p.getWidth() / (double) p.getHeight()))
            .orElse(4 / 3.0);
    double width = Math.min(getWidth(), getHeight() * ratio);
    double height = width / ratio;
    g.translate((getWidth() - width) / 2, (getHeight() - height) / 2);
    int arc = UIScale.scale(12);
    g.clip(new RoundRectangle2D.Double(0, 0, width, height, arc, arc));
    g.setColor(new Color(0x17181a));
    g.fillRect(0, 0, (int) width + 1, (int) height + 1);
    picture.ifPresent(
        image -> g.drawImage(image, (int) Math.round(width), 0, -(int) width, (int) height, null));
    pose.filter(Pose::someone).ifPresent(p -> paintPose(g, p, width / p.width()));
    if (picture.isEmpty() && pose.isEmpty()) {
      int size = 48;
      Icons.CAMERA
          .icon(size, "Label.disabledForeground")
          .paintIcon(
              this,
              g,
              (int) (width - UIScale.scale(size)) / 2,
              (int) (height - UIScale.scale(size)) / 2);
    }
    g.dispose();
  }

  private static void paintPose(Graphics2D g, Pose pose, double scale) {
    float thin = UIScale.scale(2.2f);
    for (BodyPoint[] line : LINES) {
      Keypoint a = pose.point(line[0]);
      Keypoint b = pose.point(line[1]);
      double sure = Math.min(a.confidence(), b.confidence());
      if (sure >= SEEN) {
        Line2D drawn =
            new Line2D.Double(x(a, pose, scale), a.y() * scale, x(b, pose, scale), b.y() * scale);
        stroke(g, drawn, thin, sure);
      }
    }
    double r = UIScale.scale(4f);
    for (Keypoint point : pose.points().values()) {
      if (point.confidence() >= SEEN) {
        Ellipse2D dot =
            new Ellipse2D.Double(x(point, pose, scale) - r, point.y() * scale - r, 2 * r, 2 * r);
        g.setColor(new Color(0x56, 0xB4, 0xE9, opacity(point.confidence())));
        g.fill(dot);
        g.setColor(new Color(0, 0, 0, opacity(point.confidence()) / 2));
        g.setStroke(new BasicStroke(UIScale.scale(1.2f)));
        g.draw(dot);
      }
    }
  }

  /** A light line on a dark one, to be seen on any picture. */
  private static void stroke(Graphics2D g, Line2D line, float width, double sure) {
    g.setStroke(new BasicStroke(2 * width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(new Color(0, 0, 0, opacity(sure) / 2));
    g.draw(line);
    g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(new Color(255, 255, 255, opacity(sure)));
    g.draw(line);
  }

  private static double x(Keypoint point, Pose pose, double scale) {
    return (pose.width() - point.x()) * scale;
  }

  private static int opacity(double confidence) {
    return (int) Math.round(255 * Math.min(1, Math.max(0.15, confidence)));
  }
}
