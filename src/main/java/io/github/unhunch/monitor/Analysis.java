package io.github.unhunch.monitor;

import io.github.unhunch.camera.Backoff;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the analysis thread does: it carries out commands and judges the newest frame in the order
 * in which they came, and tells the listener. All its state belongs to that thread; only {@link
 * #put} and {@link #dropFrame} may be called from others.
 */
final class Analysis {

  /** Frames a second while a window guides the user, so that movements can be followed. */
  private static final double GUIDING_RATE = 10;

  private final CaptureLoop capture;
  private final Monitor.PipelineMaker pipelines;
  private final MonitorOptions options;
  private final Clockwork clockwork;
  private final Worker worker;
  private final Consumer<MonitorEvent> listener;
  private final BlindWatch blind = new BlindWatch();
  private final SleepWatch sleep;
  private final AtomicReference<@Nullable Frame> newest = new AtomicReference<>();

  private final Guiding guiding = new Guiding();

  private @Nullable Pipeline pipeline;
  private Backoff loading = Backoff.START;
  private Rest rest = Rest.NONE;
  private PromptContext context = PromptContext.UNKNOWN;
  private volatile boolean watched;
  private AdaptiveRate rate = AdaptiveRate.start(0);
  private Optional<Supplier<Optional<Baseline>>> withNextCamera = Optional.empty();
  private boolean judging = true;

  Analysis(
      CaptureLoop capture,
      Monitor.PipelineMaker pipelines,
      MonitorOptions options,
      SleepWatch sleep,
      Clockwork clockwork,
      Worker worker,
      Consumer<MonitorEvent> listener) {
    this.capture = capture;
    this.pipelines = pipelines;
    this.options = options;
    this.sleep = sleep;
    this.clockwork = clockwork;
    this.worker = worker;
    this.listener =
        event -> {
          blind.heard(event);
          listener.accept(event);
        };
  }

  /** Takes a frame in, in place of one that was not judged yet. */
  void put(Frame frame) {
    if (newest.getAndSet(frame) == null) {
      worker.execute(this::lookAtNewest);
    }
  }

  /** Forgets a frame that was not judged yet, as when the camera is closed. */
  void dropFrame() {
    newest.set(null);
  }

  /** Loads the model, and again after a while when that fails. */
  void load() {
    if (make()) {
      loading = Backoff.START;
      capture.want(rest.pauses().none());
    } else {
      worker.after(loading.seconds(), this::load);
      loading = loading.next();
    }
  }

  /** Puts a pipeline by other settings in place of the one in use, which stays when that fails. */
  void reload() {
    if (pipeline != null) {
      make();
    }
  }

  private boolean make() {
    try {
      Pipeline made = pipelines.make();
      if (pipeline != null) {
        made.resume(pipeline);
        pipeline.close();
      }
      pipeline = made;
      listener.accept(new MonitorEvent.Recovered(clockwork.instant(), MonitorEvent.Part.MODEL));
      return true;
    } catch (PoseException | RuntimeException | LinkageError e) {
      failed(MonitorEvent.Part.MODEL, e);
      return false;
    }
  }

  private void failed(MonitorEvent.Part part, Throwable problem) {
    listener.accept(new MonitorEvent.Failed(clockwork.instant(), part, problem));
  }

  private void lookAtNewest() {
    Frame frame = newest.getAndSet(null);
    if (frame != null) {
      look(frame);
    }
  }

  private void look(Frame frame) {
    if (pipeline == null || !rest.pauses().none()) {
      return;
    }
    keepTime();
    try {
      Observation seen = pipeline.look(sleep.shift(frame), clockwork.instant(), coachSees());
      if (!judging) {
        judging = true;
        listener.accept(
            new MonitorEvent.Recovered(clockwork.instant(), MonitorEvent.Part.JUDGEMENT));
      }
      listener.accept(new MonitorEvent.Observed(seen));
      adapt(seen.judgement());
    } catch (PoseException | RuntimeException | LinkageError e) {
      judging = false;
      failed(MonitorEvent.Part.JUDGEMENT, e);
    }
  }

  private void adapt(Judgement judgement) {
    AdaptiveRate.Step step = rate.step(judgement, options, watched);
    rate = step.next();
    capture.rate(guiding.follows() ? GUIDING_RATE : step.framesPerSecond());
    rest = rest.seen(judgement);
  }

  /** Once a second, with or without frames. */
  void tick(PromptContext now) {
    context = now;
    keepTime();
    Instant wall = clockwork.instant();
    double time = sleep.shift(clockwork.seconds());
    rest(rest.at(wall, time, now));
    guiding.forgetLeftOpen(time);
    coach(time, wall);
    Optional<BlindReason> why = blind.reason(time);
    if (!rest.pauses().none()) {
      blind.rested(time);
      listener.accept(new MonitorEvent.Rested(wall, time, rest.pauses()));
    } else if (why.isPresent()) {
      listener.accept(new MonitorEvent.Blind(wall, time, why.get()));
    } else if (pipeline == null) {
      blind.rested(time);
    }
  }

  private void coach(double time, Instant wall) {
    withPipeline(running -> tell(wall, time, running.tick(time, wall, coachSees())));
  }

  private void tell(Instant wall, double time, CoachStep step) {
    if (!step.actions().isEmpty() || !step.silences().isEmpty()) {
      listener.accept(new MonitorEvent.Coached(wall, time, step));
    }
  }

  /** What the clocks did since they were last looked at. */
  private void keepTime() {
    SleepWatch.Passed passed = sleep.look(clockwork);
    Instant wall = clockwork.instant();
    if (passed.gap() > 0) {
      listener.accept(new MonitorEvent.Slept(wall, passed.gap()));
      double time = sleep.shift(clockwork.seconds());
      withPipeline(running -> tell(wall, time, running.slept(time, wall, coachSees())));
    }
    if (passed.jump() != 0) {
      Duration jump = Duration.ofMillis(Math.round(passed.jump() * 1000));
      withPipeline(running -> running.clockMoved(jump));
      listener.accept(new MonitorEvent.ClockMoved(wall, passed.jump()));
      rest(rest.clockMoved(jump));
    }
  }

  /**
   * Rests until a time.
   *
   * @param length whether the user chose a length, which a clock that is set does not change,
   *     rather than a time of day
   */
  void pauseUntil(Instant end, boolean length) {
    rest(rest.until(end, length));
  }

  void change(UnaryOperator<Pauses> by) {
    rest(rest.change(by));
  }

  private void rest(Rest next) {
    boolean changed = !next.pauses().equals(rest.pauses());
    rest = next;
    if (changed) {
      capture.want(pipeline != null && rest.pauses().none());
      listener.accept(new MonitorEvent.PausesChanged(clockwork.instant(), rest.pauses()));
    }
  }

  void answer(PromptAnswer answer) {
    withPipeline(
        running -> {
          Instant wall = clockwork.instant();
          CoachStep step = running.answer(answer, wall, coachSees());
          listener.accept(new MonitorEvent.Coached(wall, running.time(), step));
        });
  }

  void guide(GuideReason reason, boolean on) {
    double time = sleep.shift(clockwork.seconds());
    if (!guiding.change(reason, on, time)) {
      return;
    }
    if (reason.followed()) {
      capture.rate(guiding.follows() ? GUIDING_RATE : options.normalRate());
    }
    if (on) {
      // A prompt on show would lie over the window.
      coach(time, clockwork.instant());
    }
  }

  /** From any thread; see {@link Monitor#watched}. */
  void watched(boolean now) {
    watched = now;
  }

  void withPipeline(Consumer<Pipeline> command) {
    if (pipeline != null) {
      command.accept(pipeline);
    }
  }

  /** The camera that opens next has a baseline of its own. */
  void withNextCamera(Supplier<Optional<Baseline>> baseline) {
    withNextCamera = Optional.of(baseline);
  }

  void cameraChanged(CameraStatus status, Instant wall) {
    if (status.state() == CameraStatus.State.OPEN && withNextCamera.isPresent()) {
      Optional<Baseline> own = withNextCamera.get().get();
      withNextCamera = Optional.empty();
      withPipeline(running -> running.rebase(own));
    }
    listener.accept(new MonitorEvent.CameraChanged(wall, status));
  }

  /** Releases the model. */
  void close() {
    if (pipeline != null) {
      pipeline.close();
      pipeline = null;
    }
  }

  /** The one place that makes what the coach sees, for frames, ticks and answers alike. */
  private PromptContext coachSees() {
    return context.with(!rest.pauses().none(), guiding.any());
  }
}
