package io.github.unhunch.desktop;

import java.util.OptionalDouble;

/** How long keyboard and pointer have been still. */
public interface IdleSource {

  /** Nothing can be known here. */
  IdleSource UNKNOWN = OptionalDouble::empty;

  /** Seconds since the last input, or empty when that is unknown, which is not "active". */
  OptionalDouble idleSeconds();
}
