package io.github.unhunch.pose;

import io.github.unhunch.pose.BackgroundMotion.Answer;
import io.github.unhunch.pose.BackgroundMotion.Motion;
import java.util.Optional;

/**
 * Follows the background over time. Each frame is held against one of the last seconds, so that
 * slow motion adds up and noise does not. While somebody moves before the background, or is not
 * seen well enough to know what they cover, nothing is said; when all is calm again the answer is
 * given for the whole time. Belongs to one thread.
 */
final class BackgroundWatch {

  /** Beyond this many seconds two frames are not compared. */
  private static final double LONGEST_STEP = 5;

  /** Seconds after which a newer picture is the one to compare with: light changes. */
  private static final double NEWER_AFTER = 4;

  /** Cells at the picture's edge beyond which tiles are soon out of reach. */
  private static final double FAR = 3;

  /** The share of the background that has to rest before a picture is called another one. */
  private static final double CALM = 0.6;

  /** A frame's thumbnail, and the cells that a person covers. */
  record Look(double time, Thumbnail thumbnail, Silhouette body) {

    private Optional<BackgroundMotion.Seen> before(Look now, double high) {
      boolean[] covered = new boolean[Thumbnail.WIDTH * Thumbnail.HEIGHT];
      body.cover(covered);
      now.body.cover(covered);
      return BackgroundMotion.between(thumbnail, now.thumbnail, covered, high);
    }
  }

  /**
   * What has come of the background since the last frame.
   *
   * @param motion as far as it can be told; empty where hardly any background is seen
   * @param likeness 1 where it is the same, the share that is found again where it is another one,
   *     NaN where that cannot be told
   */
  record Change(Optional<Motion> motion, double likeness) {
    static final Change UNSEEN = new Change(Optional.empty(), Double.NaN);
    static final Change HIDDEN = new Change(Optional.of(Motion.NONE), Double.NaN);
  }

  private Optional<Look> previous = Optional.empty();
  private Optional<Look> reference = Optional.empty();

  /** What was told of the motion since the reference. */
  private Motion told = Motion.NONE;

  /**
   * Takes the next frame.
   *
   * @param high how many times as high as wide a thumbnail's cell is, in the picture
   */
  Change next(Look now, double high) {
    Optional<Look> last =
        previous.filter(old -> now.time() >= old.time() && now.time() - old.time() <= LONGEST_STEP);
    previous = Optional.of(now);
    if (last.isEmpty() || reference.isEmpty()) {
      return begin(now, Change.UNSEEN);
    }
    Optional<BackgroundMotion.Seen> seen = reference.get().before(now, high);
    boolean old = now.time() - reference.get().time() > NEWER_AFTER;
    if (seen.isEmpty()) {
      return old && now.body().known() ? begin(now, Change.UNSEEN) : Change.UNSEEN;
    }
    Answer answer = seen.get().answer();
    if (answer == Answer.STAYS) {
      Change change = new Change(Optional.of(since(Motion.NONE)), 1);
      return old ? begin(now, change) : change;
    }
    if (!now.body().known()) {
      return Change.HIDDEN;
    }
    if (answer == Answer.MOVED) {
      Motion motion = seen.get().motion();
      Change change = new Change(Optional.of(since(motion)), 1);
      return far(motion) ? begin(now, change) : change;
    }
    boolean calm =
        last.get()
            .before(now, high)
            .map(rest -> rest.answer() == Answer.STAYS && rest.explained() >= CALM)
            .orElse(true);
    if (calm && answer == Answer.GONE) {
      return begin(now, new Change(Optional.empty(), seen.get().explained()));
    }
    return calm && old ? begin(now, Change.HIDDEN) : Change.HIDDEN;
  }

  private Change begin(Look now, Change change) {
    reference = Optional.of(now);
    told = Motion.NONE;
    return change;
  }

  /** What of the motion since the reference was not told yet. */
  private Motion since(Motion motion) {
    Motion more =
        new Motion(
            motion.x() - told.x(),
            motion.y() - told.y(),
            motion.growth() - told.growth(),
            motion.turn() - told.turn());
    told = motion;
    return more;
  }

  private static boolean far(Motion motion) {
    double edge = Thumbnail.WIDTH / 2.0 * Math.hypot(motion.growth(), motion.turn());
    return Math.hypot(motion.x(), motion.y()) + edge > FAR;
  }
}
