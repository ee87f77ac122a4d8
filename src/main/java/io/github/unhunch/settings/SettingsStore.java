package io.github.unhunch.settings;

import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonFile;
import io.github.unhunch.json.JsonValue;
import io.github.unhunch.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the settings and their file in step: changes hold at once and are saved a moment later, to
 * a second file that then takes the place of the first. May be used by several threads.
 */
public final class SettingsStore implements AutoCloseable {

  /** Changes within so short a time are saved together. */
  private static final Duration SAVE_AFTER = Duration.ofSeconds(1);

  /** After a save that failed it is tried again; the last of these holds from then on. */
  private static final List<Duration> RETRY_AFTER =
      List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5));

  /** More bad values than this are counted and not named. */
  private static final int MOST_NAMED = 5;

  private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

  /** Does something later, on a thread of its own. */
  @FunctionalInterface
  public interface Scheduler {
    /** Runs the task once after the delay. */
    void after(Duration delay, Runnable task);
  }

  private final Path file;
  private final Scheduler scheduler;
  private final Consumer<String> trouble;
  private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private Settings settings = Settings.DEFAULT;

  /** What the file is kept as when it, or a value in it, cannot be used. */
  private final Path aside;

  /** The file is a newer program's, or cannot be read: it is left as it is. */
  private boolean locked;

  /** There is something to save. */
  private boolean changed;

  /** The file holds values that could not be used, which the next save takes out. */
  private boolean repairs;

  private boolean saveWaits;
  private int failures;

  /**
   * Loads the file, or starts with the defaults where there is none. Never fails: what is wrong
   * with the file is told by {@link #warnings()}.
   *
   * @param file the settings file
   * @param scheduler saves later
   * @param clock tells the date in the name of a file set aside
   * @param trouble hears one sentence when saving fails, once until it works again
   */
  public SettingsStore(
      Path file, Scheduler scheduler, InstantSource clock, Consumer<String> trouble) {
    this.file = file;
    this.scheduler = scheduler;
    this.trouble = trouble;
    this.aside = asideName(file, clock);
    load();
  }

  /** What was wrong with the file when it was loaded, a sentence each. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** False where the file is a newer program's or cannot be read, so that it is left as it is. */
  public synchronized boolean saves() {
    return !locked;
  }

  /** The settings as they are now. */
  public synchronized Settings current() {
    return settings;
  }

  /** The settings as their file has them. */
  public synchronized String text() {
    return SettingsFile.text(settings);
  }

  /**
   * The settings in a file of another day or computer; empty when a newer program wrote it.
   *
   * @throws JsonException when it is no settings file
   */
  public static Optional<Settings> settingsIn(JsonValue root) {
    SettingsFile file = SettingsFile.of(root);
    return file.newer() ? Optional.empty() : Optional.of(file.settings());
  }

  /** Hears every change from now on, on the thread that makes it. */
  public void onChange(Consumer<Settings> listener) {
    listeners.add(listener);
  }

  /** Changes the settings at once and saves them a moment later. */
  public void update(UnaryOperator<Settings> change) {
    Settings next;
    synchronized (this) {
      next = change.apply(settings);
      if (next.equals(settings)) {
        return;
      }
      settings = next;
      changed = true;
      later(SAVE_AFTER);
    }
    listeners.forEach(listener -> listener.accept(next));
  }

  /** Saves what was changed and waits to be saved. */
  @Override
  public synchronized void close() {
    if (changed) {
      save();
    }
  }

  private synchronized void save() {
    if (locked || !(changed || repairs)) {
      saveWaits = false;
      return;
    }
    try {
      if (repairs) {
        keepOld();
      }
      PrivateFiles.write(file, SettingsFile.text(settings));
      changed = false;
      repairs = false;
      saveWaits = false;
      failures = 0;
    } catch (IOException | RuntimeException e) {
      failed(e);
    }
  }

  /** Tells it once, and tries again until it works. */
  private void failed(Exception failure) {
    LOG.debug("{} cannot be saved: {}", file, failure.toString());
    if (failures == 0) {
      String reason =
          failure instanceof IOException io ? why(io) : failure.getClass().getSimpleName();
      trouble.accept(texts().get("settings.file.unsaved", file, reason));
    }
    Duration wait = RETRY_AFTER.get(Math.min(failures, RETRY_AFTER.size() - 1));
    failures++;
    scheduler.after(wait, this::save);
  }

  /**
   * A value that could not be used would be lost with the next save: the file is kept as it was.
   */
  private void keepOld() throws IOException {
    if (Files.exists(file) && !Files.exists(aside)) {
      try {
        Files.copy(file, aside);
        PrivateFiles.makeFile(aside);
      } catch (IOException e) {
        // Half a copy is none.
        Files.deleteIfExists(aside);
        throw e;
      }
    }
  }

  private void load() {
    PrivateFiles.sweep(file);
    try {
      Files.readAttributes(file, BasicFileAttributes.class);
      PrivateFiles.restrict(file);
      use(SettingsFile.of(JsonFile.read(file)));
    } catch (NoSuchFileException e) {
      // The first start.
      return;
    } catch (JsonException e) {
      LOG.debug("{}", e.getMessage());
      setAside();
    } catch (IOException e) {
      locked = true;
      warnings.add(texts().get("settings.file.unreadable", file, why(e)));
    }
  }

  private void use(SettingsFile read) {
    settings = read.settings();
    locked = read.newer();
    if (locked) {
      warnings.add(texts().get("settings.file.newer", file));
    } else if (!read.unusable().isEmpty()) {
      read.unusable().forEach(value -> LOG.debug("{}: {} {}", file, value.key(), value.reason()));
      read.unusable().stream()
          .limit(MOST_NAMED)
          .map(
              value ->
                  texts()
                      .get(
                          "settings.file.unusable",
                          file,
                          value.key(),
                          value.found(),
                          value.instead()))
          .forEach(warnings::add);
      if (read.unusable().size() > MOST_NAMED) {
        warnings.add(texts().get("settings.file.more", read.unusable().size() - MOST_NAMED));
      }
      warnings.add(texts().get("settings.file.kept", aside));
      repairs = true;
      later(SAVE_AFTER);
    }
  }

  private void setAside() {
    try {
      Files.move(file, aside);
      warnings.add(texts().get("settings.file.damaged", aside));
    } catch (IOException e) {
      locked = true;
      warnings.add(texts().get("settings.file.stuck", file, why(e)));
    }
  }

  private void later(Duration wait) {
    if (!saveWaits) {
      saveWaits = true;
      scheduler.after(wait, this::save);
    }
  }

  private String why(IOException failure) {
    return PrivateFiles.reason(failure).in(texts());
  }

  private Texts texts() {
    return Texts.in(settings.look().locale());
  }

  private static Path asideName(Path file, InstantSource clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    Path aside = file.resolveSibling("settings-broken-" + today + ".json");
    for (int n = 2; Files.exists(aside); n++) {
      aside = file.resolveSibling("settings-broken-" + today + "-" + n + ".json");
    }
    return aside;
  }
}
