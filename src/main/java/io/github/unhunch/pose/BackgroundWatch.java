package io.github.unhunch.pose;

import io.github.unhunch.pose.BackgroundMotion.Answer;
import io.github.unhunch.pose.BackgroundMotion.Motion;
import io.github.unhunch.pose.BackgroundMotion.Seen;
import java.util.BitSet;
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

  /** Mean brightness, 0 to 1, by which two pictures may differ and still be compared. */
  private static final double OTHER_LIGHT = 0.15;

  /** The same from one look to the next while nobody dims or flickers. */
  private static final double LIGHT_AT_REST = 0.02;

  /** A frame's thumbnail, and the cells that a person covers. */
  record Look(double time, Thumbnail thumbnail, Silhouette body) {

    private Optional<Seen> before(Look now, Optional<BitSet> landmarks, double high) {
      boolean[] covered = new boolean[Thumbnail.WIDTH * Thumbnail.HEIGHT];
      body.cover(covered);
      now.body.cover(covered);
      return BackgroundMotion.between(thumbnail, now.thumbnail, covered, landmarks, high);
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

  /**
   * The tiles of the reference that were found again at least once: what flickers, or is noise, is
   * no landmark. Empty until there were any.
   */
  private Optional<BitSet> landmarks = Optional.empty();

  /** Whether all tiles of the reference may still become landmarks. */
  private boolean fresh;

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
      return begin(now, Optional.empty(), Change.UNSEEN);
    }
    Optional<Seen> seen = against(reference.get(), now, high);
    if (landmarks.isEmpty()) {
      return begin(now, Optional.empty(), Change.UNSEEN);
    }
    boolean old = now.time() - reference.get().time() > NEWER_AFTER;
    if (seen.isEmpty()) {
      return old && now.body().known()
          ? begin(now, Optional.empty(), Change.UNSEEN)
          : Change.UNSEEN;
    }
    if (seen.get().answer() == Answer.STAYS) {
      Change change = new Change(Optional.of(since(Motion.NONE)), 1);
      return old ? begin(now, Optional.of(seen.get().kept()), change) : change;
    }
    return now.body().known() ? changed(seen.get(), last.get(), now, old, high) : Change.HIDDEN;
  }

  /** What became of the background that does not stay. */
  private Change changed(Seen seen, Look last, Look now, boolean old, double high) {
    if (seen.answer() == Answer.MOVED) {
      Change change = new Change(Optional.of(since(seen.motion())), 1);
      return old || far(seen.motion()) ? begin(now, Optional.empty(), change) : change;
    }
    boolean calm =
        last.before(now, Optional.empty(), high)
            .map(rest -> rest.answer() == Answer.STAYS && rest.explained() >= CALM)
            .orElse(false);
    if (calm && seen.answer() == Answer.GONE && sameLight(last, now)) {
      return begin(now, Optional.empty(), new Change(Optional.empty(), seen.explained()));
    }
    return calm && old ? begin(now, Optional.empty(), Change.HIDDEN) : Change.HIDDEN;
  }

  /** Whether the light rests, and is about that of the reference; what is clipped shows nothing. */
  private boolean sameLight(Look last, Look now) {
    double light = now.thumbnail().brightness();
    double before = reference.orElseThrow().thumbnail().brightness();
    return Math.abs(light - before) < OTHER_LIGHT
        && Math.abs(light - last.thumbnail().brightness()) < LIGHT_AT_REST;
  }

  /** Holds a frame against the reference, and takes as landmarks what is found again first. */
  private Optional<Seen> against(Look before, Look now, double high) {
    if (fresh) {
      Optional<Seen> seen =
          before
              .before(now, Optional.empty(), high)
              .filter(one -> one.answer() == Answer.STAYS || one.answer() == Answer.MOVED);
      fresh = false;
      if (seen.isPresent()) {
        landmarks = Optional.of(seen.get().kept());
        return seen;
      }
    }
    return landmarks.flatMap(known -> before.before(now, Optional.of(known), high));
  }

  private Change begin(Look now, Optional<BitSet> known, Change change) {
    reference = Optional.of(now);
    landmarks = known;
    fresh = true;
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
