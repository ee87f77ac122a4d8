package io.github.unhunch.pose;

import java.util.List;
import java.util.Optional;

/**
 * Whether the picture stands on its head. Networks see a face in such a picture too, but hardly any
 * shoulders; so where they are not seen, the picture is looked at turned once in a while. Belongs
 * to one thread.
 */
final class UpsideDownWatch {

  private static final List<BodyPoint> SHOULDERS =
      List.of(BodyPoint.LEFT_SHOULDER, BodyPoint.RIGHT_SHOULDER);

  /** Shoulders that are found with less confidence than this are doubtful. */
  private static final double DOUBTFUL = 0.6;

  /** So much more confidence the turned picture must give the shoulders. */
  private static final double CLEARLY = 0.3;

  /**
   * Seconds until the turned picture is looked at again where it was no better; where it was, it is
   * with every frame, for who seemed to stand on their head may only have walked out of a picture
   * that is upright.
   */
  private static final double ONCE_IN_SECONDS = 10;

  private double asked = Double.NaN;
  private boolean upsideDown;

  /** One question to the network. */
  @FunctionalInterface
  interface Turned {

    /** The points of the picture turned by half a circle; only their confidence is looked at. */
    RawKeypoints find() throws PoseException;
  }

  /** Told of each frame's points; asks for those of the turned picture where it has to. */
  boolean upsideDown(double time, PoseModel model, RawKeypoints found, Turned turned)
      throws PoseException {
    double sure = shoulders(model, found);
    if (sure >= DOUBTFUL) {
      asked = Double.NaN;
      upsideDown = false;
    } else if (upsideDown || !(time >= asked && time - asked < ONCE_IN_SECONDS)) {
      asked = time;
      RawKeypoints other = turned.find();
      upsideDown = Person.of(model, other).isPresent() && shoulders(model, other) >= sure + CLEARLY;
    }
    return upsideDown;
  }

  private static double shoulders(PoseModel model, RawKeypoints finding) {
    double least = 1;
    for (BodyPoint shoulder : SHOULDERS) {
      int c = model.points().indexOf(Optional.of(shoulder));
      least = c < 0 ? least : Math.min(least, finding.confidence()[c]);
    }
    return least;
  }
}
