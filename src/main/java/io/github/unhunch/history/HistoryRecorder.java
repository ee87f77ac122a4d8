package io.github.unhunch.history;

import io.github.unhunch.coach.CoachAction;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.coach.prompt.Silence;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.PostureEvent;
import io.github.unhunch.posture.PostureState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Turns the stream of judgements and the coach's actions into records of one session. Used by one
 * thread, the store's. How long something lasted comes from the monotonic clock; the wall clock,
 * which may be set at any moment, only says when. What is under way is written every few seconds,
 * so that a process that is killed loses no more. A call that fails has recorded nothing, and may
 * be made again.
 */
public final class HistoryRecorder {

  /** A longer silence between two records is a gap: nothing is known of it, in seconds. */
  private static final double GAP_S = 5;

  /** What is under way is written so often, in seconds. */
  private static final double WRITE_EVERY_S = 8;

  private final HistorySession session;
  private final Held<Moment> last;
  private final Held<Moment> driftingSince;
  private final Held<Slouch> slouch;
  private final Held<CoachAction> offered;
  private final Held<Long> prompt;
  private final Held<Run> run;

  /** The prompt whose Start was pressed, until it is known what came of that. */
  private final Held<Accepted> accepted;

  /** A moment by both clocks. */
  private record Moment(double time, Instant wall) {

    /** Seconds from there to here; empty when nothing is known of the time between. */
    OptionalDouble since(Moment before) {
      double seconds = time - before.time;
      return seconds >= 0 && seconds <= GAP_S ? OptionalDouble.of(seconds) : OptionalDouble.empty();
    }

    Moment earlier(double seconds) {
      return new Moment(time - seconds, wall.minusNanos(Math.round(seconds * 1e9)));
    }
  }

  /** A slouch under way, its row, and by the clock that nobody sets when it began. */
  private record Slouch(long row, Episode episode, double begun, double written) {

    /** As it is now: so long as it has lasted, also where the wall clock was set meanwhile. */
    Episode until(Moment now, double depth) {
      Instant end = episode.start().plusNanos(Math.round((now.time() - begun) * 1e9));
      return new Episode(episode.start(), end, episode.cue(), Math.max(depth, episode.peak()));
    }
  }

  /** A prompt's row and what it was about. */
  private record Accepted(long row, Cue cue) {}

  /** A routine and its row. */
  private record Run(long row, Instant start) {}

  /** A recorder into this session. */
  public HistoryRecorder(HistorySession session) {
    this.session = session;
    this.last = session.held();
    this.driftingSince = session.held();
    this.slouch = session.held();
    this.offered = session.held();
    this.prompt = session.held();
    this.run = session.held();
    this.accepted = session.held();
  }

  /**
   * Records that a frame was judged; the time since the last record, up to a few seconds, counts as
   * this state.
   */
  public void judged(Instant wall, Judgement judgement, List<PostureEvent> events)
      throws HistoryException {
    session.step(() -> judge(new Moment(judgement.time(), wall), judgement, events));
  }

  private void judge(Moment now, Judgement judgement, List<PostureEvent> events)
      throws HistoryException {
    PostureState state = judgement.state();
    session.recordState(from(now).wall(), now.wall(), state);
    follow(now, judgement);
    last.set(now);
    for (PostureEvent event : events) {
      if (event.kind() == PostureEvent.Kind.CAMERA_MOVED) {
        session.recordMark(new Mark(now.wall(), Mark.Kind.CAMERA_MOVED));
      } else if (event.kind() == PostureEvent.Kind.CALIBRATED) {
        session.recordMark(new Mark(now.wall(), Mark.Kind.CALIBRATED));
      }
    }
  }

  /**
   * Records that the camera is closed; to be called about once a second meanwhile.
   *
   * @param time seconds on the clock of the judgements
   * @param away whether it is closed because nobody is there, so that the time is time away
   * @param reason the name of the reason
   */
  public void paused(Instant wall, double time, boolean away, String reason)
      throws HistoryException {
    session.step(() -> pause(new Moment(time, wall), away, reason));
  }

  private void pause(Moment now, boolean away, String reason) throws HistoryException {
    session.recordState(
        from(now).wall(),
        now.wall(),
        away ? SpanState.AWAY : SpanState.PAUSED,
        away ? Optional.empty() : Optional.of(reason),
        Optional.empty());
    endEpisode(now);
    last.set(now);
  }

  /** Where the stretch begins that ends now. */
  private Moment from(Moment now) {
    OptionalDouble since = last.now().map(now::since).orElse(OptionalDouble.empty());
    return since.isPresent() ? now.earlier(since.getAsDouble()) : now;
  }

  private void follow(Moment now, Judgement judgement) throws HistoryException {
    PostureState state = judgement.state();
    if (last.isPresent() && now.since(last.get()).isEmpty()) {
      endEpisode(now);
    }
    if (state instanceof PostureState.Slouching slouching) {
      slouch(now, slouching.worst(), judgement);
    } else if (state instanceof PostureState.Drifting) {
      if (driftingSince.isEmpty()) {
        driftingSince.set(now);
      }
    } else {
      endEpisode(now);
    }
  }

