package io.github.unhunch.posture;

import io.github.unhunch.pose.Pose;
import io.github.unhunch.posture.JudgeState.Gathered;
import io.github.unhunch.posture.PostureEvent.Kind;
import io.github.unhunch.posture.SlouchDetector.Direction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges a stream of poses: old state and a pose in, new state and what happened out. Keeps nothing
 * itself, knows no clock but the poses' own times, and never throws for what a pose holds.
 */
public final class PostureJudge {

  /** A longer break between two poses forgets what was gathered; it never counts as slouching. */
  public static final double GAP_SECONDS = 5;

  // Shoulders that rise further than anybody can shrug belong to raised arms.
  private static final double SHRUG_WIDTHS = 0.2;

  private final PostureOptions options;
  private final CueLimits limits;

  /** A judge with these options. */
  public PostureJudge(PostureOptions options) {
    this(options, CueLimits.FITTED);
  }

  /** A judge with other limits, as fitted without the people it will judge. */
  PostureJudge(PostureOptions options, CueLimits limits) {
    this.options = options;
    this.limits = limits;
  }

  /** Where judging starts; without a baseline the first seconds of sitting still become one. */
  public JudgeState start(Optional<Baseline> baseline) {
    return JudgeState.start(baseline);
  }

  /** The same moment with another baseline, taken by a calibration. */
  public JudgeState rebase(JudgeState state, Baseline baseline) {
    return state.withBaseline(Optional.of(baseline));
  }

  /** Judges the next pose. */
  public Step step(JudgeState state, Pose pose) {
    if (!Double.isFinite(pose.time())) {
      return new Step(state, state.last(), List.of());
    }
    double passed = pose.time() - state.time().orElse(pose.time());
    JudgeState from = passed < 0 || passed > GAP_SECONDS ? state.afresh(pose.time()) : state;
    return new Moment(from, pose, passed < 0 || passed > GAP_SECONDS ? 0 : passed).judge();
  }

  /** One pose being judged. */
  private final class Moment {

    private final JudgeState before;
    private final Pose pose;
    private final double passed;
    private final List<PostureEvent> events = new ArrayList<>();
    private Optional<Baseline> baseline;
    private Map<Measure, Double> measures = Map.of();
    private Map<Cue, Double> cues = Map.of();

    Moment(JudgeState before, Pose pose, double passed) {
      this.before = before;
      this.pose = pose;
      this.passed = passed;
      this.baseline = before.baseline();
    }

    Step judge() {
      // A covered camera does not say that nobody is there.
      boolean blind = Doubt.aboutPicture(pose.scene()).isPresent();
      Presence presence =
          blind ? before.presence() : before.presence().next(pose.someone(), passed, options);
      if (presence.away() != before.presence().away()) {
        tell(presence.away() ? Kind.AWAY : Kind.RETURNED, Optional.empty());
      }
      Reading reading = PostureMeter.measure(pose, baseline);
      CameraWatch.Memory camera =
          CameraWatch.step(before.camera(), pose, reading, before.gathered(), passed);
      if (presence.away()) {
        JudgeState rest = before.afresh(pose.time()).with(camera);
        return finish(rest, presence, new PostureState.Away(), before.last().score());
      }
      if (baseline.isEmpty()) {
        return learn(presence);
      }
      if (camera.moved()) {
        return afterMove(presence, camera);
      }
      Optional<UnsureReason> doubt =
          camera.frozen() ? Optional.of(UnsureReason.PICTURE_FROZEN) : reading.doubt();
      Doubts doubts = before.gathered().doubts().next(doubt, passed);
      if (doubt.isPresent()) {
        List<Reading> kept = doubts.lasting().isPresent() ? List.of() : before.gathered().recent();
        return doubtful(presence, doubts, camera, reading, kept);
      }
      OwnLimits own = new OwnLimits(baseline.orElseThrow(), limits);
      Evidence evidence = Evidence.of(before.gathered().recent(), reading, own, options);
      if (evidence.hiddenByTurn()) {
        Doubts turned =
            before.gathered().doubts().next(Optional.of(UnsureReason.HEAD_TURNED), passed);
        return doubtful(presence, turned, camera, reading, evidence.recent());
      }
      return judged(presence, camera, evidence);
    }

    private Step learn(Presence presence) {
      BaselineLearner.Outcome outcome = BaselineLearner.step(before.gathered().learning(), pose);
      if (outcome.baseline().isPresent()) {
        tell(Kind.CALIBRATED, Optional.empty());
        JudgeState learned = before.withBaseline(outcome.baseline());
        return finish(learned, presence, new PostureState.Upright(), 100);
      }
      JudgeState learning =
          before.with(CameraWatch.Memory.START, Gathered.learning(outcome.poses()));
      return finish(
          learning, presence, new PostureState.Unsure(outcome.why()), before.last().score());
    }

