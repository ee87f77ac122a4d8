package io.github.unhunch.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes parts one after the other; one that fails does not keep the next from being closed. */
final class Closing {

  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private Closing() {}

  /** Runs all of them in this order. */
  static void all(Runnable... parts) {
    for (Runnable part : parts) {
      try {
        part.run();
      } catch (RuntimeException | Error e) {
        LOG.error("a part did not close well; the others are closed", e);
      }
    }
  }
}
