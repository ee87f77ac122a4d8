package io.github.unhunch.camera;

import io.github.unhunch.camera.CameraException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pictures as a camera sends them, one behind the other in a file whose name tells their size, as
 * in {@code desk-640x480.yuyv}. Reading one costs no decoding, so it stands in for a camera where
 * the program itself is measured.
 */
final class RawFile implements CameraSource {

  /** Seconds from one picture to the next. */
  private static final double PERIOD = 0.25;

  private static final Pattern NAME = Pattern.compile(".*?(\\d{2,4})x(\\d{2,4})\\.yuyv");

  private final Path file;
  private final int width;
  private final int height;
  private final FileChannel channel;
  private int next;

  private RawFile(Path file, int width, int height, FileChannel channel) {
    this.file = file;
    this.width = width;
    this.height = height;
    this.channel = channel;
  }

  static boolean isRaw(Path file) {
    return NAME.matcher(String.valueOf(file.getFileName())).matches();
  }

  static RawFile open(Path file) throws CameraException {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    if (!name.matches()) {
      throw new CameraException(
          Problem.NOT_A_RECORDING, file + ": the name must tell the size, as in 640x480.yuyv");
    }
    try {
      return new RawFile(
          file,
          Integer.parseInt(name.group(1)),
          Integer.parseInt(name.group(2)),
          FileChannel.open(file));
    } catch (IOException e) {
      throw new CameraException(
          Problem.FILE_MISSING, file + ": no such file, or it may not be read; check the path");
    }
  }

  @Override
  public Optional<Frame> read() throws CameraException {
    byte[] bytes = new byte[width * height * 2];
    try {
      if (channel.read(ByteBuffer.wrap(bytes), (long) next * bytes.length) < bytes.length) {
        return Optional.empty();
      }
    } catch (IOException e) {
      throw new CameraException(Problem.TRUNCATED, file + ": can no longer be read");
    }
    return Optional.of(
        new Frame(
            next++ * PERIOD, width, height, Yuyv.ofBytes(bytes, width, height), Optional.empty()));
  }

  @Override
  public boolean live() {
    return false;
  }

  @Override
  public String name() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException(file + " could not be closed", e);
    }
  }
}
