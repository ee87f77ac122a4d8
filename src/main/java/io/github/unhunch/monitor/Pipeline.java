package io.github.unhunch.monitor;

import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.Coach;
import io.github.unhunch.coach.CoachState;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseSmoother;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.BaselineBuilder;
import io.github.unhunch.posture.JudgeState;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.PostureEvent;
import io.github.unhunch.posture.PostureEvent.Kind;
import io.github.unhunch.posture.PostureJudge;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.posture.Step;
import io.github.unhunch.posture.UnsureReason;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The way of one frame from picture to prompt: estimate, smooth, judge, coach. Carries the states
 * from step to step; made, used and closed by one thread. The live monitor and {@code replay} run
 * the same one.
 */
public final class Pipeline implements AutoCloseable {

  private final PoseEstimator estimator;
  private final PoseSmoother smoother;
  private final Supplier<ZoneId> zone;
  private PostureJudge judge;
  private Coach coach;
  private JudgeState judging;
  private CoachState coaching = CoachState.START;
  private Optional<Judgement> last = Optional.empty();
  private boolean justCalibrated;
  private double time;

  /**
   * A pipeline that owns the estimator.
   *
   * @param estimator finds the points; closed with the pipeline
   * @param smoother calms them in time
   * @param judge judges the posture
   * @param coach decides what to do about it
   * @param baseline the user's own upright, if known; otherwise the first still seconds are taken
   * @param zone where the user's calendar day is counted
   */
  public Pipeline(
      PoseEstimator estimator,
      PoseSmoother smoother,
      PostureJudge judge,
      Coach coach,
      Optional<Baseline> baseline,
      Supplier<ZoneId> zone) {
    this.estimator = estimator;
    this.smoother = smoother;
    this.judge = judge;
    this.coach = coach;
    this.judging = judge.start(baseline);
    this.zone = zone;
  }

  /**
   * Takes one frame all the way.
   *
   * @param frame the frame; its time must not go back
   * @param wall the same moment by the wall clock
   * @param context what goes on at the desk
   * @throws PoseException when the model cannot run
   */
  public Observation look(Frame frame, Instant wall, PromptContext context) throws PoseException {
    Pose pose = smoother.smooth(estimator.estimate(frame));
    Step step = judge.step(judging, pose);
    judging = step.state();
    last = Optional.of(step.judgement());
    List<PostureEvent> events = new ArrayList<>(step.events());
    if (justCalibrated) {
      events.add(0, new PostureEvent(frame.time(), Kind.CALIBRATED, Optional.empty()));
      justCalibrated = false;
    }
    CoachStep coached = coach(events, context, Optional.empty(), frame.time(), wall);
    return new Observation(
        wall, frame, pose, step.judgement(), events, coached, judging.baseline());
  }

  /**
   * Looks at a frame without judging it, while a baseline is being taken.
   *
   * @param into what gathers the pose; empty to leave it out
   * @throws PoseException when the model cannot run
   */
  public Observation gather(Frame frame, Instant wall, Optional<BaselineBuilder> into)
      throws PoseException {
    Pose pose = smoother.smooth(estimator.estimate(frame));
    into.ifPresent(builder -> builder.add(pose));
    time = Math.max(time, frame.time());
    Judgement notYet =
        new Judgement(
            frame.time(),
            new PostureState.Unsure(UnsureReason.NO_BASELINE),
            100,
            Map.of(),
            Map.of());
    CoachStep silent = new CoachStep(coaching, List.of(), List.of(), Optional.empty());
    return new Observation(wall, frame, pose, notYet, List.of(), silent, Optional.empty());
  }

  /** Judges against a baseline that was taken on purpose; told with the next frame. */
  public void calibrated(Baseline baseline) {
    rebase(Optional.of(baseline));
    justCalibrated = true;
  }

  /** Time goes on with no frame. */
  public CoachStep tick(double now, Instant wall, PromptContext context) {
    return coach(List.of(), context, Optional.empty(), now, wall);
  }

  /** The machine slept: whoever was there left it, and what was to be said is void. */
  CoachStep slept(double now, Instant wall, PromptContext context) {
    PostureEvent left = new PostureEvent(now, Kind.AWAY, Optional.empty());
    return coach(List.of(left), context, Optional.empty(), now, wall);
  }

  /** The user answered the prompt. */
  public CoachStep answer(PromptAnswer answer, Instant wall, PromptContext context) {
    return coach(List.of(), context, Optional.of(answer), time, wall);
  }

  private CoachStep coach(
      List<PostureEvent> events,
      PromptContext context,
      Optional<PromptAnswer> answer,
      double now,
      Instant wall) {
    time = Math.max(time, now);
    CoachStep step =
        coach.step(coaching, events, last, context, answer, time, wall.atZone(zone.get()));
    coaching = step.state();
    return step;
  }

  /** Judges against this baseline from now on; learns one where there is none. */
  public void rebase(Optional<Baseline> baseline) {
    judging =
        baseline
            .map(known -> judge.rebase(judging, known))
            .orElseGet(() -> judge.start(Optional.empty()));
  }

  /** Goes on where another pipeline stands with its prompts and its time. */
  public void resume(Pipeline before) {
    coaching = before.coaching;
    time = before.time;
  }

  /** Goes on with prompts that were shown before the program was started. */
  public void resume(CoachState before) {
    coaching = before;
  }

  /** A routine begins, goes on or ends. */
  public void routineUnderWay() {
    coaching = coaching.routineAt(time);
  }

  /** The wall clock was set by so much: what is remembered by it moves along. */
  public void clockMoved(Duration by) {
    coaching = coaching.clockMoved(by);
  }

  /** Judges and coaches by other options from now on; what was gathered stays. */
  public void retune(PostureJudge otherJudge, Coach otherCoach) {
    judge = otherJudge;
    coach = otherCoach;
  }

  /** The time of the last step, in seconds. */
  public double time() {
    return time;
  }

  @Override
  public void close() {
    estimator.close();
  }
}
