package io.github.unhunch.history;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a session into the open file; each failure becomes the one sentence of its
 * kind.
 */
final class Statements {

  private final Path file;
  private final Handle handle;
  private final List<Held<?>> held = new ArrayList<>();

  /** Some statements that belong together. */
  @FunctionalInterface
  interface Step {
    void run() throws HistoryException;
  }

  Statements(Path file, Handle handle) {
    this.file = file;
    this.handle = handle;
  }

  /** Holds what goes back with the rows when a step fails. */
  <T> Held<T> held() {
    Held<T> one = new Held<>();
    held.add(one);
    return one;
  }

  /** Carries out all of a step or, when any of it fails, nothing of it; steps may lie in steps. */
  void together(Step step) throws HistoryException {
    List<Runnable> back = held.stream().map(Held::asItIs).toList();
    boolean done = false;
    try {
      handle.useTransaction(transaction -> step.run());
      done = true;
    } catch (JdbiException e) {
      throw HistoryException.of(file, e);
    } finally {
      if (!done) {
        back.forEach(Runnable::run);
      }
    }
  }

  /** Adds a row and gives its number. */
  long insert(String sql, @Nullable Object... values) throws HistoryException {
    try {
      var update = handle.createUpdate(sql);
      for (int i = 0; i < values.length; i++) {
        update.bind(i, values[i]);
      }
      return update.executeAndReturnGeneratedKeys().mapTo(Long.class).one();
    } catch (JdbiException e) {
      throw HistoryException.of(file, e);
    }
  }

  /** Changes or deletes rows. */
  void execute(String sql, @Nullable Object... values) throws HistoryException {
    try {
      handle.execute(sql, values);
    } catch (JdbiException e) {
      throw HistoryException.of(file, e);
    }
  }
}
