package io.github.unhunch.coach.session;

import java.util.List;

/**
 * What the recogniser remembers from pose to pose.
 *
 * @param rest the person's own rest
 * @param latest the movements of the last half second, as read
 * @param course the smoothed movements of the last seconds
 * @param tuck turning points of the head's glide
 * @param raise turning points of the raised shoulders
 * @param narrow turning points of the narrowed shoulders
 * @param tucks the present set of chin tucks
 * @param rolls the present set of shoulder rolls
 * @param squeezes the present set of scapular squeezes
 * @param left the head tipped to the left
 * @param right the head tipped to the right
 * @param reach both arms up
 * @param arms whether both arms were up when last seen, 0 to 1
 * @param grown by how much the face has grown since the start, as {@link Movement#growth}
 */
record RecognizerState(
    Resting rest,
    List<Movement> latest,
    List<Movement> course,
    SwingFinder tuck,
    SwingFinder raise,
    SwingFinder narrow,
    SwingSet tucks,
    SwingSet rolls,
    SwingSet squeezes,
    HoldFinder left,
    HoldFinder right,
    HoldFinder reach,
    double arms,
    double grown) {

  RecognizerState {
    latest = List.copyOf(latest);
    course = List.copyOf(course);
  }
}
