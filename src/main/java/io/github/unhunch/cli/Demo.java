package io.github.unhunch.cli;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.CoachAction;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.plan.GoToTechniques;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.prompt.PromptAction;
import io.github.unhunch.coach.session.ExerciseRecognizer;
import io.github.unhunch.coach.session.Recognition;
import io.github.unhunch.coach.session.Repetition;
import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.history.report.ReportWriter;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.monitor.Replay;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureEvent;
import io.github.unhunch.posture.PostureOptions;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.posture.UnsureReason;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.Installation;
import io.github.unhunch.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What starts where there is no camera or no display: a bundled recording goes through the real
 * pipeline, and the terminal says what the app would do.
 */
final class Demo {

  /** The sample's slouch lasts 20 seconds, so the usual 45 would never be reached. */
  private static final double DWELL_S = 5;

  private static final double SPEED = 8;

  private final PrintWriter out;
  private Optional<String> lastState = Optional.empty();

  Demo(PrintWriter out) {
    this.out = out;
  }

  /**
   * Plays the sample and writes the report.
   *
   * @param home a folder of its own, so that the user's history stays the user's
   * @param why what is missing, in words
   */
  void play(Home home, String why)
      throws CameraException, PoseException, HistoryException, InterruptedException {
    Path samples = Installation.find().samples();
    Path day = samples.resolve("desk_day.mp4");
    say("Unhunch: " + why + ", so a bundled recording of a rendered person plays through the real");
    say("pipeline: " + day + ", " + Math.round(SPEED) + " times as fast.");
    say("The prompt comes after " + Math.round(DWELL_S) + " s of slouch here, 45 s in the app.");
    say("");
    List<Path> models = List.of(Installation.find().models(), home.models());
    try (PoseEstimator estimator = PoseEstimators.open(PoseOptions.DEFAULT, models)) {
      try (CameraSource source = Cameras.openRecording(day);
          RecordingRun run =
              new RecordingRun(home, PostureOptions.DEFAULT.withDwellSeconds(DWELL_S))) {
        run.play(
            source, estimator, new Replay(Optional.empty(), OptionalDouble.of(SPEED)), this::tell);
      }
      countStretches(samples.resolve("stretch_set.mp4"), estimator);
    }
    writeReport(home);
    say("To use a camera: plug one in and start Unhunch on a desktop. What is missing, and how to");
    say("mend it: unhunch doctor. All commands: unhunch --help.");
  }

  /** The camera counts what is done in a routine: shown on a second recording. */
  private void countStretches(Path sample, PoseEstimator estimator)
      throws CameraException, PoseException {
    say("");
    say("In a routine the camera counts along. The same eyes on " + sample + ":");
    ExerciseRecognizer recognizer = ExerciseRecognizer.start();
    Map<String, Integer> counts = new TreeMap<>();
    try (CameraSource source = Cameras.openRecording(sample)) {
      for (Optional<Frame> read = source.read(); read.isPresent(); read = source.read()) {
        Recognition seen = recognizer.step(estimator.estimate(read.get()), Optional.empty());
        recognizer = seen.next();
        for (Repetition repetition : seen.repetitions()) {
          String name = repetition.exercise().id();
          say(read.get().time(), name + " " + counts.merge(name, 1, Integer::sum));
        }
      }
    }
  }

  private void writeReport(Home home) throws HistoryException {
    ZoneId zone = ZoneId.systemDefault();
    Path file = home.reports().resolve("demo.html");
    ReportWriter writer = new ReportWriter(Texts.in(Locale.ENGLISH));
    GoToTechniques goTos = new GoToTechniques(RoutineLibrary.builtIn(Locale.ENGLISH));
    try (HistoryReader reader = HistoryReader.open(home.historyFile())) {
      Report report = Report.read(reader, LocalDate.now(zone), zone, goTos);
      PrivateFiles.write(file, writer.write(report, ReportFormat.HTML));
      say("");
      say(writer.write(report, ReportFormat.TEXT).strip());
      say("");
      say("The report with its charts: " + file);
      say("");
    } catch (IOException e) {
      throw new CliException("the report " + file + " cannot be written: " + e.getMessage());
    }
  }

  private void tell(Observation seen) {
    double time = seen.judgement().time();
    for (PostureEvent event : seen.events()) {
      switch (event.kind()) {
        case CALIBRATED -> say(time, "learnt how this person sits upright");
        case CLEARED -> say(time, "back upright");
        case RETURNED -> say(time, "somebody is back");
        case CAMERA_MOVED -> say(time, "the camera has moved");
        case SLOUCH, STILL, AWAY -> {}
      }
    }
    String state = words(seen.judgement().state());
    if (!lastState.equals(Optional.of(state))) {
      lastState = Optional.of(state);
      say(time, state + ", score " + seen.judgement().score() + " of 100");
    }
    for (CoachAction action : seen.coached().actions()) {
      if (action.prompt().kind() == PromptAction.Kind.SHOW_TRAY) {
        say(time, "PROMPT: " + words(action.prompt().cue()) + ".");
        action.plan().ifPresent(this::offer);
      }
    }
  }

  private void offer(Plan plan) {
    say("          " + plan.why());
    say("          " + plan.routine().name() + ", " + plan.routine().minutes() + " min:");
    for (RoutineStep step : plan.routine().steps()) {
      say(
          "          - "
              + step.instruction()
              + " ("
              + Math.round(step.dose().totalSeconds())
              + " s)");
    }
  }

  private static String words(PostureState state) {
    String label = state.label().toLowerCase(Locale.ROOT);
    return state
        .cue()
        .map(cue -> label + ": " + words(cue))
        .or(() -> state.reason().map(UnsureReason::words).map(reason -> label + ": " + reason))
        .orElse(label);
  }

  private static String words(Cue cue) {
    return cue.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void say(double time, String words) {
    say(String.format(Locale.ROOT, "%6.1f s  %s", time, words));
  }

  private void say(String words) {
    out.println(words);
    out.flush();
  }
}
