package io.github.unhunch.app;

import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.BaselineProfiles;
import io.github.unhunch.settings.Settings;
import io.github.unhunch.settings.SettingsStore;
import java.awt.DisplayMode;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the user sits, as far as a baseline is concerned: which camera, and which displays there
 * are. Each place has a baseline of its own, found again without asking.
 */
final class Place {

  private Place() {}

  /** The baseline for this place. */
  static Optional<Baseline> baseline(Settings settings) {
    return settings.baselines().find(key(settings));
  }

  /** Keeps a baseline that was taken on purpose. */
  static void keep(SettingsStore store, Baseline baseline, Instant now) {
    store.update(
        settings ->
            settings.withBaselines(
                settings.baselines().with(key(settings), baseline, now.getEpochSecond())));
  }

  /** Keeps what use has made of a baseline, or a first one that was learnt without asking. */
  static void keepAged(SettingsStore store, Baseline baseline, Instant now) {
    if (baseline(store.current()).isEmpty()) {
      keep(store, baseline, now);
    } else {
      store.update(
          settings -> settings.withBaselines(settings.baselines().aged(key(settings), baseline)));
    }
  }

  private static String key(Settings settings) {
    String camera = settings.camera().device();
    return BaselineProfiles.key(camera.isBlank() ? "first camera" : camera, displays());
  }

  private static String displays() {
    return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
        .map(GraphicsDevice::getDisplayMode)
        .map(Place::size)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String size(DisplayMode mode) {
    return mode.getWidth() + "x" + mode.getHeight();
  }
}
