package io.github.unhunch.app;

import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.BaselineProfiles;
import io.github.unhunch.settings.Settings;
import io.github.unhunch.settings.SettingsStore;
import java.time.Instant;
import java.util.Optional;

/**
 * Where and by what the user is seen, as far as a baseline is concerned: which camera, which
 * displays, which model. Each place has a baseline of its own, found again without asking.
 *
 * @param key the place's key among the baselines
 */
record Place(String key) {

  /**
   * The place just now.
   *
   * @param model the model that is really used
   * @param displays a name for the set of displays
   */
  static Place of(Settings settings, PoseOptions model, String displays) {
    String device = settings.camera().device();
    String camera = device.isBlank() ? "first camera" : device;
    boolean usual = model.model().equals(PoseOptions.DEFAULT.model());
    return new Place(
        BaselineProfiles.key(usual ? camera : camera + " by " + model.model(), displays));
  }

  /** The baseline for this place. */
  Optional<Baseline> baseline(Settings settings) {
    return settings.baselines().find(key);
  }

  /** Keeps a baseline that was taken on purpose. */
  void keep(SettingsStore store, Baseline baseline, Instant now) {
    store.update(
        settings ->
            settings.withBaselines(settings.baselines().with(key, baseline, now.getEpochSecond())));
  }

  /** Keeps what use has made of a baseline, or a first one that was learnt without asking. */
  void keepAged(SettingsStore store, Baseline baseline, Instant now) {
    if (baseline(store.current()).isEmpty()) {
      keep(store, baseline, now);
    } else {
      store.update(settings -> settings.withBaselines(settings.baselines().aged(key, baseline)));
    }
  }
}
