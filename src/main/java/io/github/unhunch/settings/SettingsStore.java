package io.github.unhunch.settings;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Keeps the settings and their file in step: changes hold at once and are saved a moment later, to
 * a second file that then takes the place of the first. May be used by several threads.
 */
public final class SettingsStore implements AutoCloseable {

  /** Changes within so short a time are saved together. */
  private static final Duration SAVE_AFTER = Duration.ofSeconds(1);

  /** Does something later, on a thread of its own. */
  @FunctionalInterface
  public interface Scheduler {
    /** Runs the task once after the delay. */
    void after(Duration delay, Runnable task);
  }

  private final Path file;
  private final Scheduler scheduler;
  private final InstantSource clock;
  private final Consumer<String> trouble;
  private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private Settings settings = Settings.DEFAULT;
  private boolean locked;
  private boolean keepOld;
  private boolean saveWaits;

  /**
   * Loads the file, or starts with the defaults where there is none. Never fails: what is wrong
   * with the file is told by {@link #warnings()}.
   *
   * @param file the settings file
   * @param scheduler saves later
   * @param clock tells the date in the name of a file set aside
   * @param trouble hears one sentence when saving fails
   */
  public SettingsStore(
      Path file, Scheduler scheduler, InstantSource clock, Consumer<String> trouble) {
    this.file = file;
    this.scheduler = scheduler;
    this.clock = clock;
    this.trouble = trouble;
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

  /** Hears every change from now on, on the thread that makes it. */
  public void onChange(Consumer<Settings> listener) {
    listeners.add(listener);
  }

  /** Changes the settings at once and saves them a moment later. */
  public void update(UnaryOperator<Settings> change) {
    Settings changed;
    synchronized (this) {
      changed = change.apply(settings);
      if (changed.equals(settings)) {
        return;
      }
      settings = changed;
      if (!saveWaits) {
        saveWaits = true;
        scheduler.after(SAVE_AFTER, this::save);
      }
    }
    listeners.forEach(listener -> listener.accept(changed));
  }

  /** Saves what waits to be saved. */
  @Override
  public void close() {
    save();
  }

  private synchronized void save() {
    if (!saveWaits) {
      return;
    }
    saveWaits = false;
    if (locked) {
      return;
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      keepOldOnce();
      // A temporary file of the system's making may be read by its owner only.
      Path next = Files.createTempFile(folder, "settings-", ".tmp");
      try {
        Files.writeString(next, SettingsFile.text(settings));
        moveInto(next);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException e) {
      trouble.accept(
          "The settings cannot be saved to "
              + file
              + "; check that its folder can be written and the disk is not full.");
    }
  }

  private void moveInto(Path next) throws IOException {
    try {
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** A value that could not be used would be lost with the next save: keep the file as it was. */
  private void keepOldOnce() throws IOException {
    if (keepOld && Files.exists(file)) {
      Files.copy(file, asideName());
    }
    keepOld = false;
  }

  private void load() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      SettingsFile read = SettingsFile.parse(Files.readString(file, StandardCharsets.UTF_8));
      settings = read.settings();
      locked = read.newer();
      if (locked) {
        warnings.add(
            "The settings "
                + file
                + " were written by a newer Unhunch; what is understood is used, and changes are"
                + " not saved. Update Unhunch.");
      } else {
        read.warnings().forEach(warning -> warnings.add("In " + file + ": " + warning));
        keepOld = !read.warnings().isEmpty();
      }
    } catch (JsonParseException | CharacterCodingException e) {
      setAside();
    } catch (IOException e) {
      locked = true;
      warnings.add(
          "The settings " + file + " cannot be read; the defaults are used and nothing is saved.");
    }
  }

  private void setAside() {
    Path aside = asideName();
    try {
      Files.move(file, aside);
      warnings.add(
          "The settings were damaged; they are kept as " + aside + " and the defaults are used.");
    } catch (IOException e) {
      locked = true;
      warnings.add(
          "The settings " + file + " are damaged; the defaults are used and nothing is saved.");
    }
  }

  private Path asideName() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    Path aside = file.resolveSibling("settings-broken-" + today + ".json");
    for (int n = 2; Files.exists(aside); n++) {
      aside = file.resolveSibling("settings-broken-" + today + "-" + n + ".json");
    }
    return aside;
  }
}
