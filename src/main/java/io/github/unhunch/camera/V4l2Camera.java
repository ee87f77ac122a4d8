package io.github.unhunch.camera;

import com.sun.jna.LastErrorException;
import io.github.unhunch.camera.CameraException.Problem;
import io.github.unhunch.camera.VideoDevice.Filled;
import io.github.unhunch.camera.VideoDevice.Format;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * A camera of Linux that gives plain YUYV pictures, as nearly all do, or JPEG ones, straight from
 * the kernel. Beside OpenCV's way it saves loading OpenCV, and it lets the driver fill a buffer
 * only when a picture is wanted, so that none is fetched for nothing.
 */
final class V4l2Camera implements CameraSource {

  private static final int BUFFERS = 2;

  /** A camera that gives nothing for so long is lost, in seconds; some take three to wake up. */
  private static final double LOST_AFTER = 5;

  /** How long one wait is before the camera's presence is checked again, in milliseconds. */
  private static final int WAIT_MILLIS = 500;

  /** No driver has more pictures waiting than this. */
  private static final int LONGEST_QUEUE = 8;

  private final CameraDevice device;
  private final CameraList cameras;
  private final VideoDevice driver;
  private final Format format;
  private final Deque<Integer> ours = new ArrayDeque<>();
  private final NativeHandles.Handle handle;
  private int filling;
  private int wanted = 1;
  private int buffers;
  private double lastTime;
  private boolean clockIsOurs = true;
  private boolean closed;

  private V4l2Camera(CameraDevice device, CameraList cameras, VideoDevice driver, Format format) {
    this.device = device;
    this.cameras = cameras;
    this.driver = driver;
    this.format = format;
    this.handle = NativeHandles.opened(device.name());
  }

  /**
   * Opens a camera.
   *
   * @return empty where it gives neither YUYV nor JPEG pictures
   * @throws CameraException when it is busy, or gone by now
   */
  static Optional<CameraSource> open(CameraSpec spec, CameraDevice device, CameraList cameras)
      throws CameraException {
    VideoDevice driver;
    try {
      driver = V4l2.open("/dev/video" + device.index());
    } catch (LastErrorException e) {
      throw refused(e, device, cameras);
    }
    return open(spec, device, cameras, driver);
  }

  /** The same with a driver that is opened; closes it where it cannot be used. */
  static Optional<CameraSource> open(
      CameraSpec spec, CameraDevice device, CameraList cameras, VideoDevice driver)
      throws CameraException {
    try {
      Format format = driver.ask(spec.width(), spec.height(), VideoDevice.YUYV);
      if (format.pixelFormat() != VideoDevice.YUYV) {
        format = driver.ask(spec.width(), spec.height(), VideoDevice.MJPEG);
      }
      boolean plain =
          format.pixelFormat() == VideoDevice.YUYV
              && format.width() % 2 == 0
              && format.bytesPerLine() % Integer.BYTES == 0;
      if (!plain && format.pixelFormat() != VideoDevice.MJPEG) {
        driver.close();
        return Optional.empty();
      }
      V4l2Camera camera = new V4l2Camera(device, cameras, driver, format);
      try {
        camera.start(spec.framesPerSecond());
      } catch (LastErrorException e) {
        camera.handle.released();
        throw e;
      }
      return Optional.of(camera);
    } catch (LastErrorException e) {
      driver.close();
      throw refused(e, device, cameras);
    }
  }

  private static CameraException refused(
      LastErrorException e, CameraDevice device, CameraList cameras) {
    return e.getErrorCode() == V4l2.EBUSY
        ? Webcam.busy(device, cameras)
        : new CameraException(
            Problem.UNPLUGGED,
            device.name() + ": the camera does not answer; plug it in again or check it");
  }

  /** Some drivers begin only when they have every buffer. */
  private void start(int framesPerSecond) throws LastErrorException {
    driver.askRate(framesPerSecond);
    buffers = driver.buffers(BUFFERS);
    for (int buffer = 0; buffer < buffers; buffer++) {
      give(buffer);
    }
    driver.stream(true);
  }

  private void give(int buffer) throws LastErrorException {
    driver.give(buffer);
    filling++;
  }

  @Override
  public Optional<Frame> read() throws CameraException {
    if (closed) {
      return Optional.empty();
    }
    double asked = now();
    try {
      int old = filling;
      while (now() - asked < LOST_AFTER) {
        while (filling < wanted && !ours.isEmpty()) {
          give(ours.remove());
        }
        Optional<Filled> filled = driver.take();
        if (filled.isPresent()) {
          filling--;
          ours.add(filled.get().buffer());
          Optional<Frame> frame = fresh(filled.get(), asked, old--) ? frame(filled.get()) : none();
          if (frame.isPresent()) {
            return frame;
          }
        } else if (!driver.await(WAIT_MILLIS) || !cameras.present(device)) {
          break;
        } else if (now() - asked > WAIT_MILLIS / 1e3) {
          // Some drivers keep the buffer that they fill until they have another one.
          wanted = buffers;
        }
      }
    } catch (LastErrorException e) {
      throw refused(e, device, cameras);
    }
    throw new CameraException(
        Problem.UNPLUGGED, device.name() + ": the camera stopped; plug it in again or check it");
  }

  private static double now() {
    return System.nanoTime() / 1e9;
  }

  private static Optional<Frame> none() {
    return Optional.empty();
  }

  /**
   * Whether a picture was taken after it was asked for, by its own time, or where the driver tells
   * none by its place in the queue.
   *
   * @param old how many buffers may still hold an old picture; below 0 once none can
   */
  private boolean fresh(Filled filled, double asked, int old) {
    // Pictures that are all from before they were asked for come of a clock that runs otherwise.
    clockIsOurs &= old > -LONGEST_QUEUE;
    return filled.whole()
        && (clockIsOurs && !Double.isNaN(filled.seconds()) ? filled.seconds() >= asked : old <= 0);
  }

  /** Empty where the picture cannot be read, as when a part of it is missing. */
  private Optional<Frame> frame(Filled filled) {
    boolean told = clockIsOurs && filled.seconds() <= now();
    lastTime = Math.max(lastTime, told ? filled.seconds() : now());
    if (format.pixelFormat() == VideoDevice.MJPEG) {
      return Jpeg.decode(driver.read(filled.buffer(), filled.bytes()), lastTime);
    }
    int row = format.width() * 2;
    int stride = Math.max(row, format.bytesPerLine());
    // The last row may end with its pixels.
    if (filled.bytes() < stride * (format.height() - 1) + row) {
      return none();
    }
    int perLine = stride / Integer.BYTES;
    int[] pairs = driver.readPairs(filled.buffer(), perLine * format.height());
    Yuyv picture = new Yuyv(pairs, format.width(), format.height(), perLine);
    return Optional.of(
        new Frame(lastTime, format.width(), format.height(), picture, Optional.empty()));
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
      driver.close();
      handle.released();
    }
  }
}
