package io.github.unhunch.desktop.linux;

import io.github.unhunch.desktop.dbus.Bus;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that a program on the bus tells: read once, and read again only when a signal says that
 * it has changed or the program has come or gone. Asking for it costs nothing.
 *
 * @param <T> what it is
 */
final class CachedProperty<T> {

  private static final Logger LOG = LoggerFactory.getLogger(CachedProperty.class);

  private final Executor worker;
  private final Supplier<Optional<T>> reading;
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile Optional<T> value = Optional.empty();

  /**
   * Something that is not known before {@link #refresh}.
   *
   * @param worker reads anew, so that the bus's own threads never wait
   * @param reading asks the program; empty when it does not answer
   */
  CachedProperty(Executor worker, Supplier<Optional<T>> reading) {
    this.worker = worker;
    this.reading = reading;
  }

  /** What was last heard. */
  Optional<T> now() {
    return value;
  }

  /** Reads it soon; many calls at once are one reading. */
  void refresh() {
    if (waiting.compareAndSet(false, true)) {
      work(
          () -> {
            waiting.set(false);
            value = read();
          });
    }
  }

  private void work(Runnable work) {
    try {
      worker.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.debug("closed while something changed");
    }
  }

  private Optional<T> read() {
    try {
      return reading.get();
    } catch (DBusExecutionException e) {
      LOG.debug("no answer", e);
      return Optional.empty();
    }
  }

  /**
   * Reads it anew whenever this signal comes.
   *
   * @param about what the signal's first value begins with when it is meant
   */
  CachedProperty<T> after(Bus bus, String under, String owner, String signal, String about) {
    return listening(
        () ->
            bus.hear(
                under,
                owner,
                signal,
                values -> {
                  if (values.get(0).toString().startsWith(about)) {
                    refresh();
                  }
                }));
  }

  /** Takes it from the first value that this signal carries. */
  CachedProperty<T> by(Bus bus, String under, String owner, String signal, Class<T> type) {
    return listening(
        () ->
            bus.hear(
                under,
                owner,
                signal,
                values -> work(() -> value = Optional.of(type.cast(values.get(0))))));
  }

  /** Reads it now, and anew whenever somebody comes or goes under a name. */
  CachedProperty<T> from(Bus bus, String name) {
    refresh();
    return listening(() -> bus.hearOwner(name, there -> refresh()));
  }

  private interface Listening {
    void begin() throws DBusException;
  }

  private CachedProperty<T> listening(Listening listening) {
    try {
      listening.begin();
    } catch (DBusException | DBusExecutionException e) {
      LOG.debug("a signal cannot be heard", e);
    }
    return this;
  }
}
