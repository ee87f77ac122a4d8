package io.github.unhunch.history;

import io.github.unhunch.coach.CoachAction;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.coach.prompt.Silence;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.PostureEvent;
import io.github.unhunch.posture.PostureState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Turns the stream of judgements and the coach's actions into records of one session. Used by one
 * thread, the store's.
 */
public final class HistoryRecorder {

  /** A longer silence between two records is a gap: nothing is known of it. */
  private static final Duration GAP = Duration.ofSeconds(5);

  private final HistorySession session;
  private Optional<Instant> last = Optional.empty();
  private Optional<Instant> driftingSince = Optional.empty();
  private Optional<Episode> slouch = Optional.empty();
  private OptionalLong prompt = OptionalLong.empty();

  /** A recorder into this session. */
  public HistoryRecorder(HistorySession session) {
    this.session = session;
  }

  /**
   * Records that a frame was judged; the time since the last record, up to a few seconds, counts as
   * this state.
   */
  public void judged(Instant wall, Judgement judgement, List<PostureEvent> events)
      throws HistoryException {
    PostureState state = judgement.state();
    Instant from = last.filter(before -> isNear(before, wall)).orElse(wall);
    session.recordState(from, wall, state);
    last = Optional.of(wall);
    follow(wall, judgement);
    for (PostureEvent event : events) {
      if (event.kind() == PostureEvent.Kind.CAMERA_MOVED) {
        session.recordMark(new Mark(wall, Mark.Kind.CAMERA_MOVED));
      } else if (event.kind() == PostureEvent.Kind.CALIBRATED) {
        session.recordMark(new Mark(wall, Mark.Kind.CALIBRATED));
      }
    }
  }

  /** Records that the camera is closed; to be called about once a second meanwhile. */
  public void paused(Instant wall, String reason) throws HistoryException {
    Instant from = last.filter(before -> isNear(before, wall)).orElse(wall);
    session.recordState(from, wall, SpanState.PAUSED, Optional.of(reason), Optional.empty());
    last = Optional.of(wall);
    endEpisode(wall);
  }

  private void follow(Instant wall, Judgement judgement) throws HistoryException {
    PostureState state = judgement.state();
    if (state instanceof PostureState.Slouching slouching) {
      Cue cue = slouch.map(Episode::cue).orElse(slouching.worst());
      double depth = judgement.cues().getOrDefault(cue, 1.0);
      Instant start = slouch.map(Episode::start).orElse(driftingSince.orElse(wall));
      double peak = Math.max(depth, slouch.map(Episode::peak).orElse(0.0));
      slouch = Optional.of(new Episode(start, wall, cue, peak));
    } else if (state instanceof PostureState.Drifting) {
      driftingSince = driftingSince.or(() -> Optional.of(wall));
    } else {
      endEpisode(wall);
    }
  }

  private void endEpisode(Instant wall) throws HistoryException {
    driftingSince = Optional.empty();
    if (slouch.isPresent()) {
      Episode over = slouch.get();
      slouch = Optional.empty();
      // What lies in a gap is not known, so an episode ends where it was last seen.
      Instant end = isNear(over.end(), wall) ? wall : over.end();
      session.recordEpisode(new Episode(over.start(), end, over.cue(), over.peak()));
    }
  }

  /** Records what the coach did and why it kept silent. */
  public void coached(Instant wall, CoachStep step) throws HistoryException {
    for (CoachAction action : step.actions()) {
      switch (action.prompt().kind()) {
        case SHOW_TRAY ->
            prompt =
                OptionalLong.of(
                    session.recordPrompt(
                        wall,
                        Optional.of(action.prompt().cue()),
                        action.plan().map(plan -> plan.routine().id())));
        case WITHDRAW -> {
          if (action.prompt().reason().isPresent()) {
            resolve(PromptOutcome.WITHDRAWN);
          }
        }
        case BEGIN -> resolve(PromptOutcome.STARTED);
        case SHOW_TOAST, HOLD, ADJUST_CUE -> {}
      }
    }
    for (Silence silence : step.silences()) {
      session.recordSilence(SilenceRecord.of(silence));
    }
  }

  /** Records the user's answer to the prompt that is shown. */
  public void answered(PromptAnswer answer) throws HistoryException {
    resolve(PromptOutcome.of(answer));
  }

  /** Records that the user said, without a prompt, that the judgement is wrong. */
  public void wrong(Instant wall) throws HistoryException {
    session.recordMark(new Mark(wall, Mark.Kind.WRONG));
  }

  private void resolve(PromptOutcome outcome) throws HistoryException {
    if (prompt.isPresent()) {
      session.resolvePrompt(prompt.getAsLong(), outcome);
    }
  }

  /** Records a routine that has ended. */
  public void routine(RoutineRun run) throws HistoryException {
    session.recordRoutine(run);
  }

  /** Ends an episode under way and the session. */
  public void end() throws HistoryException {
    if (last.isPresent()) {
      endEpisode(last.get());
    }
    session.end();
  }

  private static boolean isNear(Instant before, Instant now) {
    return !now.isBefore(before) && Duration.between(before, now).compareTo(GAP) <= 0;
  }
}
