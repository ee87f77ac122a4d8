import io.github.unhunch.ui.theme.AppIcon;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Draws the program's icon into the files that installers want: unhunch.png, unhunch.ico and
 * unhunch.icns. Run by the build: {@code java -cp target/unhunch.jar IconFiles.java FOLDER}.
 */
class IconFiles {

  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    Path folder = Files.createDirectories(Path.of(args[0]));
    Files.write(folder.resolve("unhunch.png"), png(512));
    Files.write(folder.resolve("unhunch.ico"), ico(16, 24, 32, 48, 64, 256));
    Files.write(folder.resolve("unhunch.icns"), icns());
  }

  private static byte[] png(int pixels) throws IOException {
    BufferedImage picture = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
    Image icon = AppIcon.icon(pixels).getImage();
    picture.createGraphics().drawImage(icon, 0, 0, null);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", bytes);
    return bytes.toByteArray();
  }

  /** A header, one entry of 16 bytes a size, then the PNG files. */
  private static byte[] ico(int... sizes) throws IOException {
    ByteArrayOutputStream pictures = new ByteArrayOutputStream();
    ByteBuffer head = ByteBuffer.allocate(6 + 16 * sizes.length).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
    for (int size : sizes) {
      byte[] png = png(size);
      head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
      head.putShort((short) 1).putShort((short) 32).putInt(png.length);
      head.putInt(head.capacity() + pictures.size());
      pictures.write(png);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(head.array());
    pictures.writeTo(file);
    return file.toByteArray();
  }

  /** A header, then for each size its four letters, its length and the PNG file. */
  private static byte[] icns() throws IOException {
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("icp4", 16);
    sizes.put("icp5", 32);
    sizes.put("ic07", 128);
    sizes.put("ic08", 256);
    sizes.put("ic09", 512);
    sizes.put("ic10", 1024);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream entries = new DataOutputStream(body);
    for (Map.Entry<String, Integer> size : sizes.entrySet()) {
      byte[] png = png(size.getValue());
      entries.writeBytes(size.getKey());
      entries.writeInt(8 + png.length);
      entries.write(png);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream file = new DataOutputStream(bytes);
    file.writeBytes("icns");
    file.writeInt(8 + body.size());
    body.writeTo(file);
    return bytes.toByteArray();
  }
}
