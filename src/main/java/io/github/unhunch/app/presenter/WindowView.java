package io.github.unhunch.app.presenter;

import io.github.unhunch.monitor.Observation;
import io.github.unhunch.posture.MeasureLimits;
import io.github.unhunch.ui.routine.Choice;
import io.github.unhunch.ui.tray.TrayStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens each window once, or brings it to the front, and feeds those that are open. */
public interface WindowView {

  /** The live view. */
  void live();

  /**
   * The routines to choose from.
   *
   * @param choices those that may be done now
   * @param last id of the one that was done last
   */
  void choose(List<Choice> choices, Optional<String> last);

  /** The report of today. */
  void report();

  /** The settings. */
  void settings();

  /** The calibration. */
  void calibration();

  /**
   * The first start.
   *
   * @param step where it was left, from 0
   */
  void firstStart(int step);

  /** The safety questions or a card came up, or went: what asked for them waits meanwhile. */
  void safety(boolean open);

  /** Takes the first start away. */
  void closeFirstStart();

  /** Whether what is open shows each picture. May be asked from any thread. */
  boolean watched();

  /**
   * Shows the newest observation wherever it is wanted.
   *
   * @param limits where this user's limits lie; worked out when asked for
   */
  void show(Observation seen, Supplier<List<MeasureLimits>> limits);

  /**
   * Lets go of pictures.
   *
   * @param rest why nothing is watched; empty when pictures come again
   */
  void rest(Optional<TrayStatus.Rest> rest);

  /** No pictures come, and why. */
  void noCamera(String advice);

  /** Takes every window away. */
  void close();
}
