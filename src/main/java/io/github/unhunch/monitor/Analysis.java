package io.github.unhunch.monitor;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.PostureState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the analysis thread does: it takes commands and the newest frame out of the inbox, runs the
 * pipeline and tells the listener. All its state belongs to that thread.
 */
final class Analysis implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Analysis.class);

  /** With nobody seen and no input for this long, in seconds, the camera is closed. */
  private static final double AWAY_CLOSES_AFTER_S = 120;

  /** Input within so many seconds means that the user is back. */
  private static final double BACK_WITHIN_S = 5;

  private final Inbox inbox;
  private final CaptureLoop capture;
  private final Monitor.PipelineMaker pipelines;
  private final MonitorOptions options;
  private final InstantSource clock;
  private final Consumer<MonitorEvent> listener;
  private final SleepWatch sleep;
  private @Nullable Pipeline pipeline;
  private Pauses pauses = Pauses.NONE;
  private PromptContext context = PromptContext.UNKNOWN;
  private AdaptiveRate rate = AdaptiveRate.start(0);
  private Optional<Double> guidingRate = Optional.empty();
  private Optional<Double> awaySince = Optional.empty();

  Analysis(
      Inbox inbox,
      CaptureLoop capture,
      Monitor.PipelineMaker pipelines,
      MonitorOptions options,
      SleepWatch sleep,
      InstantSource clock,
      Consumer<MonitorEvent> listener) {
    this.inbox = inbox;
    this.capture = capture;
    this.pipelines = pipelines;
    this.options = options;
    this.sleep = sleep;
    this.clock = clock;
    this.listener = listener;
  }

  @Override
  public void run() {
    try {
      pipeline = pipelines.make();
      capture.want(pauses.none());
      Optional<Inbox.Work> work = inbox.take();
      while (work.isPresent()) {
        work.get().commands().forEach(this::carryOut);
        work.get().frame().ifPresent(this::look);
        work = inbox.take();
      }
    } catch (PoseException e) {
      LOG.error("monitoring cannot start: {}", e.getMessage());
      listener.accept(new MonitorEvent.Failed(clock.instant(), String.valueOf(e.getMessage())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (pipeline != null) {
        pipeline.close();
      }
    }
  }

  /** One command that fails must not end the thread that all others depend on. */
  private void carryOut(Runnable command) {
    try {
      command.run();
    } catch (RuntimeException e) {
      LOG.error("a command failed", e);
    }
  }

  void look(Frame frame) {
    if (pipeline == null || !pauses.none()) {
      return;
    }
    Frame shifted = sleep.shift(frame);
    try {
      Observation seen = pipeline.look(shifted, clock.instant(), coachSees());
      listener.accept(new MonitorEvent.Observed(seen));
      adapt(seen.judgement());
    } catch (PoseException | RuntimeException e) {
      LOG.error("a frame could not be judged", e);
      listener.accept(new MonitorEvent.Failed(clock.instant(), String.valueOf(e.getMessage())));
    }
  }

  private void adapt(Judgement judgement) {
    AdaptiveRate.Step step = rate.step(judgement, options);
    rate = step.next();
    capture.rate(guidingRate.orElse(step.framesPerSecond()));
    boolean away = judgement.state() instanceof PostureState.Away;
    awaySince = away ? awaySince.or(() -> Optional.of(judgement.time())) : Optional.empty();
  }

  /** Once a second, with or without frames. */
  void tick(PromptContext now) {
    context = now;
    Instant wall = clock.instant();
    double monotonic = System.nanoTime() / 1e9;
    sleep
        .tick(monotonic, wall)
        .ifPresent(seconds -> listener.accept(new MonitorEvent.Slept(wall, seconds)));
    change(held -> surroundings(held.at(wall), now));
    withPipeline(
        running -> {
          CoachStep step = running.tick(sleep.shift(monotonic), wall, coachSees());
          if (!step.actions().isEmpty() || !step.silences().isEmpty()) {
            listener.accept(new MonitorEvent.Coached(wall, step));
          }
        });
  }

  private Pauses surroundings(Pauses held, PromptContext now) {
    Pauses changed = held(held, PauseReason.SCREEN_LOCKED, now.screenLocked().orElse(false));
    changed = held(changed, PauseReason.CAMERA_IN_USE, now.cameraInUse().orElse(false));
    if (changed.reasons().contains(PauseReason.AWAY)) {
      boolean back = now.inputIdle().isPresent() && now.inputIdle().getAsDouble() < BACK_WITHIN_S;
      return back ? changed.without(PauseReason.AWAY) : changed;
    }
    boolean longGone =
        pipeline != null
            && awaySince.filter(since -> timeOf() - since > AWAY_CLOSES_AFTER_S).isPresent()
            && now.inputIdle().orElse(0) > AWAY_CLOSES_AFTER_S;
    return longGone ? changed.with(PauseReason.AWAY) : changed;
  }

  private double timeOf() {
    return pipeline == null ? 0 : pipeline.time();
  }

  private static Pauses held(Pauses pauses, PauseReason reason, boolean holds) {
    return holds ? pauses.with(reason) : pauses.without(reason);
  }

  void change(UnaryOperator<Pauses> by) {
    Pauses changed = by.apply(pauses);
    if (changed.equals(pauses)) {
      return;
    }
    pauses = changed;
    awaySince = Optional.empty();
    capture.want(pipeline != null && pauses.none());
    listener.accept(new MonitorEvent.PausesChanged(clock.instant(), pauses));
  }

  void answer(PromptAnswer answer) {
    withPipeline(
        running -> {
          Instant wall = clock.instant();
          listener.accept(
              new MonitorEvent.Coached(wall, running.answer(answer, wall, coachSees())));
        });
  }

  void guide(Optional<Double> framesPerSecond) {
    guidingRate = framesPerSecond;
    capture.rate(framesPerSecond.orElse(options.normalRate()));
  }

  void withPipeline(Consumer<Pipeline> command) {
    if (pipeline != null) {
      command.accept(pipeline);
    }
  }

  void cameraChanged(CameraStatus status, Instant wall) {
    listener.accept(new MonitorEvent.CameraChanged(wall, status));
  }

  /** The one place that makes what the coach sees, for frames, ticks and answers alike. */
  private PromptContext coachSees() {
    return context.with(!pauses.none(), guidingRate.isPresent());
  }
}
