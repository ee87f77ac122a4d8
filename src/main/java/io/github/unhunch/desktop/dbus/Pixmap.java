package io.github.unhunch.desktop.dbus;

import java.awt.image.BufferedImage;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/** A picture on the bus: (iiay), ARGB with the highest byte first. */
public final class Pixmap extends Struct {
  @Position(0)
  private final int width;

  @Position(1)
  private final int height;

  @Position(2)
  private final byte[] argb;

  /** As read from the bus. */
  public Pixmap(int width, int height, byte[] argb) {
    this.width = width;
    this.height = height;
    this.argb = argb.clone();
  }

  /** A picture's pixels. */
  public static Pixmap of(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    byte[] bytes = new byte[4 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      for (int b = 0; b < 4; b++) {
        bytes[4 * i + b] = (byte) (pixels[i] >> (24 - 8 * b));
      }
    }
    return new Pixmap(image.getWidth(), image.getHeight(), bytes);
  }

  /** In pixels. */
  public int getWidth() {
    return width;
  }

  /** In pixels. */
  public int getHeight() {
    return height;
  }

  /** Four bytes a pixel, rows from the top. */
  public byte[] getArgb() {
    return argb.clone();
  }
}
