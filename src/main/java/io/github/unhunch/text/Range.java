package io.github.unhunch.text;

/**
 * A range of numbers, both ends included, and how it is told in a complaint.
 *
 * @param least its least number
 * @param most its greatest
 * @param unit what is counted, such as {@code seconds}; may be empty
 */
public record Range(double least, double most, String unit) {

  /** Whether a number lies in it; what is no number does not. */
  public boolean holds(double number) {
    return number >= least && number <= most;
  }

  /** Such as {@code 2 to 180 seconds}. */
  @Override
  public String toString() {
    return plain(least) + " to " + plain(most) + (unit.isEmpty() ? "" : " " + unit);
  }

  /**
   * Refuses what does not lie in it.
   *
   * @param what the number is, for the complaint
   * @throws IllegalArgumentException with one sentence
   */
  public void check(String what, double number) {
    if (!holds(number)) {
      throw new IllegalArgumentException(what + " must be " + this + ", not " + plain(number));
    }
  }

  /** A whole number without a fraction. */
  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
