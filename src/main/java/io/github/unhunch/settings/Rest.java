package io.github.unhunch.settings;

import java.time.Instant;
import java.util.Optional;

/**
 * A pause that the user asked for.
 *
 * @param until when it ends by itself
 * @param open whether it lasts until the user ends it
 */
public record Rest(Optional<Instant> until, boolean open) {

  /** No pause. */
  public static final Rest DEFAULT = new Rest(Optional.empty(), false);
}
