package io.github.unhunch.posture;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.pose.PoseSmoother;
import io.github.unhunch.pose.SmoothingOptions;
import io.github.unhunch.posture.PostureEvent.Kind;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A camera that moves, turns, zooms or squashes its picture: of rendered clips only the middle is
 * shown, which from one picture to the next becomes another part of them. Nobody slouches in them.
 */
final class MovedCameraFigures {

  /** People whom nobody had looked at while the motion of a camera was worked on. */
  private static final int FIRST_PERSON = 9341;

  private static final int LAST_PERSON = 9350;

  /** The share of the picture that is shown. */
  private static final double MIDDLE = 0.8;

  private static final double SLOWLY_SECONDS = 2;
  private static final double TOLD_WITHIN_SECONDS = 3;
  private static final double JUDGED_FOR_SECONDS = 2;
  private static final double LOOKED_AT_SECONDS = 10;

  /** A motion round the middle of the picture, and then along; x and y in widths of the view. */
  private record Motion(String name, double x, double y, double degrees, double wide, double high) {

    private static Motion zoom(String name, double times) {
      return new Motion(name, 0, 0, 0, times, times);
    }

    /** So far on the way, 0 to 1. */
    private Motion part(double far) {
      return new Motion(
          name, x * far, y * far, degrees * far, Math.pow(wide, far), Math.pow(high, far));
    }

    /** From the clip's picture to what is shown of it. */
    private AffineTransform shows(int width, int height) {
      AffineTransform shows =
          AffineTransform.getTranslateInstance(width * (0.5 + x), height * 0.5 + width * y);
      shows.scale(wide / MIDDLE, high / MIDDLE);
      shows.rotate(Math.toRadians(degrees));
      shows.translate(-width / 2.0, -height / 2.0);
      return shows;
    }
  }

  private static final Motion NONE = Motion.zoom("none", 1);

  private static final List<Motion> MOTIONS =
      List.of(
          NONE,
          new Motion("to the side by 8 % of the width", 0.08, 0, 0, 1, 1),
          new Motion("down by 8 % of the width", 0, 0.08, 0, 1, 1),
          new Motion("turned by 5 degrees", 0, 0, 5, 1, 1),
          new Motion("turned by 10 degrees", 0, 0, 10, 1, 1),
          Motion.zoom("zoomed in by 10 %", 1.1),
          Motion.zoom("zoomed in by 20 %", 1.2),
          Motion.zoom("zoomed in by 30 %", 1.3),
          Motion.zoom("zoomed out by 17 %", 1 / 1.2),
          new Motion("squashed by 25 %", 0, 0, 0, 1, 0.75));

  /**
   * A clip.
   *
   * @param active whether somebody stays and is busy, rather than leaves and comes back
   */
  private record Recording(boolean active, List<Frame> frames) {}

  private final Page page;

  MovedCameraFigures(Page page) {
    this.page = page;
  }

  void write(Path folder) throws IOException, CameraException, PoseException, InterruptedException {
    page.head("## A camera that moves");
    page.say(
        String.format(
            Locale.ROOT,
            """
            The middle of rendered clips of people %d to %d, whom nobody had looked at while this was worked
            on, at two pictures a second, through the pose model. At once or within %.0f s the camera comes to show
            another part, once while somebody sits or drinks, once while they talk, sit after a walk, or are
            away. Nobody slouches. Told: CAMERA_MOVED within %.0f s (of an empty chair: within
            %.0f s, since who comes back shows it) and at any time in %.0f s. Judged by a baseline that no longer
            fits: not told, and drifting or slouching for %.0f s or more; the first row tells how often
            that comes with no motion at all, from a drink or a lean.\
            """,
            FIRST_PERSON,
            LAST_PERSON,
            SLOWLY_SECONDS,
            TOLD_WITHIN_SECONDS,
            LOOKED_AT_SECONDS,
            LOOKED_AT_SECONDS,
            JUDGED_FOR_SECONDS));
    page.table("| the camera | recordings | told soon | told | judged wrongly | false alarms |", 6);
    List<Recording> clips = recordings(folder);
    for (Motion motion : MOTIONS) {
      row(motion.name(), clips, motion, 0);
      if (motion.wide() == motion.high() && !motion.equals(NONE)) {
        row(motion.name() + ", slowly", clips, motion, SLOWLY_SECONDS);
      }
    }
  }

