package io.github.unhunch.camera;

import java.util.Optional;

/** Passes over frames that come faster than wanted; everything else is the source's. */
final class ThinnedSource implements CameraSource {

  /** Half a millisecond: recorded times are rounded. */
  private static final double SLACK_S = 0.0005;

  private final CameraSource source;
  private final double framesPerSecond;
  private double next = Double.NEGATIVE_INFINITY;

  ThinnedSource(CameraSource source, double framesPerSecond) {
    this.source = source;
    this.framesPerSecond = framesPerSecond;
  }

  @Override
  public Optional<Frame> read() throws CameraException {
    Optional<Frame> frame = source.read();
    while (frame.isPresent() && frame.get().time() < next - SLACK_S) {
      frame = source.read();
    }
    frame.ifPresent(taken -> next = taken.time() + 1 / framesPerSecond);
    return frame;
  }

  @Override
  public boolean live() {
    return source.live();
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public void close() {
    source.close();
  }
}
