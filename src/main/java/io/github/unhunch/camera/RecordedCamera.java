package io.github.unhunch.camera;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A recording in place of a webcam: it plays in real time, again and again, with times of the
 * monotonic clock. For trying out the whole app where there is no camera.
 */
final class RecordedCamera implements CameraSource {

  private final Path file;
  private CameraSource recording;
  private long begun = System.nanoTime();
  private boolean seen;

  RecordedCamera(Path file) throws CameraException {
    this.file = file;
    this.recording = Cameras.openRecording(file);
  }

  /** The frame that is due now; those before it are passed over, as a webcam would. */
  @Override
  public Optional<Frame> read() throws CameraException {
    Frame frame = next();
    while (frame.time() < elapsed() - 0.1) {
      frame = next();
    }
    waitUntil(frame.time());
    return Optional.of(frame.at(System.nanoTime() / 1e9));
  }

  private Frame next() throws CameraException {
    Optional<Frame> frame = readOn();
    if (frame.isEmpty()) {
      recording.close();
      recording = Cameras.openRecording(file);
      begun = System.nanoTime();
      frame = recording.read();
    }
    return frame.orElseThrow(
        () ->
            new CameraException(
                CameraException.Problem.NOT_A_RECORDING,
                file + " holds no pictures; choose another camera."));
  }

  /** A recording that breaks off ends there, as a camera would not be lost for it. */
  private Optional<Frame> readOn() throws CameraException {
    try {
      Optional<Frame> frame = recording.read();
      seen |= frame.isPresent();
      return frame;
    } catch (CameraException e) {
      if (seen && e.problem() == CameraException.Problem.TRUNCATED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private double elapsed() {
    return (System.nanoTime() - begun) / 1e9;
  }

  private void waitUntil(double time) throws CameraException {
    long left = Math.round((time - elapsed()) * 1000);
    if (left > 0) {
      try {
        Thread.sleep(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CameraException(
            CameraException.Problem.UNPLUGGED, file + " was interrupted; it will be tried again.");
      }
    }
  }

  @Override
  public boolean live() {
    return true;
  }

  @Override
  public String name() {
    return recording.name();
  }

  @Override
  public void close() {
    recording.close();
  }
}
