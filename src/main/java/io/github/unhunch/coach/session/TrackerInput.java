package io.github.unhunch.coach.session;

/**
 * What a tracker gets to see at one moment.
 *
 * @param now the newest smoothed movement
 * @param course the smoothed movements of the last seconds, the newest included
 * @param rest the person's own rest
 * @param asked whether the person is asked to do this very exercise
 * @param claimedUntil until when movements belong to an exercise that comes before this one in
 *     {@link Exercise}, in seconds
 */
record TrackerInput(
    Movement now, MovementWindow course, RestEstimator rest, boolean asked, double claimedUntil) {

  /** Whether a small movement is more than tremble: it was asked for, or is seen often enough. */
  boolean tells(SignalPeak swing) {
    return asked || course.seenOften(swing);
  }
}