  private void row(String name, List<Recording> clips, Motion motion, double lasts)
      throws PoseException {
    int[] count = new int[5];
    for (Recording clip : clips) {
      boolean active = clip.active();
      for (double when : active ? new double[] {5.5, 12} : new double[] {10.5, 18}) {
        count(count, clip.frames(), motion, when, lasts, !active && when < 12);
      }
    }
    page.line(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %d | %d |",
            name,
            count[0],
            count[1],
            count[2],
            count[3],
            count[4]));
  }

  /** Read once for all motions. */
  private static List<Recording> recordings(Path folder)
      throws IOException, CameraException, InterruptedException {
    List<Path> clips;
    try (Stream<Path> files = Files.list(folder)) {
      clips = files.filter(MovedCameraFigures::chosen).sorted().toList();
    }
    List<Recording> recordings = new ArrayList<>();
    for (Path clip : clips) {
      recordings.add(
          new Recording(clip.getFileName().toString().startsWith("active"), frames(clip)));
    }
    return recordings;
  }

  private static boolean chosen(Path file) {
    String name = file.getFileName().toString();
    if (!name.matches("(active|leaves)_upright_\\d+\\.mp4")) {
      return false;
    }
    int person = Integer.parseInt(name.replaceAll("\\D+(\\d+)\\.mp4", "$1"));
    return person >= FIRST_PERSON && person <= LAST_PERSON;
  }

  private static List<Frame> frames(Path clip) throws CameraException, InterruptedException {
    List<Frame> frames = new ArrayList<>();
    try (CameraSource source = Cameras.openRecording(clip)) {
      for (Optional<Frame> next = source.read(); next.isPresent(); next = source.read()) {
        frames.add(next.get());
      }
    }
    return frames;
  }

  private static void count(
      int[] count, List<Frame> frames, Motion motion, double when, double lasts, boolean away)
      throws PoseException {
    List<Pose> poses = new ArrayList<>();
    PoseSmoother smoother = new PoseSmoother(SmoothingOptions.DEFAULT);
    // Its own for each, since it remembers what it has seen.
    try (PoseEstimator estimator =
        PoseEstimators.open(PoseOptions.DEFAULT, List.of(Path.of("models")))) {
      for (Frame frame : frames) {
        if (frame.time() <= when + LOOKED_AT_SECONDS) {
          double far = lasts == 0 ? 1 : Math.min(1, (frame.time() - when) / lasts);
          Frame shown = shown(frame, frame.time() < when ? NONE : motion.part(far));
          poses.add(smoother.smooth(estimator.estimate(shown)));
        }
      }
    }
    Story story = Story.of(motion.name(), poses);
    List<Double> told =
        story.events().stream()
            .filter(event -> event.kind() == Kind.CAMERA_MOVED && event.time() >= when)
            .map(PostureEvent::time)
            .toList();
    double soon = when + lasts + (away ? LOOKED_AT_SECONDS : TOLD_WITHIN_SECONDS);
    List<Judgement> after =
        story.judgements().stream()
            .flatMap(Optional::stream)
            .filter(judgement -> judgement.time() >= when)
            .toList();
    double wrong =
        after.stream().filter(MovedCameraFigures::wrong).count()
            * LOOKED_AT_SECONDS
            / Math.max(1, after.size());
    count[0]++;
    count[1] += told.stream().anyMatch(time -> time <= soon) ? 1 : 0;
    count[2] += told.isEmpty() ? 0 : 1;
    count[3] += told.isEmpty() && wrong >= JUDGED_FOR_SECONDS ? 1 : 0;
    count[4] += (int) story.events().stream().filter(event -> event.kind() == Kind.SLOUCH).count();
  }

  private static boolean wrong(Judgement judgement) {
    return judgement.state() instanceof PostureState.Drifting
        || judgement.state() instanceof PostureState.Slouching;
  }

  /** What a camera shows that has moved so; the three colours of a pixel stay in their order. */
  private static Frame shown(Frame frame, Motion motion) {
    int width = frame.width();
    int height = frame.height();
    BufferedImage clip = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] pixels = ((DataBufferByte) clip.getRaster().getDataBuffer()).getData();
    System.arraycopy(frame.rgb(), 0, pixels, 0, pixels.length);
    BufferedImage view = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    new AffineTransformOp(motion.shows(width, height), AffineTransformOp.TYPE_BILINEAR)
        .filter(clip, view);
    return Frame.ofPixels(
        frame.time(), width, height, ((DataBufferByte) view.getRaster().getDataBuffer()).getData());
  }
}
