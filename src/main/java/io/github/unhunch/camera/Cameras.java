package io.github.unhunch.camera;

import io.github.unhunch.camera.CameraException.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens every kind of source behind the one door. */
public final class Cameras {

  /** Seconds between the pictures of a folder unless told otherwise. */
  public static final double SECONDS_PER_PICTURE = 1;

  private Cameras() {}

  /** The cameras of this machine, found without opening them; empty when there are none. */
  public static List<CameraDevice> list() {
    return CameraList.ofSystem().list();
  }

  /**
   * Opens a camera. May take seconds, so never on the Swing thread; read and close it on the thread
   * that opens it. Its times are {@link System#nanoTime} in seconds, so they go on when a camera is
   * opened again.
   *
   * @throws CameraException when it is missing, busy or forbidden, with one sentence of advice
   */
  public static CameraSource open(CameraSpec spec) throws CameraException {
    return Webcam.open(spec, CameraList.ofSystem());
  }

  /**
   * The same source with fewer frames: those that come sooner than wanted are passed over.
   *
   * @param framesPerSecond at most so many, above 0
   */
  public static CameraSource atMost(double framesPerSecond, CameraSource source) {
    return new ThinnedSource(source, framesPerSecond);
  }

  /**
   * Plays a recording as if it were a camera: in real time, again and again.
   *
   * @throws CameraException when the file is missing or is no recording
   */
  public static CameraSource openAsCamera(Path recording) throws CameraException {
    return new RecordedCamera(recording);
  }

  /**
   * Checks without opening it whether a camera could be opened now.
   *
   * @throws CameraException when it is gone, forbidden, or held by a program that the system names
   */
  public static void check(CameraDevice device) throws CameraException {
    CameraList cameras = CameraList.ofSystem();
    Optional<CameraException> refusal = cameras.refusal(device);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    if (cameras.holder(device).isPresent()) {
      throw Webcam.busy(device, cameras);
    }
  }

  /**
   * Opens a recording by what it is: a folder of pictures (one a second), a pose trace ({@code
   * .jsonl}), a single picture, or a video.
   *
   * @throws CameraException when the file is missing or is none of these; the message names it
   */
  public static CameraSource openRecording(Path path) throws CameraException {
    if (!Files.exists(path)) {
      throw new CameraException(
          Problem.FILE_MISSING, path + ": no such file or folder; check the path");
    }
    if (Files.isDirectory(path)) {
      return openFolder(path, SECONDS_PER_PICTURE);
    }
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl")) {
      return openTrace(path);
    }
    if (RawFile.isRaw(path)) {
      return RawFile.open(path);
    }
    return Pictures.isPicture(path) ? openPicture(path) : VideoFile.open(path);
  }

  /**
   * Opens a recorded pose trace.
   *
   * @throws CameraException when the file cannot be read
   */
  public static CameraSource openTrace(Path file) throws CameraException {
    return TraceFile.open(file);
  }

  /**
   * Opens a single picture, whatever its name ends in; it is decoded by the first read.
   *
   * @throws CameraException when there is no such file
   */
  public static CameraSource openPicture(Path file) throws CameraException {
    if (!Files.isRegularFile(file)) {
      throw new CameraException(Problem.FILE_MISSING, file + ": no such picture; check the path");
    }
    return Pictures.single(file);
  }

  /**
   * Opens a folder of pictures, in the order of their names.
   *
   * @param secondsPerPicture seconds from one picture to the next, above 0
   * @throws CameraException when the folder holds no pictures
   */
  public static CameraSource openFolder(Path folder, double secondsPerPicture)
      throws CameraException {
    if (!(secondsPerPicture > 0)) {
      throw new IllegalArgumentException(
          "seconds per picture must be above 0, not " + secondsPerPicture);
    }
    return Pictures.folder(folder, secondsPerPicture);
  }
}
