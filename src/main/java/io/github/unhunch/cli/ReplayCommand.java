package io.github.unhunch.cli;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.monitor.Replay;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseTrace;
import io.github.unhunch.posture.PostureOptions;
import io.github.unhunch.settings.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code unhunch replay}: the real loop over a recording, one JSON object a line. */
@Command(
    name = "replay",
    hidden = true,
    description = "Judges a recording as if it were live and prints what the app would do.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

  @ParentCommand UnhunchCommand unhunch;
  @Spec CommandSpec spec;
  @Mixin RecordingInput input;

  @Parameters(arity = "0..1", paramLabel = "VIDEO", description = "A video, a folder or a picture.")
  @Nullable Path video;

  @Option(
      names = "--calibrate",
      paramLabel = "FROM-TO",
      description = "Seconds of the recording that are the baseline, such as 0-4.")
  @Nullable String calibrate;

  @Option(
      names = "--dwell",
      paramLabel = "SECONDS",
      description = "How long a slouch lasts before the app speaks, 2 to 180; 45 by default.")
  @Nullable Double dwell;

  @Option(
      names = "--speed",
      paramLabel = "N|max",
      description = "Times real speed, or max (default).")
  String speed = "max";

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "Also write the poses as a trace, without any picture.")
  @Nullable Path trace;

  @Override
  public Integer call()
      throws CameraException, PoseException, HistoryException, InterruptedException {
    Replay replay = new Replay(range(), times());
    PostureOptions options = options();
    ReplayPrinter printer = new ReplayPrinter(new JsonLines(spec.commandLine().getOut()));
    Home home = unhunch.home();
    try (CameraSource source = input.open(video);
        PoseEstimator estimator = input.estimator(home);
        RecordingRun run = new RecordingRun(home, options)) {
      if (trace == null) {
        run.play(source, estimator, replay, printer::print);
      } else {
        try (PoseTrace poses = PoseTrace.create(trace)) {
          Consumer<Observation> write = seen -> write(poses, seen);
          run.play(source, estimator, replay, write.andThen(printer::print));
        }
      }
      return 0;
    } catch (IOException | UncheckedIOException e) {
      throw new CliException(
          "the trace "
              + trace
              + " cannot be written; check that its folder exists and the disk is not full");
    }
  }

  private static void write(PoseTrace poses, Observation seen) {
    try {
      poses.write(seen.pose());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PostureOptions options() {
    try {
      return dwell == null
          ? PostureOptions.DEFAULT
          : PostureOptions.DEFAULT.withDwellSeconds(dwell);
    } catch (IllegalArgumentException e) {
      throw new CliException("--dwell: " + e.getMessage());
    }
  }

  private Optional<Replay.Range> range() {
    if (calibrate == null) {
      return Optional.empty();
    }
    String[] ends = calibrate.split("-", 2);
    try {
      return Optional.of(
          new Replay.Range(Double.parseDouble(ends[0]), Double.parseDouble(ends[1])));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new CliException(
          "--calibrate takes seconds FROM-TO, such as 0-4, not \"" + calibrate + "\"");
    }
  }

  private OptionalDouble times() {
    if (speed.equals("max")) {
      return OptionalDouble.empty();
    }
    try {
      double factor = Double.parseDouble(speed);
      if (factor > 0) {
        return OptionalDouble.of(factor);
      }
    } catch (NumberFormatException e) {
      // Said below, as for zero and less.
    }
    throw new CliException("--speed takes a number above 0, or max, not \"" + speed + "\"");
  }
}
