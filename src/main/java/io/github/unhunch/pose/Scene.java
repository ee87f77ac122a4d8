package io.github.unhunch.pose;

/**
 * What the picture as a whole says about how far its points can be trusted; NaN where unknown, as
 * in a trace that holds points alone.
 *
 * <p>What is said of the background's motion is what has come since the previous frame, as far as
 * it can be told: what a body hides that moves comes with the frame in which the background is seen
 * again.
 *
 * @param brightness mean brightness, 0 (black) to 1 (white)
 * @param contrast standard deviation of the brightness, 0 to 0.5
 * @param shiftX how far the background moved right, in picture widths
 * @param shiftY how far the background moved down, in picture widths
 * @param secondPerson 0 to 1: how likely a second person of like size is in the picture
 * @param faceGrowth natural logarithm of how many times larger the face is than in the previous
 *     frame; known only where frames follow each other quickly
 * @param growth natural logarithm of how many times larger the background became: the camera zooms
 *     or moves forward or back
 * @param turn by how many degrees the background turned clockwise
 * @param likeness 1 where the background is the same as before, whether or not it moved; where it
 *     is another one, as in another picture format, the share of it that is found again, below 0.5;
 *     NaN also while it is hidden
 * @param change mean difference to the previous frame, 0 to 1; a camera's own noise makes it more
 *     than 0.002
 * @param upsideDown 1 where the picture stands on its head
 */
public record Scene(
    double brightness,
    double contrast,
    double shiftX,
    double shiftY,
    double secondPerson,
    double faceGrowth,
    double growth,
    double turn,
    double likeness,
    double change,
    double upsideDown) {

  /** Nothing is known of the picture. */
  public static final Scene UNKNOWN =
      new Scene(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /** What is known of a picture of which nothing can be said against the previous one. */
  public Scene(
      double brightness,
      double contrast,
      double shiftX,
      double shiftY,
      double secondPerson,
      double faceGrowth) {
    this(
        brightness,
        contrast,
        shiftX,
        shiftY,
        secondPerson,
        faceGrowth,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN);
  }
}
