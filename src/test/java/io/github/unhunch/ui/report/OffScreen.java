package io.github.unhunch.ui.report;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

/** Lays out and paints panels without a display. */
public final class OffScreen {

  private OffScreen() {}

  /** Does it on the Swing thread and hands back what came of it. */
  public static <T> T onSwing(Supplier<T> work) throws Exception {
    AtomicReference<T> made = new AtomicReference<>();
    try {
      SwingUtilities.invokeAndWait(() -> made.set(work.get()));
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception inner ? inner : e;
    }
    return made.get();
  }

  /** The panel painted at this size; written to a file under target as well, for the eye. */
  public static BufferedImage paint(JComponent panel, int width, int height, String name) {
    panel.setSize(width, height);
    // Twice, since words that wrap know their height only when they know their width.
    layOut(panel);
    layOut(panel);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    Color ground = UIManager.getColor("Panel.background");
    g.setColor(ground);
    g.fillRect(0, 0, width, height);
    panel.print(g);
    g.dispose();
    try {
      Path file = Path.of("target", "pictures", name + ".png");
      Files.createDirectories(file.getParent());
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return image;
  }

  /**
   * As large as a window packs it: no larger than a small laptop's screen of 1366 x 768, less what
   * bars and title take, whatever the size of the text.
   */
  public static void pack(JComponent content) {
    fit(content, content.getPreferredSize());
  }

  /** As large as wanted, but no larger than that screen. */
  public static void fit(JComponent content, Dimension wanted) {
    content.setSize(Math.min(wanted.width, 1366), Math.min(wanted.height, 700));
    layOut(content);
    layOut(content);
  }

  /** Everything of a kind inside, at any depth, in order. */
  public static <T> List<T> all(Container container, Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Component child : container.getComponents()) {
      if (kind.isInstance(child)) {
        found.add(kind.cast(child));
      } else if (child instanceof Container inner) {
        found.addAll(all(inner, kind));
      }
    }
    return found;
  }

  /** How many different colours a picture has. */
  public static long colours(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return Arrays.stream(pixels).distinct().count();
  }

  /** Lays out a component of a given size and all that is inside, without a window. */
  public static void layOut(Component component) {
    forgetSizes(component);
    layOutInside(component);
  }

  /** Without a window nothing is ever valid, and so a change inside is told to nobody outside. */
  private static void forgetSizes(Component component) {
    if (component instanceof Container container) {
      for (Component child : container.getComponents()) {
        forgetSizes(child);
      }
    }
    component.invalidate();
  }

  private static void layOutInside(Component component) {
    component.doLayout();
    if (component instanceof Container container) {
      for (Component child : container.getComponents()) {
        layOutInside(child);
      }
    }
  }
}
