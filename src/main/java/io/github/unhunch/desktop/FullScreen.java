package io.github.unhunch.desktop;

import java.util.Optional;

/** Whether the program in use covers the whole screen: a film, a game, a presentation. */
public interface FullScreen {

  /** Nothing can be known here. */
  FullScreen UNKNOWN = Optional::empty;

  /** Whether the active window is full-screen, or empty when that is unknown. */
  Optional<Boolean> active();
}
