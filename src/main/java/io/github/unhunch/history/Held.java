package io.github.unhunch.history;

import java.util.Optional;

/**
 * What memory holds of rows under way, if anything: where a step fails and nothing of it is
 * written, it goes back as the rows do. Made by {@link Statements#held}.
 */
final class Held<T> {

  private Optional<T> value = Optional.empty();

  Optional<T> now() {
    return value;
  }

  boolean isPresent() {
    return value.isPresent();
  }

  boolean isEmpty() {
    return value.isEmpty();
  }

  /** What is held, which must be something. */
  T get() {
    return value.orElseThrow();
  }

  void set(T next) {
    value = Optional.of(next);
  }

  void clear() {
    value = Optional.empty();
  }

  /** Puts back what is held now. */
  Runnable asItIs() {
    Optional<T> before = value;
    return () -> value = before;
  }
}
