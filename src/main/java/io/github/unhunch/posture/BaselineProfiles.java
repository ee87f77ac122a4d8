package io.github.unhunch.posture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The user's baselines by camera and set of displays; immutable and plain, so that it can be stored
 * as JSON.
 *
 * @param profiles by key, see {@link #key}; the one used longest ago comes first
 */
public record BaselineProfiles(Map<String, Profile> profiles) {

  /** More desks than this are not kept; the one used longest ago goes. */
  public static final int MOST = 12;

  /** No profile yet. */
  public static final BaselineProfiles NONE = new BaselineProfiles(Map.of());

  /**
   * One camera's baseline.
   *
   * @param baseline the user's own upright
   * @param takenAt when it was calibrated, seconds since 1970
   */
  public record Profile(Baseline baseline, long takenAt) {

    /** Checks that the baseline can be measured by. */
    public Profile {
      if (!baseline.sound()) {
        throw new IllegalArgumentException(
            "a baseline needs finite numbers, its spreads and distances 0 or more");
      }
    }
  }

  /** Copies the map, keeping its order. */
  public BaselineProfiles {
    profiles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
  }

  /**
   * The key of a place.
   *
   * @param camera the camera's name
   * @param displays a name for the set of displays, such as their sizes in order
   */
  public static String key(String camera, String displays) {
    return camera.strip() + " | " + displays.strip();
  }

  /** The baseline for this place. */
  public Optional<Baseline> find(String key) {
    return Optional.ofNullable(profiles.get(key)).map(Profile::baseline);
  }

  /**
   * With a freshly calibrated baseline for this place; one that cannot be measured by is not kept.
   */
  public BaselineProfiles with(String key, Baseline baseline, long now) {
    return baseline.sound() ? put(key, new Profile(baseline, now)) : this;
  }

  /** With the baseline as it has aged in use; the time of its calibration stays. */
  public BaselineProfiles aged(String key, Baseline baseline) {
    Profile profile = profiles.get(key);
    return profile == null ? this : with(key, baseline, profile.takenAt());
  }

  private BaselineProfiles put(String key, Profile profile) {
    LinkedHashMap<String, Profile> changed = new LinkedHashMap<>(profiles);
    changed.remove(key);
    changed.put(key, profile);
    while (changed.size() > MOST) {
      changed.remove(changed.keySet().iterator().next());
    }
    return new BaselineProfiles(changed);
  }
}