    private Step afterMove(Presence presence, CameraWatch.Memory camera) {
      // What was moved while nobody was there is told to who comes back.
      if (!before.camera().moved() || before.presence().away()) {
        tell(Kind.CAMERA_MOVED, Optional.empty());
      }
      JudgeState rest = before.afresh(pose.time());
      Optional<Baseline> settled =
          baseline.flatMap(
              usual -> CameraWatch.settled(camera, new OwnLimits(usual, limits), options));
      JudgeState next = settled.isPresent() ? rest.withBaseline(settled) : rest.with(camera);
      return finish(
          next,
          presence,
          new PostureState.Unsure(UnsureReason.CAMERA_MOVED),
          before.last().score());
    }

    private Step doubtful(
        Presence presence,
        Doubts doubts,
        CameraWatch.Memory camera,
        Reading reading,
        List<Reading> recent) {
      // A head that is turned too far shows how far; nothing is judged from it.
      measures = reading.deviations();
      PostureState shown =
          doubts
              .lasting()
              .<PostureState>map(PostureState.Unsure::new)
              .orElse(before.last().state());
      Gathered gathered =
          new Gathered(
              List.of(), recent, doubts, before.gathered().slouch(), before.gathered().still());
      return finish(before.with(camera, gathered), presence, shown, before.last().score());
    }

    private Step judged(Presence presence, CameraWatch.Memory camera, Evidence evidence) {
      measures = evidence.reading().deviations();
      EnumMap<Cue, Double> levels = new EnumMap<>(Cue.class);
      levels.putAll(evidence.levels());
      // A turned head shows how the user sits, but nobody is spoken to for it.
      boolean held =
          !evidence.reading().armsRaised()
              && !evidence.turned()
              && evidence.placement().shouldersDown() > -SHRUG_WIDTHS;
      SlouchDetector.Outcome slouch =
          SlouchDetector.step(
              before.gathered().slouch(),
              passed,
              levels,
              evidence.sideways() > 0 ? Direction.LEFT : Direction.RIGHT,
              held,
              options);
      slouch.event().ifPresent(kind -> tell(kind, alarmed(kind, slouch)));
      StillnessWatch.Memory still = still(evidence.reading(), levels);
      cues = levels;
      Gathered gathered =
          new Gathered(List.of(), evidence.recent(), Doubts.NONE, slouch.state(), still);
      Baseline aged = BaselineAgeing.follow(evidence.own(), evidence.steady(), levels, passed);
      return finish(
          before.with(camera, gathered).withAged(aged),
          presence,
          shown(slouch),
          PostureScore.of(levels));
    }

    private Optional<Cue> alarmed(Kind kind, SlouchDetector.Outcome slouch) {
      return kind == Kind.CLEARED ? before.gathered().slouch().alarmed() : slouch.state().alarmed();
    }

    private PostureState shown(SlouchDetector.Outcome slouch) {
      Optional<Cue> alarmed = slouch.state().alarmed();
      if (alarmed.isPresent()) {
        return new PostureState.Slouching(slouch.worst().or(() -> alarmed).orElseThrow());
      }
      return slouch
          .worst()
          .<PostureState>map(PostureState.Drifting::new)
          .orElseGet(PostureState.Upright::new);
    }

    private StillnessWatch.Memory still(Reading reading, Map<Cue, Double> levels) {
      if (reading.view().isEmpty()) {
        return before.gathered().still();
      }
      StillnessWatch.Memory still =
          StillnessWatch.step(before.gathered().still(), reading.view().get(), passed);
      double limit = options.stillnessMinutes() * 60 * options.limitFactor(Cue.STILL);
      levels.put(Cue.STILL, still.seconds() / limit);
      if (still.seconds() >= StillnessWatch.WINDOW_S) {
        EnumMap<Measure, Double> more = new EnumMap<>(Measure.class);
        more.putAll(measures);
        more.put(Measure.STILLNESS, still.farthest());
        measures = more;
      }
      if (still.seconds() >= limit && !still.told()) {
        tell(Kind.STILL, Optional.of(Cue.STILL));
        return new StillnessWatch.Memory(still.from(), still.seconds(), still.farthest(), true);
      }
      return still;
    }

    private void tell(Kind kind, Optional<Cue> cue) {
      events.add(new PostureEvent(pose.time(), kind, cue));
    }

    private Step finish(JudgeState next, Presence presence, PostureState shown, int score) {
      Judgement judgement = new Judgement(pose.time(), shown, score, cues, measures);
      return new Step(next.judged(presence, judgement), judgement, events);
    }
  }
}
