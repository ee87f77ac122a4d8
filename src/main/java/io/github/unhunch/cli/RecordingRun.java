package io.github.unhunch.cli;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.coach.Coach;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.plan.RoutineAdvisor;
import io.github.unhunch.coach.prompt.PromptOptions;
import io.github.unhunch.coach.prompt.PromptPolicy;
import io.github.unhunch.coach.safety.SafetyProfile;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryRecorder;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.monitor.Pipeline;
import io.github.unhunch.monitor.Replay;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseSmoother;
import io.github.unhunch.pose.SmoothingOptions;
import io.github.unhunch.posture.PostureJudge;
import io.github.unhunch.posture.PostureOptions;
import io.github.unhunch.settings.Home;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Plays recordings through the real pipeline and writes what happened into the history. */
final class RecordingRun implements AutoCloseable {

  private final PostureOptions options;
  private final HistoryStore store;
  private final RoutineAdvisor advisor = new RoutineAdvisor(RoutineLibrary.builtIn(Locale.ENGLISH));

  RecordingRun(Home home, PostureOptions options) throws HistoryException {
    this.options = options;
    this.store = HistoryStore.open(home.historyFile());
  }

  /**
   * Plays one recording to its end; the caller closes source and estimator.
   *
   * @param each hears every observation after it was recorded
   */
  void play(CameraSource source, PoseEstimator estimator, Replay replay, Consumer<Observation> each)
      throws CameraException, PoseException, HistoryException, InterruptedException {
    Pipeline pipeline =
        new Pipeline(
            estimator,
            new PoseSmoother(SmoothingOptions.DEFAULT),
            new PostureJudge(options),
            new Coach(new PromptPolicy(PromptOptions.DEFAULT), this::offer),
            Optional.empty(),
            ZoneId::systemDefault);
    Instant begun = store.freeFrom(Instant.now());
    HistoryRecorder recorder = new HistoryRecorder(store.begin(begun, source.name()));
    replay.run(
        source,
        pipeline,
        begun,
        seen -> {
          record(recorder, seen);
          each.accept(seen);
        },
        (wall, step) -> recordFaded(recorder, wall, step));
    recorder.end();
  }

  /** Recordings know nothing of the user: the safest offer, and no earlier routines. */
  private Optional<Plan> offer(PlanRequest request) {
    return advisor.preview(request, SafetyProfile.DEFAULT, List.of(), Instant.now());
  }

  private static void record(HistoryRecorder recorder, Observation seen) {
    try {
      recorder.judged(seen.wall(), seen.judgement(), seen.events());
      recorder.coached(seen.wall(), seen.coached());
    } catch (HistoryException e) {
      throw new CliException(e);
    }
  }

  private static void recordFaded(HistoryRecorder recorder, Instant wall, CoachStep step) {
    try {
      recorder.coached(wall, step);
    } catch (HistoryException e) {
      throw new CliException(e);
    }
  }

  @Override
  public void close() throws HistoryException {
    store.close();
  }
}
