package io.github.unhunch.monitor;

import io.github.unhunch.coach.Coach;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.PostureJudge;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The loop of the live app. Owns three threads: capture (the camera), analysis (the pipeline, all
 * judgement, all events) and a tick once a second. Every public method may be called from any
 * thread; what it asks for is carried out on the analysis thread, in order, and never dropped.
 */
public final class Monitor implements AutoCloseable {

  /** How long the end waits for the camera, and then for the model, in seconds. */
  private static final double CLOSING_S = 2;

  private final SleepWatch sleep = new SleepWatch();
  private final Clockwork clockwork;
  private final Worker capturing;
  private final Worker analysing;
  private final Worker ticking;
  private final CaptureLoop capture;
  private final Analysis analysis;
  private final Supplier<PromptContext> context;
  private final Consumer<MonitorEvent> listener;
  private boolean deskTold = true;

  /**
   * A monitor that rests until {@link #start}.
   *
   * @param opener opens the camera
   * @param pipelines makes the pipeline, on the analysis thread; slow, since it loads the model
   * @param options how often to look
   * @param context what goes on at the desk; asked once a second, on the tick thread
   * @param clockwork clocks and threads
   * @param listener hears every event, on the analysis thread; must be quick
   */
  public Monitor(
      SourceOpener opener,
      PipelineMaker pipelines,
      MonitorOptions options,
      Supplier<PromptContext> context,
      Clockwork clockwork,
      Consumer<MonitorEvent> listener) {
    this.clockwork = clockwork;
    this.context = context;
    this.listener = listener;
    this.capturing = clockwork.worker("unhunch-capture");
    this.analysing = clockwork.worker("unhunch-analysis");
    this.ticking = clockwork.worker("unhunch-tick");
    this.capture =
        new CaptureLoop(
            opener, clockwork, capturing, frame -> analysis().put(frame), this::cameraIs);
    this.analysis =
        new Analysis(capture, pipelines, options, sleep, clockwork, analysing, listener);
  }

  private Analysis analysis() {
    return analysis;
  }

  private void cameraIs(CameraStatus status) {
    if (status.state() != CameraStatus.State.OPEN) {
      analysis.dropFrame();
    }
    Instant wall = clockwork.instant();
    analysing.execute(() -> analysis.cameraChanged(status, wall));
  }

  /** Makes the pipeline. */
  @FunctionalInterface
  public interface PipelineMaker {

    /**
     * Loads the model and joins the parts.
     *
     * @throws PoseException when the model cannot be used, with advice
     */
    Pipeline make() throws PoseException;
  }

  /** Starts the work; the camera opens unless a pause holds. */
  public void start() {
    analysing.execute(analysis::load);
    ticking.execute(this::tick);
  }

  /** Asks the desk; a desk that cannot be asked is an unknown one, and time goes on without it. */
  private void tick() {
    ticking.after(1, this::tick);
    PromptContext now = PromptContext.UNKNOWN;
    try {
      now = context.get();
      if (!deskTold) {
        deskTold = true;
        tell(new MonitorEvent.Recovered(clockwork.instant(), MonitorEvent.Part.DESK));
      }
    } catch (RuntimeException | LinkageError e) {
      if (deskTold) {
        deskTold = false;
        tell(new MonitorEvent.Failed(clockwork.instant(), MonitorEvent.Part.DESK, e));
      }
    }
    PromptContext seen = now;
    analysing.execute(() -> analysis.tick(seen));
  }

  private void tell(MonitorEvent event) {
    analysing.execute(() -> listener.accept(event));
  }

  /**
   * The time now on the clock of the poses, in seconds, with all time slept counted in: what guides
   * the user by poses must go by this clock.
   */
  public double seconds() {
    return sleep.shift(clockwork.seconds());
  }

  /** Adds a reason to rest; the camera is released within a second. */
  public void pause(PauseReason reason) {
    analysing.execute(() -> analysis.change(pauses -> pauses.with(reason)));
  }

  /**
   * Rests until a time.
   *
   * @param length whether the user chose a length, which a clock that is set does not change,
   *     rather than a time of day
   */
  public void pauseUntil(Instant end, boolean length) {
    analysing.execute(() -> analysis.pauseUntil(end, length));
  }

  /** Ends what the user paused; reasons of other kinds stay. */
  public void resume() {
    analysing.execute(
        () ->
            analysis.change(
                pauses -> pauses.without(PauseReason.BY_USER).without(PauseReason.UNTIL_TIME)));
  }

  /** Hands the user's answer to the coach. */
  public void answer(PromptAnswer answer) {
    analysing.execute(() -> analysis.answer(answer));
  }

  /** Judges against this baseline from now on. */
  public void rebase(Baseline baseline) {
    analysing.execute(
        () -> analysis.withPipeline(pipeline -> pipeline.rebase(Optional.of(baseline))));
  }

  /** Judges and coaches by other options from now on. */
  public void retune(PostureJudge judge, Coach coach) {
    analysing.execute(() -> analysis.withPipeline(pipeline -> pipeline.retune(judge, coach)));
  }

  /** Makes the pipeline anew, as after another model was chosen; what the coach knows stays. */
  public void reload() {
    analysing.execute(analysis::reload);
  }

  /** A routine begins, goes on or ends: after it the user is left in peace for a while. */
  public void routineUnderWay() {
    analysing.execute(() -> analysis.withPipeline(Pipeline::routineUnderWay));
  }

  /** Whether somebody looks at the pictures, as in the live view; they come no slower then. */
  public void watched(boolean now) {
    analysis.watched(now);
  }

  /** Looks often and shows no prompt while a window guides the user. */
  public void guide(GuideReason reason, boolean guiding) {
    analysing.execute(() -> analysis.guide(reason, guiding));
  }

  /**
   * Another camera was chosen: closes the one in use and opens that.
   *
   * @param baseline its own baseline, asked for on the analysis thread once it is open; empty to
   *     learn one
   */
  public void changeCamera(Supplier<Optional<Baseline>> baseline) {
    analysing.execute(
        () -> {
          analysis.withNextCamera(baseline);
          capture.reopen();
        });
  }

  /** Tries a lost camera again now. */
  public void tryCameraAgain() {
    capture.tryNow();
  }

  /** Ends the threads and releases camera and model; waits for them at most two seconds each. */
  @Override
  public void close() {
    ticking.close(0);
    capture.close();
    capturing.close(CLOSING_S);
    analysing.execute(analysis::close);
    analysing.close(CLOSING_S);
  }
}
