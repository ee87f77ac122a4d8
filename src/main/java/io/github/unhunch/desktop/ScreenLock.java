package io.github.unhunch.desktop;

import java.util.Optional;

/** Whether the screen is locked. */
public interface ScreenLock {

  /** Nothing can be known here. */
  ScreenLock UNKNOWN = Optional::empty;

  /** Whether the screen is locked or asleep, or empty when that is unknown. */
  Optional<Boolean> locked();
}
