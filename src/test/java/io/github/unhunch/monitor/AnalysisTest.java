package io.github.unhunch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.app.rehearsal.ScriptClockwork;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.Coach;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.coach.prompt.PromptAction;
import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.coach.prompt.PromptOptions;
import io.github.unhunch.coach.prompt.PromptPolicy;
import io.github.unhunch.coach.prompt.Silence;
import io.github.unhunch.coach.prompt.SilenceReason;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseSmoother;
import io.github.unhunch.pose.PoseTrace;
import io.github.unhunch.pose.SmoothingOptions;
import io.github.unhunch.posture.PostureJudge;
import io.github.unhunch.posture.PostureOptions;
import io.github.unhunch.ui.live.Sitter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Frames, ticks and answers reach the coach with one and the same desk. */
class AnalysisTest {

  private final List<CoachStep> steps = new ArrayList<>();
  private final ScriptClockwork clockwork =
      new ScriptClockwork(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  private final Worker worker = clockwork.worker("analysis");
  private final Analysis analysis =
      new Analysis(
          new CaptureLoop(AnalysisTest::noCamera, clockwork, worker, frame -> {}, status -> {}),
          AnalysisTest::pipeline,
          MonitorOptions.DEFAULT,
          new SleepWatch(),
          clockwork,
          worker,
          this::heard);

  @Test
  void aSlouchInARoutineIsHeldOnceAndNeverOffered() {
    analysis.load();
    analysis.guide(GuideReason.ROUTINE, true);

    for (int half = 0; half < 400; half++) {
      clockwork.pass(0.5);
      double time = half / 2.0;
      analysis.put(seen(clockwork.seconds(), time < 30 ? 0 : 60));
      if (half % 2 == 0) {
        analysis.tick(PromptContext.QUIET);
      }
    }

    assertThat(steps).flatExtracting(CoachStep::silences).hasSize(1);
    assertThat(steps)
        .flatExtracting(CoachStep::silences)
        .extracting(Silence::reason)
        .containsOnly(SilenceReason.IN_SESSION);
    assertThat(steps)
        .flatExtracting(CoachStep::actions)
        .extracting(action -> action.prompt().kind())
        .containsOnly(PromptAction.Kind.HOLD);
  }

  private void heard(MonitorEvent event) {
    if (event instanceof MonitorEvent.Observed observed) {
      steps.add(observed.observation().coached());
    } else if (event instanceof MonitorEvent.Coached coached) {
      steps.add(coached.step());
    }
  }

  private static Frame seen(double time, double sunk) {
    return Frame.ofPoints(time, 640, 480, PoseTrace.line(Sitter.person(time, sunk)));
  }

  private static Pipeline pipeline() {
    return new Pipeline(
        PoseEstimators.forTraces(),
        new PoseSmoother(SmoothingOptions.DEFAULT),
        new PostureJudge(PostureOptions.DEFAULT),
        new Coach(new PromptPolicy(PromptOptions.DEFAULT), request -> Optional.empty()),
        Optional.empty(),
        () -> ZoneOffset.UTC);
  }

  private static io.github.unhunch.camera.CameraSource noCamera() throws CameraException {
    throw new CameraException(CameraException.Problem.MISSING, "no camera");
  }
}
