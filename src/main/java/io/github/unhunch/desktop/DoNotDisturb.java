package io.github.unhunch.desktop;

import java.util.Optional;

/** Whether the user has asked the system for quiet. */
public interface DoNotDisturb {

  /** Nothing can be known here. */
  DoNotDisturb UNKNOWN = Optional::empty;

  /** Whether notifications are held back, or empty when that is unknown. */
  Optional<Boolean> on();
}
