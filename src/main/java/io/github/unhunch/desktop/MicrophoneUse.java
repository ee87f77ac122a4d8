package io.github.unhunch.desktop;

import java.util.Optional;

/** Whether some program records sound: a sign of a call. This program never does. */
public interface MicrophoneUse {

  /** Nothing can be known here. */
  MicrophoneUse UNKNOWN = Optional::empty;

  /** Whether a microphone is running, or empty when that is unknown. */
  Optional<Boolean> recording();
}
