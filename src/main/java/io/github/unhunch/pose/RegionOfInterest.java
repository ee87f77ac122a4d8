package io.github.unhunch.pose;

import io.github.unhunch.camera.Frame;
import java.util.Optional;

/**
 * Which part of the picture is looked at: all of it, or, where the person is small, a view round
 * the person that stays where it is until the person has moved out of its middle. Belongs to one
 * thread.
 */
final class RegionOfInterest {

  /** Shoulders narrower than this part of the whole view are looked at from nearer. */
  private static final double SMALL = 0.20;

  /** How wide the shoulders are in the near view: hands at the waist or beside the head stay in. */
  private static final double WANTED = 0.30;

  /** How far down the near view the face is placed, so that the chest is in it as well. */
  private static final double FACE_HEIGHT = 0.33;

  /** A near view is kept while the face stays within this part of its width and height. */
  private static final double MIDDLE = 0.14;

  /** A near view is kept while the size differs by less than this factor. */
  private static final double LIKE_SIZE = 1.35;

  /** Seconds after which the whole picture is looked at again, for somebody else or nearer. */
  private static final double LOOK_ROUND = 3;

  private Optional<PictureView> near = Optional.empty();
  private double lastLook = Double.NaN;
  private double lastRound = Double.NaN;
  private int width;
  private int height;

  /** The near view for a frame that follows soon on the last, else empty. */
  Optional<PictureView> nearView(Frame frame) {
    double since = frame.time() - lastLook;
    boolean soon =
        since > 0 && since <= LOOK_ROUND && frame.width() == width && frame.height() == height;
    lastLook = frame.time();
    width = frame.width();
    height = frame.height();
    if (!soon) {
      near = Optional.empty();
    }
    return near;
  }

  /** Whether it is time to look at the whole picture again. */
  boolean looksRound(double time) {
    return !(time - lastRound < LOOK_ROUND);
  }

  /** Told that the whole picture was looked at. */
  void lookedRound(double time) {
    lastRound = time;
  }

  /**
   * Decides where to look from now on.
   *
   * @param person the person in pixels of the frame, empty when nobody is seen
   * @param whole the view of the whole picture
   * @return the near view, empty when the whole picture serves
   */
  Optional<PictureView> follow(Optional<Person> person, PictureView whole) {
    if (person.isEmpty()) {
      near = Optional.empty();
    } else if (near.isEmpty() || !fits(near.get(), person.get())) {
      near =
          person.get().shoulders() < SMALL * whole.width()
              ? Optional.of(around(person.get(), whole))
              : Optional.empty();
    }
    return near;
  }

  private static boolean fits(PictureView view, Person person) {
    double ratio = person.shoulders() / (WANTED * view.width());
    return Math.abs(person.x() - view.x() - 0.5 * view.width()) < MIDDLE * view.width()
        && Math.abs(person.y() - view.y() - FACE_HEIGHT * view.height()) < MIDDLE * view.height()
        && ratio < LIKE_SIZE
        && ratio > 1 / LIKE_SIZE;
  }

  /** In whole pixels, so that a view that is chosen again is the same. */
  private static PictureView around(Person person, PictureView whole) {
    double wide = Math.rint(person.shoulders() / WANTED);
    double high = wide * whole.height() / whole.width();
    return new PictureView(
        Math.rint(person.x() - 0.5 * wide), Math.rint(person.y() - FACE_HEIGHT * high), wide, high);
  }
}
