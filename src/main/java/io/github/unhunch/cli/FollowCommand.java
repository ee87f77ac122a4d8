package io.github.unhunch.cli;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.session.ExerciseRecognizer;
import io.github.unhunch.coach.session.GuidedSession;
import io.github.unhunch.coach.session.Recognition;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.coach.session.SessionStep;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseSmoother;
import io.github.unhunch.pose.SmoothingOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code unhunch follow}: a guided session, or free counting, over a recording. */
@Command(
    name = "follow",
    hidden = true,
    description =
        "Follows a routine in a recording, or with --free names and counts every exercise.",
    mixinStandardHelpOptions = true)
final class FollowCommand implements Callable<Integer> {

  /** More pictures a second than this tell nothing new about slow exercises. */
  private static final double FRAMES_PER_SECOND = 10;

  @ParentCommand UnhunchCommand unhunch;
  @Spec CommandSpec spec;
  @Mixin RecordingInput input;

  @Option(names = "--free", description = "No routine: count whatever is recognised.")
  boolean free;

  @Parameters(
      arity = "0..2",
      paramLabel = "ROUTINE VIDEO",
      description = "The routine's id (not with --free) and a video (not with --poses).")
  List<String> words = new ArrayList<>();

  @Override
  public Integer call() throws CameraException, PoseException {
    List<String> rest = new ArrayList<>(words);
    Optional<Routine> routine = free ? Optional.empty() : Optional.of(routine(rest));
    if (rest.size() > 1) {
      throw new CliException("with --free give one VIDEO and no routine");
    }
    FollowPrinter printer = new FollowPrinter(new JsonLines(spec.commandLine().getOut()));
    try (CameraSource source = input.open(rest.isEmpty() ? null : Path.of(rest.get(0)));
        PoseEstimator estimator = input.estimator(unhunch.home())) {
      if (routine.isPresent()) {
        new Guided(routine.get(), printer).play(source, estimator);
      } else {
        playFree(source, estimator, printer);
      }
    }
    printer.total();
    return 0;
  }

  /** Takes the routine's id from the words and finds the routine. */
  private Routine routine(List<String> rest) {
    RoutineLibrary library = RoutineLibrary.load(Locale.ENGLISH, unhunch.home().packs());
    if (rest.isEmpty()) {
      throw new CliException("give the id of a routine and a VIDEO, or --free and a VIDEO");
    }
    String id = rest.remove(0);
    return library
        .routine(id)
        .orElseThrow(
            () ->
                new CliException(
                    "no routine \""
                        + id
                        + "\"; there are "
                        + library.routines().stream()
                            .map(Routine::id)
                            .collect(Collectors.joining(", "))));
  }

  private static void playFree(CameraSource source, PoseEstimator estimator, FollowPrinter printer)
      throws CameraException, PoseException {
    ExerciseRecognizer[] recognizer = {ExerciseRecognizer.start()};
    play(
        source,
        estimator,
        pose -> {
          Recognition seen = recognizer[0].step(pose, Optional.empty());
          recognizer[0] = seen.next();
          seen.repetitions().forEach(printer::repetition);
        });
  }

  /** The poses are smoothed as in the app, where a session sees no others. */
  private static void play(CameraSource source, PoseEstimator estimator, Consumer<Pose> each)
      throws CameraException, PoseException {
    CameraSource thinned = Cameras.atMost(FRAMES_PER_SECOND, source);
    PoseSmoother smoother = new PoseSmoother(SmoothingOptions.DEFAULT);
    for (Optional<Frame> read = thinned.read(); read.isPresent(); read = thinned.read()) {
      each.accept(smoother.smooth(estimator.estimate(read.get())));
    }
  }

  /** A guided session over a recording: no one presses a key. */
  private static final class Guided {
    private final GuidedSession session;
    private final FollowPrinter printer;
    private Optional<SessionStep> last = Optional.empty();

    Guided(Routine routine, FollowPrinter printer) {
      this.session = new GuidedSession(routine, SessionOptions.DEFAULT);
      this.printer = printer;
    }

    void play(CameraSource source, PoseEstimator estimator) throws CameraException, PoseException {
      FollowCommand.play(source, estimator, this::look);
    }

    private void look(Pose pose) {
      if (last.isEmpty()) {
        keep(session.begin(pose.time()));
      }
      SessionStep before = last.orElseThrow();
      keep(session.step(before.state(), pose.time(), Optional.empty(), Optional.of(pose)));
    }

    private void keep(SessionStep step) {
      step.events().forEach(printer::session);
      last = Optional.of(step);
    }
  }
}
