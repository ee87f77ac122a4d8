package io.github.unhunch.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Brings a database to the newest form by the numbered files beside this class. */
final class Migrations {

  private Migrations() {}

  /** The newest form this program knows; forms are numbered from 1, 0 is an empty file. */
  static int newest() {
    int number = 0;
    while (script(number + 1).isPresent()) {
      number++;
    }
    return number;
  }

  /** The form of this database. */
  static int version(Handle handle) {
    return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
  }

  /** Applies what is missing, each file whole or not at all. */
  static void apply(Handle handle) {
    apply(handle, newest());
  }

  /** The tables and indexes of a database, each as it was made. */
  static Set<String> schema(Handle handle) {
    return Set.copyOf(
        handle
            .createQuery(
                "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_master"
                    + " WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'")
            .mapTo(String.class)
            .list());
  }

  /** The tables and indexes that a database of this form has. */
  static Set<String> schemaOf(int form) {
    try (Handle fresh = Database.openInMemory()) {
      apply(fresh, form);
      return schema(fresh);
    }
  }

  /** Applies what is missing up to a form. */
  static void apply(Handle handle, int target) {
    for (int number = version(handle) + 1; number <= target; number++) {
      String sql = script(number).orElseThrow();
      int reached = number;
      handle.useTransaction(
          transaction -> {
            transaction.createScript(sql).execute();
            transaction.execute("PRAGMA user_version = " + reached);
          });
    }
  }

  private static Optional<String> script(int number) {
    String name = String.format(Locale.ROOT, "migrations/%03d.sql", number);
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
