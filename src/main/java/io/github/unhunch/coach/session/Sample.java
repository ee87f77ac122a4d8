package io.github.unhunch.coach.session;

import java.util.ArrayList;
import java.util.List;

/**
 * One value of a signal.
 *
 * @param time seconds on the source's clock
 * @param value the signal, in its own unit
 */
record Sample(double time, double value) {

  /** The list with one more, without those older than so many seconds. */
  static List<Sample> lasting(double seconds, List<Sample> list, Sample next) {
    List<Sample> longer = new ArrayList<>(list);
    longer.add(next);
    longer.removeIf(one -> next.time() - one.time() > seconds);
    return longer;
  }
}
