package io.github.unhunch.camera;

import com.sun.jna.LastErrorException;
import io.github.unhunch.camera.CameraException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A camera of Linux that gives plain YUYV pictures, as nearly all do, straight from the kernel.
 * Beside OpenCV's way it saves loading OpenCV, looks at no picture that nobody asked for, and tells
 * by its own time stamps which one is fresh.
 */
final class V4l2Camera implements CameraSource {

  /** One is filled while the other is read; a driver that needs more makes more. */
  private static final int BUFFERS = 2;

  /** A camera that gives nothing for so long is lost, in seconds. */
  private static final double LOST_AFTER = 5;

  /** How long one wait is before the camera's presence is checked again, in milliseconds. */
  private static final int WAIT_MILLIS = 500;

  private final CameraDevice device;
  private final CameraList cameras;
  private final int file;
  private final V4l2.Format format;
  private final List<V4l2.Mapped> buffers = new ArrayList<>();
  private final NativeHandles.Handle handle;
  private boolean closed;

  private V4l2Camera(CameraDevice device, CameraList cameras, int file, V4l2.Format format) {
    this.device = device;
    this.cameras = cameras;
    this.file = file;
    this.format = format;
    this.handle = NativeHandles.opened(device.name());
  }

  /**
   * Opens a camera.
   *
   * @return empty where it gives no YUYV pictures
   * @throws CameraException when it is busy, or gone by now
   */
  static Optional<CameraSource> open(CameraSpec spec, CameraDevice device, CameraList cameras)
      throws CameraException {
    int file;
    try {
      file = V4l2.openDevice("/dev/video" + device.index());
    } catch (LastErrorException e) {
      throw refused(e, device, cameras);
    }
    V4l2.Format format;
    try {
      format = V4l2.ask(file, spec.width(), spec.height());
    } catch (LastErrorException e) {
      V4l2.closeDevice(file);
      throw refused(e, device, cameras);
    }
    if (format.pixelFormat() != V4l2.YUYV || format.width() % 2 != 0) {
      V4l2.closeDevice(file);
      return Optional.empty();
    }
    V4l2Camera camera = new V4l2Camera(device, cameras, file, format);
    try {
      camera.start(spec.framesPerSecond());
    } catch (LastErrorException e) {
      camera.close();
      throw refused(e, device, cameras);
    }
    return Optional.of(camera);
  }

  private static CameraException refused(
      LastErrorException e, CameraDevice device, CameraList cameras) {
    return e.getErrorCode() == V4l2.EBUSY
        ? Webcam.busy(device, cameras)
        : new CameraException(
            Problem.UNPLUGGED,
            device.name() + ": the camera does not answer; plug it in again or check it");
  }

  private void start(int framesPerSecond) throws LastErrorException {
    V4l2.askRate(file, framesPerSecond);
    int made = V4l2.buffers(file, BUFFERS);
    for (int index = 0; index < made; index++) {
      buffers.add(V4l2.map(file, index));
      V4l2.give(file, index);
    }
    V4l2.stream(file, true);
  }

  @Override
  public Optional<Frame> read() throws CameraException {
    if (closed) {
      return Optional.empty();
    }
    double asked = System.nanoTime() / 1e9;
    int old = buffers.size();
    try {
      while (System.nanoTime() / 1e9 - asked < LOST_AFTER) {
        Optional<V4l2.Filled> filled = take();
        if (filled.isEmpty()) {
          V4l2.await(file, WAIT_MILLIS);
          if (!cameras.present(device)) {
            break;
          }
        } else if (fresh(filled.get(), asked, old--)) {
          return Optional.of(frame(filled.get()));
        } else {
          V4l2.give(file, filled.get().index());
        }
      }
    } catch (LastErrorException e) {
      throw refused(e, device, cameras);
    }
    throw new CameraException(
        Problem.UNPLUGGED, device.name() + ": the camera stopped; plug it in again or check it");
  }

  private Optional<V4l2.Filled> take() throws LastErrorException {
    try {
      return Optional.of(V4l2.take(file));
    } catch (LastErrorException e) {
      if (e.getErrorCode() == V4l2.EAGAIN) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Whether a picture was taken after it was asked for. A driver without a clock may have filled
   * every buffer before.
   *
   * @param old how many buffers may still hold an old picture
   */
  private boolean fresh(V4l2.Filled filled, double asked, int old) {
    boolean whole = filled.bytes() >= format.bytesPerLine() * format.height();
    return whole && (Double.isNaN(filled.seconds()) ? old <= 0 : filled.seconds() >= asked);
  }

  private Frame frame(V4l2.Filled filled) throws LastErrorException {
    byte[] pixels = new byte[format.bytesPerLine() * format.height()];
    buffers.get(filled.index()).at().read(0, pixels, 0, pixels.length);
    V4l2.give(file, filled.index());
    return new Frame(
        Double.isNaN(filled.seconds()) ? System.nanoTime() / 1e9 : filled.seconds(),
        format.width(),
        format.height(),
        new Yuyv(pixels, format.width(), format.height(), format.bytesPerLine()),
        Optional.empty());
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
      try {
        V4l2.stream(file, false);
      } catch (LastErrorException e) {
        // It is gone already; what follows lets go of the rest.
      }
      buffers.forEach(V4l2.Mapped::unmap);
      V4l2.closeDevice(file);
      handle.released();
    }
  }
}