  private void slouch(Moment now, Cue worst, Judgement judgement) throws HistoryException {
    if (slouch.isEmpty()) {
      // By the wall clock as it is now: it may have been set since the drift began.
      double drifting = driftingSince.now().map(begun -> now.time() - begun.time()).orElse(0.0);
      Instant start = now.earlier(drifting).wall();
      double depth = judgement.cues().getOrDefault(worst, 1.0);
      Episode begun = new Episode(start, now.wall(), worst, depth);
      slouch.set(
          new Slouch(session.recordEpisode(begun), begun, now.time() - drifting, now.time()));
      return;
    }
    Slouch before = slouch.get();
    Episode episode = before.episode();
    double depth = judgement.cues().getOrDefault(episode.cue(), 1.0);
    Episode longer = before.until(now, depth);
    boolean due = now.time() - before.written() >= WRITE_EVERY_S;
    if (due) {
      session.updateEpisode(before.row(), longer);
    }
    slouch.set(
        new Slouch(before.row(), longer, before.begun(), due ? now.time() : before.written()));
  }

  private void endEpisode(Moment now) throws HistoryException {
    driftingSince.clear();
    if (slouch.isPresent()) {
      Slouch over = slouch.get();
      // What lies in a gap is not known, so an episode ends where it was last seen.
      boolean near = last.isPresent() && now.since(last.get()).isPresent();
      session.updateEpisode(over.row(), near ? over.until(now, 0) : over.episode());
      slouch.clear();
    }
  }

  /** Records what the coach did, what the user answered, and why the coach kept silent. */
  public void coached(Instant wall, CoachStep coached) throws HistoryException {
    session.step(() -> coach(wall, coached));
  }

  private void coach(Instant wall, CoachStep step) throws HistoryException {
    if (step.answered().isPresent()) {
      if (prompt.isEmpty()) {
        // Answered at the tray, before its toast.
        show(wall);
      }
      answered(step.answered().get());
    }
    for (CoachAction action : step.actions()) {
      switch (action.prompt().kind()) {
        case SHOW_TRAY -> {
          offered.set(action);
          prompt.clear();
        }
        case SHOW_TOAST -> show(wall);
        case HOLD, WITHDRAW -> resolve(PromptOutcome.WITHDRAWN);
        case BEGIN, ADJUST_CUE -> {}
      }
    }
    for (Silence silence : step.silences()) {
      session.recordSilence(SilenceRecord.of(silence));
    }
  }

  private void answered(PromptAnswer answer) throws HistoryException {
    if (answer == PromptAnswer.START && prompt.isPresent() && offered.isPresent()) {
      accepted.set(new Accepted(prompt.get(), offered.get().prompt().cue()));
    }
    resolve(PromptOutcome.of(answer));
  }

  /** What was seen of a prompt counts: its toast, or the tray when it was answered there. */
  private void show(Instant wall) throws HistoryException {
    if (offered.isPresent()) {
      CoachAction action = offered.get();
      prompt.set(
          session.recordPrompt(
              wall,
              Optional.of(action.prompt().cue()),
              action.plan().map(plan -> plan.routine().id())));
    }
  }

  /** The first word counts: what was answered is not withdrawn as well. */
  private void resolve(PromptOutcome outcome) throws HistoryException {
    if (prompt.isPresent()) {
      session.resolvePrompt(prompt.get(), outcome);
    }
    prompt.clear();
    offered.clear();
  }

  /** Records that the user said, without a prompt, that the judgement is wrong. */
  public void wrong(Instant wall) throws HistoryException {
    session.recordMark(new Mark(wall, Mark.Kind.WRONG));
  }

  /**
   * Records how far a routine is; to be called when it begins, with every step, and when its pain
   * is told. The same start means the same routine.
   */
  public void routine(RoutineRun now) throws HistoryException {
    if (run.isPresent() && run.get().start().equals(now.start())) {
      session.updateRoutine(run.get().row(), now);
      return;
    }
    session.step(
        () -> {
          run.set(new Run(session.recordRoutine(now), now.start()));
          became(now.outcome().cue(), PromptOutcome.STARTED);
        });
  }

  /**
   * Records that safety forbade to begin a routine.
   *
   * @param cue what the prompt was about that had offered it, if one had
   */
  public void forbidden(Optional<Cue> cue) throws HistoryException {
    session.step(() -> became(cue, PromptOutcome.FORBIDDEN));
  }

  /** What came of pressing Start, where it was pressed. */
  private void became(Optional<Cue> cue, PromptOutcome outcome) throws HistoryException {
    if (accepted.isPresent() && cue.equals(Optional.of(accepted.get().cue()))) {
      session.resolvePrompt(accepted.get().row(), outcome);
      accepted.clear();
    }
  }

  /** The rows may be gone, as after everything was erased: what comes next makes new ones. */
  public void forgetRows() {
    slouch.clear();
    prompt.clear();
    run.clear();
    accepted.clear();
  }

  /** Ends an episode under way and the session. */
  public void end() throws HistoryException {
    if (last.isPresent()) {
      endEpisode(last.get());
    }
    session.end();
  }
}
