package io.github.unhunch.desktop;

import java.util.Optional;

/** What feeds the machine. */
public interface PowerSource {

  /** Nothing can be known here. */
  PowerSource UNKNOWN = Optional::empty;

  /** Whether the machine runs on its battery, or empty when that is unknown. */
  Optional<Boolean> onBattery();
}
