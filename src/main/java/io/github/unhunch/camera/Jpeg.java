package io.github.unhunch.camera;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Pictures of a camera that sends each as a JPEG file. */
final class Jpeg {

  private static final int START_OF_SCAN = 0xda;
  private static final int TABLES = 0xc4;

  private Jpeg() {}

  /**
   * Reads one picture.
   *
   * @param jpeg the file, without the Huffman tables or with them, and what may lie behind it
   * @param time when it was taken, in seconds
   * @return empty where it is damaged
   */
  static Optional<Frame> decode(byte[] jpeg, double time) {
    try {
      BufferedImage picture = read(jpeg);
      BufferedImage plain = plain(picture);
      byte[] rgb = ((DataBufferByte) plain.getRaster().getDataBuffer()).getData();
      for (int i = 0; i < rgb.length; i += 3) {
        byte blue = rgb[i];
        rgb[i] = rgb[i + 2];
        rgb[i + 2] = blue;
      }
      return Optional.of(Frame.ofPixels(time, picture.getWidth(), picture.getHeight(), rgb));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // The reader throws either for bytes that make no picture.
    }
  }

  /** With blue, green and red in three bytes, as the reader gives all but grey pictures. */
  private static BufferedImage plain(BufferedImage picture) {
    if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
      return picture;
    }
    BufferedImage plain =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.dispose();
    return plain;
  }

  private static BufferedImage read(byte[] jpeg) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (MemoryCacheImageInputStream bytes =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(withTables(jpeg)))) {
      reader.setInput(bytes, true, true);
      return reader.read(0);
    } finally {
      reader.dispose();
    }
  }

  /** Cameras leave out the tables of Huffman codes, since all use those of the standard. */
  private static byte[] withTables(byte[] jpeg) throws IOException {
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
      int segment = jpeg[at + 1] & 0xff;
      if (segment == TABLES) {
        return jpeg;
      }
      if (segment == START_OF_SCAN) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(jpeg.length + 500);
        whole.write(jpeg, 0, at);
        table(whole, 0x00, JPEGHuffmanTable.StdDCLuminance);
        table(whole, 0x10, JPEGHuffmanTable.StdACLuminance);
        table(whole, 0x01, JPEGHuffmanTable.StdDCChrominance);
        table(whole, 0x11, JPEGHuffmanTable.StdACChrominance);
        whole.write(jpeg, at, jpeg.length - at);
        return whole.toByteArray();
      }
      at += 2 + ((jpeg[at + 2] & 0xff) << 8) + (jpeg[at + 3] & 0xff);
    }
    throw new IOException("no scan in it");
  }

  private static void table(ByteArrayOutputStream to, int which, JPEGHuffmanTable table) {
    short[] values = table.getValues();
    to.write(0xff);
    to.write(TABLES);
    to.write((3 + 16 + values.length) >> 8);
    to.write(3 + 16 + values.length);
    to.write(which);
    for (int length = 0; length < 16; length++) {
      to.write(length < table.getLengths().length ? table.getLengths()[length] : 0);
    }
    for (short value : values) {
      to.write(value);
    }
  }
}
