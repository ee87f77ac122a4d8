package io.github.unhunch.camera;

/**
 * How long to wait before a lost camera is tried again; a value.
 *
 * @param seconds the wait, 1 to 8
 */
public record Backoff(double seconds) {

  /** One second. */
  public static final Backoff START = new Backoff(1);

  /** Twice as long, eight seconds at most: a camera that is back should be seen within ten. */
  public Backoff next() {
    return new Backoff(Math.min(8, seconds * 2));
  }
}
