package io.github.unhunch.settings;

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
    if (step < 0 || step > 9) {
      throw new IllegalArgumentException("the first start's step must be 0 to 9, not " + step);
    }
  }
}
