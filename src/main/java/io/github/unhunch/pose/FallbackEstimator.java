package io.github.unhunch.pose;

import io.github.unhunch.camera.Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The first of several models that can be opened; when it fails, the next one goes on. */
final class FallbackEstimator implements PoseEstimator {

  private final Deque<PoseOptions> left;
  private final Opener opener;
  private final Consumer<PoseException> trouble;
  private PoseEstimator current;

  /** Opens one model. */
  @FunctionalInterface
  interface Opener {
    PoseEstimator open(PoseOptions options) throws PoseException;
  }

  /**
   * Opens the first that can be.
   *
   * @param choices which, the best first; not empty
   * @param trouble hears of each that was given up for another
   * @throws PoseException when none can be opened
   */
  FallbackEstimator(List<PoseOptions> choices, Opener opener, Consumer<PoseException> trouble)
      throws PoseException {
    this.left = new ArrayDeque<>(choices);
    this.opener = opener;
    this.trouble = trouble;
    this.current = openNext();
  }

  /** Tells of those that were given up only once another is there: else it would be told twice. */
  private PoseEstimator openNext() throws PoseException {
    List<PoseException> given = new ArrayList<>();
    while (true) {
      try {
        PoseEstimator opened = opener.open(left.removeFirst());
        given.forEach(trouble);
        return opened;
      } catch (PoseException e) {
        if (left.isEmpty()) {
          throw e;
        }
        given.add(e);
      }
    }
  }

  @Override
  public Pose estimate(Frame frame) throws PoseException {
    while (true) {
      try {
        return current.estimate(frame);
      } catch (PoseException e) {
        // A line of a trace is no model's fault.
        if (left.isEmpty() || frame.recordedPoints().isPresent()) {
          throw e;
        }
        PoseEstimator next = openNext();
        trouble.accept(e);
        current.close();
        current = next;
      }
    }
  }

  @Override
  public void close() {
    current.close();
  }
}
