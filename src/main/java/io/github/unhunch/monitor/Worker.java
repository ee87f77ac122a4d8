package io.github.unhunch.monitor;

/**
 * One thread that does what it is given, in order. No work ends it: whatever is thrown is caught at
 * its root and told, and the next work is done. May be given work from any thread; what comes after
 * the end is dropped.
 */
public interface Worker {

  /** Does this after all that was given before. */
  void execute(Runnable work);

  /**
   * Does this later.
   *
   * @param seconds by the monotonic clock, 0 or more
   */
  void after(double seconds, Runnable work);

  /**
   * Ends the thread once it has done what was given to be done now, and drops what was for later.
   *
   * @param seconds how long to wait for that at most
   */
  void close(double seconds);
}
