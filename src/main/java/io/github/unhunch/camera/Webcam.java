package io.github.unhunch.camera;

import io.github.unhunch.camera.CameraException.Problem;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.opencv.videoio.VideoCapture;
import org.opencv.videoio.Videoio;

/**
 * A live camera through OpenCV. Every read waits for a picture taken after the call, so that a slow
 * reader never gets an old one. Opening may take seconds: never do it on the Swing thread.
 */
final class Webcam implements CameraSource {

  /** A picture that was there at once lay in the driver's queue, in milliseconds of waiting. */
  private static final double QUEUED = 3;

  /** Drivers queue at most this many pictures. */
  private static final int LONGEST_QUEUE = 8;

  /** A camera may miss this many pictures in a row before it counts as lost. */
  private static final int MISSES = 3;

  private final VideoCapture capture;
  private final CameraDevice device;
  private final CameraList cameras;
  private final NativeHandles.Handle handle;
  private final Mat picture = new Mat();
  private boolean closed;

  Webcam(VideoCapture capture, CameraDevice device, CameraList cameras) {
    this.capture = capture;
    this.device = device;
    this.cameras = cameras;
    this.handle = NativeHandles.opened(device.name());
  }

  /**
   * Opens the camera that was asked for.
   *
   * @throws CameraException when it is missing, busy or forbidden
   */
  static CameraSource open(CameraSpec spec, CameraList cameras) throws CameraException {
    CameraDevice device = chosen(spec, cameras);
    Optional<CameraException> refusal = cameras.refusal(device);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    Optional<CameraSource> plain =
        backend() == Videoio.CAP_V4L2 ? V4l2Camera.open(spec, device, cameras) : Optional.empty();
    return plain.isPresent() ? plain.get() : openByOpenCv(spec, device, cameras);
  }

  private static Webcam openByOpenCv(CameraSpec spec, CameraDevice device, CameraList cameras)
      throws CameraException {
    OpenCv.load();
    Webcam webcam = new Webcam(new VideoCapture(), device, cameras);
    if (!webcam.capture.open(device.index(), backend())) {
      webcam.close();
      throw busy(device, cameras);
    }
    webcam.capture.set(Videoio.CAP_PROP_FRAME_WIDTH, spec.width());
    webcam.capture.set(Videoio.CAP_PROP_FRAME_HEIGHT, spec.height());
    webcam.capture.set(Videoio.CAP_PROP_FPS, spec.framesPerSecond());
    webcam.capture.set(Videoio.CAP_PROP_BUFFERSIZE, 1);
    // Only the first picture tells whether another program streams from the camera.
    if (!webcam.capture.grab()) {
      webcam.close();
      throw busy(device, cameras);
    }
    return webcam;
  }

  private static CameraDevice chosen(CameraSpec spec, CameraList cameras) throws CameraException {
    var devices = cameras.list();
    if (devices.isEmpty()) {
      throw new CameraException(
          Problem.MISSING, "no camera found; plug one in, or switch on the one that is built in");
    }
    if (spec.device().isEmpty()) {
      return devices.get(0);
    }
    return devices.stream()
        .filter(device -> device.id().equals(spec.device()))
        .findFirst()
        .orElseThrow(
            () ->
                new CameraException(
                    Problem.MISSING,
                    spec.device() + ": this camera is not there; plug it in or choose another"));
  }

  private static int backend() {
    String system = System.getProperty("os.name", "");
    if (system.startsWith("Linux")) {
      return Videoio.CAP_V4L2;
    }
    return system.startsWith("Windows") ? Videoio.CAP_DSHOW : Videoio.CAP_AVFOUNDATION;
  }

  static CameraException busy(CameraDevice device, CameraList cameras) {
    String holder = cameras.holder(device).orElse("another program");
    return new CameraException(
        Problem.BUSY,
        device.name() + ": " + holder + " seems to use the camera; close it there, then try again");
  }

  @Override
  public Optional<Frame> read() throws CameraException {
    if (closed) {
      return Optional.empty();
    }
    for (int miss = 0; miss < MISSES; miss++) {
      if (grabFresh() && capture.retrieve(picture) && !picture.empty()) {
        double time = System.nanoTime() / 1e9;
        return Optional.of(Pictures.NativePicture.copy(picture, Imgproc.COLOR_BGR2RGB, time));
      }
      if (!cameras.present(device)) {
        break;
      }
    }
    throw new CameraException(
        Problem.UNPLUGGED, device.name() + ": the camera stopped; plug it in again or check it");
  }

  /** Throws away what the driver has queued until a picture has to be waited for. */
  private boolean grabFresh() {
    for (int i = 0; i < LONGEST_QUEUE; i++) {
      long before = System.nanoTime();
      if (!capture.grab()) {
        return false;
      }
      if ((System.nanoTime() - before) / 1e6 > QUEUED) {
        return true;
      }
    }
    return true;
  }

  @Override
  public boolean live() {
    return true;
  }

  @Override
  public String name() {
    return device.name();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      capture.release();
      picture.release();
      handle.released();
    }
  }
}
