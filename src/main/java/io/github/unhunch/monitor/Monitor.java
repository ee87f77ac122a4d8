package io.github.unhunch.monitor;

import io.github.unhunch.coach.Coach;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.PostureJudge;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The loop of the live app. Owns three threads: capture (the camera), analysis (the pipeline, all
 * judgement, all events) and a tick once a second. Every public method may be called from any
 * thread; what it asks for is carried out on the analysis thread, in order, and never dropped.
 */
public final class Monitor implements AutoCloseable {

  /** Frames a second while a window guides the user, so that movements can be followed. */
  private static final double GUIDING_RATE = 10;

  private final Inbox inbox = new Inbox();
  private final SleepWatch sleep = new SleepWatch();
  private final CaptureLoop capture;
  private final Analysis analysis;
  private final Thread captureThread;
  private final Thread analysisThread;
  private final ScheduledExecutorService ticks;

  /**
   * A monitor that rests until {@link #start}.
   *
   * @param opener opens the camera
   * @param pipelines makes the pipeline, on the analysis thread; slow, since it loads the model
   * @param options how often to look
   * @param context what goes on at the desk; asked once a second, on the tick thread
   * @param clock the wall clock
   * @param listener hears every event, on the analysis thread; must be quick
   */
  public Monitor(
      SourceOpener opener,
      PipelineMaker pipelines,
      MonitorOptions options,
      Supplier<PromptContext> context,
      InstantSource clock,
      Consumer<MonitorEvent> listener) {
    this.capture =
        new CaptureLoop(
            opener, inbox, status -> inbox.put(() -> cameraChanged(status, clock.instant())));
    this.analysis = new Analysis(inbox, capture, pipelines, options, sleep, clock, listener);
    this.captureThread = new Thread(capture, "unhunch-capture");
    this.analysisThread = new Thread(analysis, "unhunch-analysis");
    this.ticks =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "unhunch-tick");
              thread.setDaemon(true);
              return thread;
            });
    captureThread.setDaemon(true);
    analysisThread.setDaemon(true);
    this.tick = () -> ask(context);
  }

  private final Runnable tick;

  private void ask(Supplier<PromptContext> context) {
    PromptContext now = context.get();
    inbox.put(() -> analysis.tick(now));
  }

  private void cameraChanged(CameraStatus status, Instant wall) {
    analysis.cameraChanged(status, wall);
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

  /** Starts the threads; the camera opens unless a pause holds. */
  public void start() {
    analysisThread.start();
    captureThread.start();
    ticks.scheduleAtFixedRate(tick, 0, 1, TimeUnit.SECONDS);
  }

  /**
   * The time now on the clock of the poses, in seconds, with all time slept counted in: what guides
   * the user by poses must go by this clock.
   */
  public double seconds() {
    return sleep.shift(System.nanoTime() / 1e9);
  }

  /** Adds a reason to rest; the camera is released within a second. */
  public void pause(PauseReason reason) {
    inbox.put(() -> analysis.change(pauses -> pauses.with(reason)));
  }

  /** Rests until a time. */
  public void pauseUntil(Instant end) {
    inbox.put(() -> analysis.change(pauses -> pauses.until(end)));
  }

  /** Ends what the user paused; reasons of other kinds stay. */
  public void resume() {
    inbox.put(
        () ->
            analysis.change(
                pauses -> pauses.without(PauseReason.BY_USER).without(PauseReason.UNTIL_TIME)));
  }

  /** Hands the user's answer to the coach. */
  public void answer(PromptAnswer answer) {
    inbox.put(() -> analysis.answer(answer));
  }

  /** Judges against this baseline from now on. */
  public void rebase(Baseline baseline) {
    inbox.put(() -> analysis.withPipeline(pipeline -> pipeline.rebase(baseline)));
  }

  /** Judges and coaches by other options from now on. */
  public void retune(PostureJudge judge, Coach coach) {
    inbox.put(() -> analysis.withPipeline(pipeline -> pipeline.retune(judge, coach)));
  }

  /** Looks often while a window guides the user through a routine or a calibration. */
  public void guide(boolean guiding) {
    inbox.put(() -> analysis.guide(guiding ? Optional.of(GUIDING_RATE) : Optional.empty()));
  }

  /** Another camera was chosen: closes the one in use and opens that. */
  public void reopenCamera() {
    capture.reopen();
  }

  /** Tries a lost camera again now. */
  public void tryCameraAgain() {
    capture.tryNow();
  }

  /** Ends the threads and releases camera and model; waits for them at most two seconds each. */
  @Override
  public void close() {
    ticks.shutdownNow();
    capture.close();
    try {
      captureThread.join(2000);
      inbox.close();
      analysisThread.join(2000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
