package io.github.unhunch.pose;

import io.github.unhunch.pose.BackgroundMotion.Answer;
import io.github.unhunch.pose.BackgroundMotion.Motion;
import io.github.unhunch.pose.BackgroundMotion.Seen;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Follows the background over time. Each frame is held against one of the last seconds, so that
 * slow motion adds up and noise does not. While somebody moves before the background, or is not
 * seen well enough to know what they cover, nothing is said; when all is calm again the answer is
 * given for the whole time.
 *
 * <p>Where little is left to see of the background, as when the camera zooms in, the body tells: if
 * head and shoulders went as one ({@link Framing}), are at rest, and the background does not show
 * that it stayed, the camera took them along. Before a plain wall, of which nothing is ever known,
 * that is believed of what changes much within a few seconds only: a chair that rolls near there is
 * taken for the camera, and a camera that turns, or pans by less than a third of the shoulders, is
 * not noticed. Belongs to one thread.
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

  /** A frame's thumbnail, and who was found in it. */
  record Look(double time, Thumbnail thumbnail, Silhouette body, Pose pose) {

    private Optional<Seen> before(Look now, Optional<BitSet> landmarks, double high) {
      boolean[] covered = covered();
      now.body.cover(covered);
      return BackgroundMotion.between(thumbnail, now.thumbnail, covered, landmarks, high);
    }

    /** The same, believing that what the body may cover now could still be seen beside it. */
    private Optional<Seen> beside(Look now, Optional<BitSet> landmarks, double high) {
      return BackgroundMotion.between(thumbnail, now.thumbnail, covered(), landmarks, high);
    }

    private boolean[] covered() {
      boolean[] covered = new boolean[Thumbnail.WIDTH * Thumbnail.HEIGHT];
      body.cover(covered);
      return covered;
    }

    private Optional<Framing> body(Look now) {
      return Framing.between(pose, now.pose);
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
    static final Change ANOTHER = new Change(Optional.empty(), 0);

    private static Change of(Framing went) {
      return went.stretched() ? ANOTHER : new Change(Optional.of(went.motion()), 1);
    }
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
   * The last reference of which it is known what became of the background before it, and its
   * landmarks. The same as the reference unless that was begun without knowing.
   */
  private Optional<Look> known = Optional.empty();

  private Optional<BitSet> knownLandmarks = Optional.empty();

  /** The last frame with somebody in it whose background was surely that of the known one. */
  private Optional<Look> body = Optional.empty();

  /** Whether the background was seen to be gone while nobody was there. */
  private boolean elsewhere;

  /**
   * Takes the next frame.
   *
   * @param high how many times as high as wide a thumbnail's cell is, in the picture
   */
  Change next(Look now, double high) {
    Optional<Look> last =
        previous.filter(old -> now.time() >= old.time() && now.time() - old.time() <= LONGEST_STEP);
    previous = Optional.of(now);
    if (last.isEmpty() || known.isEmpty()) {
      return settle(now, Change.UNSEEN);
    }
    Optional<Seen> seen = against(reference.orElseThrow(), now, high);
    if (whole()) {
      knownLandmarks = landmarks;
    }
    boolean moved = seen.filter(one -> one.is(Answer.MOVED)).isPresent();
    Optional<Change> told = moved ? Optional.empty() : byBody(seen, last.get(), now, high);
    return told.orElseGet(() -> byBackground(seen, last.get(), now, high));
  }

  /** Whether it is known what became of the background up to the reference. */
  private boolean whole() {
    return known.equals(reference);
  }

  /**
   * What the body tells: it went as only a camera takes it along, is at rest again, and the
   * background does not show that it stayed. Empty where that is not so.
   */
  private Optional<Change> byBody(Optional<Seen> seen, Look last, Look now, double high) {
    List<Framing> since =
        Stream.of(known, body)
            .flatMap(Optional::stream)
            .flatMap(look -> look.body(now).stream())
            .toList();
    if (!whole() && since.stream().anyMatch(Framing::still)) {
      return Optional.of(settle(now, Change.HIDDEN));
    }
    Optional<Framing> went = since.stream().filter(Framing::asCamera).findFirst();
    if (went.isEmpty()) {
      return Optional.empty();
    }
    Optional<Seen> background =
        whole() ? seen : known.orElseThrow().before(now, knownLandmarks, high);
    if (background.filter(Seen::surelyStays).isPresent()) {
      return Optional.empty();
    }
    if (last.body(now).filter(Framing::still).isEmpty()) {
      return Optional.of(Change.HIDDEN);
    }
    boolean moved =
        background.filter(Seen::left).isPresent()
            || (went.get().much()
                && known
                    .orElseThrow()
                    .beside(now, knownLandmarks, high)
                    .filter(Seen::surelyStays)
                    .isEmpty());
    return moved ? Optional.of(settle(now, Change.of(went.get()))) : Optional.empty();
  }

  private Change byBackground(Optional<Seen> seen, Look last, Look now, double high) {
    if (landmarks.isEmpty()) {
      return lost(now, Change.UNSEEN);
    }
    boolean old = now.time() - reference.orElseThrow().time() > NEWER_AFTER;
    if (seen.filter(one -> one.is(Answer.STAYS)).isPresent()) {
      return stays(seen.get(), now, old);
    }
    boolean moved = seen.filter(one -> one.is(Answer.MOVED)).isPresent();
    if (elsewhere && !moved && now.body().known()) {
      return settle(now, Change.ANOTHER);
    }
    if (seen.isEmpty()) {
      return old && now.body().known() ? lost(now, Change.UNSEEN) : Change.UNSEEN;
    }
    return changed(seen.get(), last, now, old, high);
  }

  private Change stays(Seen seen, Look now, boolean old) {
    elsewhere = false;
    Change change = new Change(Optional.of(since(Motion.NONE)), whole() ? 1 : Double.NaN);
    if (whole() && seen.surelyStays() && now.body().known()) {
      body = Optional.of(now);
    }
    if (!old) {
      return change;
    }
    Optional<BitSet> kept = Optional.of(seen.kept());
    if (whole()) {
      known = Optional.of(now);
      knownLandmarks = kept;
    }
    return begin(now, kept, change);
  }

  /** What became of the background that does not stay. */
  private Change changed(Seen seen, Look last, Look now, boolean old, double high) {
    if (seen.is(Answer.MOVED) && now.body().known()) {
      Change change = new Change(Optional.of(since(seen.motion())), 1);
      return old || far(seen.motion()) ? settle(now, change) : change;
    }
    boolean calm =
        last.before(now, Optional.empty(), high)
            .filter(rest -> rest.is(Answer.STAYS) && rest.stays() >= CALM)
            .isPresent();
    boolean left = seen.left() && seen.all() >= BackgroundMotion.LEAST_TILES;
    if (!now.body().known()) {
      boolean gone = seen.is(Answer.MOVED) ? far(seen.motion()) : left;
      elsewhere |= gone && calm && !now.pose().someone() && sameLight(last, now);
      return Change.HIDDEN;
    }
    if (calm && (seen.is(Answer.GONE) || (old && left)) && sameLight(last, now)) {
      return settle(now, new Change(Optional.empty(), seen.stays()));
    }
    return calm && old ? lost(now, Change.HIDDEN) : Change.HIDDEN;
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
              .filter(one -> one.is(Answer.STAYS) || one.is(Answer.MOVED));
      fresh = false;
      if (seen.isPresent()) {
        landmarks = Optional.of(seen.get().kept());
        return seen;
      }
    }
    return landmarks.flatMap(known -> before.before(now, Optional.of(known), high));
  }

  /** Begins anew where all is known up to now. */
  private Change settle(Look now, Change change) {
    known = Optional.of(now);
    knownLandmarks = Optional.empty();
    body = known;
    elsewhere = false;
    return begin(now, Optional.empty(), change);
  }

  /**
   * Begins anew without knowing what became of the background. Before a wall nothing is ever known,
   * and only the body's last seconds can be held against what it does now.
   */
  private Change lost(Look now, Change change) {
    boolean wall = knownLandmarks.isEmpty();
    return wall && now.time() - known.orElseThrow().time() > NEWER_AFTER
        ? settle(now, change)
        : begin(now, Optional.empty(), change);
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
