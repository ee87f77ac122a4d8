package io.github.unhunch.pose;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.BackgroundMotion.Motion;
import java.util.Optional;

/**
 * Measures what the picture as a whole says: light, contrast, whether the background moved, how the
 * face grew. Keeps a few thumbnails and, of quick frames, the last one; belongs to one thread.
 */
final class SceneMeter {

  private final FaceFlow face = new FaceFlow();
  private final BackgroundWatch background = new BackgroundWatch();
  private Optional<Thumbnail> previous = Optional.empty();

  /**
   * Measures one frame of pixels; to be called in order of time.
   *
   * @param pose the points found in the same frame
   * @param secondPerson taken over into the result, 0 to 1 or NaN
   * @param upsideDown whether the picture stands on its head; taken over as well
   */
  Scene measure(Frame frame, Pose pose, double secondPerson, boolean upsideDown) {
    double high = (double) frame.height() / Thumbnail.HEIGHT * Thumbnail.WIDTH / frame.width();
    Thumbnail thumbnail = Thumbnail.of(frame);
    double faceGrowth = face.growth(frame, pose);
    BackgroundWatch.Change change =
        background.next(
            new BackgroundWatch.Look(pose.time(), thumbnail, Silhouette.of(pose), pose), high);
    Optional<Motion> motion = change.motion();
    Optional<Thumbnail> before = previous;
    previous = Optional.of(thumbnail);
    return new Scene(
        thumbnail.brightness(),
        thumbnail.contrast(),
        motion.map(cells -> cells.x() / Thumbnail.WIDTH).orElse(Double.NaN),
        motion.map(cells -> cells.y() / Thumbnail.WIDTH).orElse(Double.NaN),
        secondPerson,
        faceGrowth,
        motion.map(cells -> Math.log1p(cells.growth())).orElse(Double.NaN),
        motion.map(cells -> Math.toDegrees(cells.turn())).orElse(Double.NaN),
        change.likeness(),
        before.map(old -> old.change(thumbnail)).orElse(Double.NaN),
        upsideDown ? 1 : Double.NaN);
  }
}
