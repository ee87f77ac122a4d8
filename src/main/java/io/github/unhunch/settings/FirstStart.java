package io.github.unhunch.settings;

import io.github.unhunch.text.Range;

/**
 * How far the first start has come, to be taken up again there.
 *
 * @param step which of its steps comes next, from 0
 * @param finished whether it is over
 */
public record FirstStart(int step, boolean finished) {

  /** Not begun. */
  public static final FirstStart DEFAULT = new FirstStart(0, false);

  /** Checks the range. */
  public FirstStart {
    new Range(0, 9, "").check("the first start's step", step);
  }
}
