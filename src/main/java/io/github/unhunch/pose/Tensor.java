package io.github.unhunch.pose;

/**
 * One output of a network.
 *
 * @param shape its dimensions, without the leading ones that only number pictures
 * @param values its numbers, the last dimension running fastest
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a copy a frame would be waste.
record Tensor(int[] shape, float[] values) {

  /** The dimension counted from the last, 0 for the last itself; 1 where there is none. */
  int fromLast(int back) {
    int index = shape.length - 1 - back;
    return index < 0 ? 1 : shape[index];
  }
}
