package io.github.unhunch.coach.session;

/**
 * When like movements are a set of one exercise.
 *
 * @param needed how many like movements open a set that nobody asked for
 * @param height their least median height, in the signal's unit
 * @param likeHeight those that open it differ in height by no more than this factor
 * @param share a movement of a set reaches at least this share of the set's median height
 * @param longestGap seconds of rest after which a set is over
 */
record SetRule(int needed, double height, double likeHeight, double share, double longestGap) {

  /** For the exercise that the person was asked to do the first movement counts. */
  SetRule when(boolean asked) {
    return asked ? new SetRule(1, 0.5 * height, likeHeight, share, longestGap) : this;
  }
}
