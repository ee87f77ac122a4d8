package io.github.unhunch.cli;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.coach.CoachAction;
import io.github.unhunch.coach.content.RoutineStep;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.prompt.PromptAction;
import io.github.unhunch.history.HistoryException;
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
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

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
    Path sample = Installation.find().samples().resolve("desk_day.mp4");
    say("Unhunch: " + why + ", so a bundled recording of a rendered person plays through the real");
    say("pipeline: " + sample + ", " + Math.round(SPEED) + " times as fast.");
    say("The prompt comes after " + Math.round(DWELL_S) + " s of slouch here, 45 s in the app.");
    say("");
    PoseOptions model = PoseOptions.DEFAULT;
    List<Path> models = List.of(Installation.find().models(), home.models());
    try (CameraSource source = Cameras.openRecording(sample);
        PoseEstimator estimator = PoseEstimators.open(model, models);
        RecordingRun run =
            new RecordingRun(home, PostureOptions.DEFAULT.withDwellSeconds(DWELL_S))) {
      run.play(
          source, estimator, new Replay(Optional.empty(), OptionalDouble.of(SPEED)), this::tell);
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
