package io.github.unhunch.camera;

/**
<<<<<<< HEAD
 * How long to wait before a lost camera is tried again; a value.
 *
 * @param seconds the wait, 1 to 60
 */
public record Backoff(double seconds) {

  /** One second. */
  public static final Backoff START = new Backoff(1);

  /** Twice as long, a minute at most. */
  public Backoff next() {
    return new Backoff(Math.min(60, seconds * 2));
=======
 * How long to wait before the camera is tried again: 1 second after the first failure, doubling to
 * a minute. After a success, start again from {@link #FIRST}.
 *
 * @param seconds how long to wait now, 1 to 60
 */
public record Backoff(double seconds) {

  private static final double LONGEST = 60;

  /** The wait after the first failure. */
  public static final Backoff FIRST = new Backoff(1);

  /** Checks the range. */
  public Backoff {
    if (!(seconds >= 1 && seconds <= LONGEST)) {
      throw new IllegalArgumentException("a wait must be 1 to 60 seconds, not " + seconds);
    }
  }

  /** The wait after one more failure. */
  public Backoff next() {
    return new Backoff(Math.min(LONGEST, seconds * 2));
>>>>>>> 7f8adf9 (Webcams: listing, opening, fresh pictures, named failures; back-off)
  }
}
