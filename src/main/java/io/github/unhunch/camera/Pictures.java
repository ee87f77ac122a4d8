package io.github.unhunch.camera;

import io.github.unhunch.camera.CameraException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** A single picture, or the pictures of a folder in the order of their names. */
final class Pictures implements CameraSource {

  private static final List<String> ENDINGS =
      List.of(".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff");

  private final Path source;
  private final List<Path> files;
  private final double secondsPerPicture;
  private int next;

  private Pictures(Path source, List<Path> files, double secondsPerPicture) {
    this.source = source;
    this.files = files;
    this.secondsPerPicture = secondsPerPicture;
  }

  /** Whether the file's name ends like a picture's. */
  static boolean isPicture(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  static Pictures single(Path file) {
    return new Pictures(file, List.of(file), 1);
  }

  static Pictures folder(Path folder, double secondsPerPicture) throws CameraException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(Pictures::isPicture).sorted().toList();
    } catch (IOException e) {
      throw new CameraException(
          Problem.FILE_MISSING, folder + ": the folder cannot be read; check its permissions");
    }
    if (files.isEmpty()) {
      throw new CameraException(
          Problem.NOT_A_RECORDING, folder + ": holds no pictures (jpg, png, bmp, webp or tiff)");
    }
    return new Pictures(folder, files, secondsPerPicture);
  }

  @Override
  public Optional<Frame> read() throws CameraException {
    if (next >= files.size()) {
      return Optional.empty();
    }
    double time = next * secondsPerPicture;
    return Optional.of(decode(files.get(next++), time));
  }

  private static Frame decode(Path file, double time) throws CameraException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CameraException(
          Problem.FILE_MISSING, file + ": no such file, or it may not be read; check the path");
    }
    if (bytes.length == 0) {
      throw notAPicture(file);
    }
    OpenCv.load();
    // Decoded from memory: OpenCV cannot open every path that Java can.
    MatOfByte encoded = new MatOfByte(bytes);
    Mat picture = Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_COLOR);
    try {
      if (picture.empty()) {
        throw notAPicture(file);
      }
      return NativePicture.copy(picture, Imgproc.COLOR_BGR2RGB, time);
    } finally {
      encoded.release();
      picture.release();
    }
  }

  private static CameraException notAPicture(Path file) {
    return new CameraException(
        Problem.NOT_A_RECORDING, file + ": not a picture that can be read; give a jpg or png file");
  }

  @Override
  public boolean live() {
    return false;
  }

  @Override
  public String name() {
    return String.valueOf(source.getFileName());
  }

  @Override
  public void close() {
    next = files.size();
  }

  /** The one place where pixels leave OpenCV's memory. */
  static final class NativePicture {
    private NativePicture() {}

    /** Copies an 8-bit picture, its colours changed by the conversion code. */
    static Frame copy(Mat picture, int conversion, double time) {
      Mat rgb = new Mat();
      try {
        Imgproc.cvtColor(picture, rgb, conversion);
        if (rgb.type() != CvType.CV_8UC3) {
          throw new IllegalStateException("a picture of type " + CvType.typeToString(rgb.type()));
        }
        byte[] pixels = new byte[rgb.cols() * rgb.rows() * 3];
        rgb.get(0, 0, pixels);
        return Frame.ofPixels(time, rgb.cols(), rgb.rows(), pixels);
      } finally {
        rgb.release();
      }
    }
  }
}
