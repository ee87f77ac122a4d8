package io.github.unhunch.desktop;

import java.util.Optional;

/** What the user has asked of the system's looks. */
public interface SystemAppearance {

  /** Whether windows should be dark, or empty when that is unknown. */
  Optional<Boolean> dark();

  /** Whether things should not move, or empty when that is unknown. */
  Optional<Boolean> reducedMotion();
}
