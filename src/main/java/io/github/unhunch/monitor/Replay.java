package io.github.unhunch.monitor;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.coach.prompt.PromptAction;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.BaselineBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The real loop over a recording, on the caller's thread: every frame goes through the same {@link
 * Pipeline} as live, with the time taken from the recording and a quiet desk around it.
 *
 * @param calibrate which seconds are the baseline; otherwise the first still ones
 * @param speed how many times faster than real time; empty for as fast as it goes
 */
public record Replay(Optional<Range> calibrate, OptionalDouble speed) {

  /** More frames a second than this are not judged; no posture changes faster. */
  private static final double FRAMES_PER_SECOND = 10;

  /** Nobody answers a toast in a recording; it goes away as on a desk that nobody looks at. */
  private static final double TOAST_FADES_AFTER_S = 20;

  /**
   * A stretch of the recording.
   *
   * @param from in seconds from the start, at least 0
   * @param to in seconds from the start, after {@code from}
   */
  public record Range(double from, double to) {

    /** Checks the order. */
    public Range {
      if (!(from >= 0 && to > from)) {
        throw new IllegalArgumentException(
            "a range of seconds runs from 0 or more to a later one, not " + from + "-" + to);
      }
    }
  }

  /**
   * Runs the recording to its end.
   *
   * @param source the recording; the caller closes it
   * @param pipeline judges it; the caller closes it
   * @param begun the wall time at which the recording is taken to begin
   * @param each hears every observation
   * @param faded hears that the prompt on screen faded without an answer: when, by the wall clock,
   *     and what the coach made of it
   * @throws CameraException when the recording breaks, or ends before the baseline is taken
   * @throws PoseException when the model cannot run
   */
  public void run(
      CameraSource source,
      Pipeline pipeline,
      Instant begun,
      Consumer<Observation> each,
      BiConsumer<Instant, CoachStep> faded)
      throws CameraException, PoseException, InterruptedException {
    Optional<BaselineBuilder> gathering = calibrate.map(range -> new BaselineBuilder());
    long started = System.nanoTime();
    double fades = Double.POSITIVE_INFINITY;
    CameraSource thinned = Cameras.atMost(FRAMES_PER_SECOND, source);
    for (Optional<Frame> read = thinned.read(); read.isPresent(); read = thinned.read()) {
      Frame frame = read.get();
      waitFor(frame.time(), started);
      Instant wall = begun.plusNanos(Math.round(frame.time() * 1e9));
      if (gathering.isPresent() && frame.time() < calibrate.orElseThrow().to()) {
        boolean within = frame.time() >= calibrate.orElseThrow().from();
        each.accept(pipeline.gather(frame, wall, within ? gathering : Optional.empty()));
        continue;
      }
      if (gathering.isPresent()) {
        Optional<Baseline> baseline = gathering.get().build();
        baseline.ifPresent(pipeline::calibrated);
        gathering = Optional.empty();
      }
      if (frame.time() >= fades) {
        faded.accept(wall, pipeline.answer(PromptAnswer.IGNORED, wall, PromptContext.QUIET));
        fades = Double.POSITIVE_INFINITY;
      }
      Observation seen = pipeline.look(frame, wall, PromptContext.QUIET);
      if (does(PromptAction.Kind.SHOW_TOAST, seen)) {
        fades = frame.time() + TOAST_FADES_AFTER_S;
      } else if (does(PromptAction.Kind.WITHDRAW, seen)) {
        fades = Double.POSITIVE_INFINITY;
      }
      each.accept(seen);
    }
    if (gathering.isPresent()) {
      throw new CameraException(
          CameraException.Problem.TRUNCATED,
          source.name()
              + ": ends before second "
              + calibrate.orElseThrow().to()
              + ", up to which it should calibrate; choose earlier seconds");
    }
  }

  private static boolean does(PromptAction.Kind kind, Observation seen) {
    return seen.coached().actions().stream().anyMatch(action -> action.prompt().kind() == kind);
  }

  private void waitFor(double time, long started) throws InterruptedException {
    if (speed.isPresent()) {
      long due = started + Math.round(time / speed.getAsDouble() * 1e9);
      long left = (due - System.nanoTime()) / 1_000_000;
      if (left > 0) {
        Thread.sleep(left);
      }
    }
  }
}
