package io.github.unhunch.camera;

/**
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
  }
}
