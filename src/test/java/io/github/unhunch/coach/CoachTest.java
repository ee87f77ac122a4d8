package io.github.unhunch.coach;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.prompt.PromptAction.Kind;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.coach.prompt.PromptOptions;
import io.github.unhunch.coach.prompt.PromptPolicy;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.Measure;
import io.github.unhunch.posture.PostureEvent;
import io.github.unhunch.posture.PostureState;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A slouch becomes an offer of the routine that answers it. */
class CoachTest {

  private static final ZonedDateTime NINE =
      ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZoneOffset.UTC);

  private final List<PlanRequest> asked = new ArrayList<>();
  private final RoutineLibrary library = RoutineLibrary.builtIn(Locale.ENGLISH);
  private boolean allowed = true;
  private final Coach coach = new Coach(new PromptPolicy(PromptOptions.DEFAULT), this::plan);

  @Test
  void theTrayAlreadyNamesTheRoutineForTheDriftAndItsSide() {
    CoachStep step = step(CoachState.START, slouch(Cue.LEANING), Optional.empty(), 10);

    assertThat(step.actions()).hasSize(1);
    CoachAction tray = step.actions().get(0);
    assertThat(tray.prompt().kind()).isEqualTo(Kind.SHOW_TRAY);
    assertThat(tray.plan().map(plan -> plan.routine().cues().contains(Cue.LEANING))).contains(true);
    assertThat(asked).extracting(PlanRequest::leanedTo).containsExactly(Side.LEFT);
  }

  @Test
  void theSameRoutineIsKeptUntilItBegins() {
    CoachStep tray = step(CoachState.START, slouch(Cue.LEANING), Optional.empty(), 10);
    CoachStep toast = step(tray.state(), List.of(), Optional.empty(), 20);
    CoachStep begin = step(toast.state(), List.of(), Optional.of(PromptAnswer.START), 25);

    assertThat(toast.actions().get(0).prompt().kind()).isEqualTo(Kind.SHOW_TOAST);
    assertThat(begin.actions().get(0).prompt().kind()).isEqualTo(Kind.BEGIN);
    assertThat(begin.actions().get(0).plan()).isEqualTo(tray.actions().get(0).plan());
    assertThat(begin.state().plan()).isEmpty();
  }

  @Test
  void whatMayNotBeOfferedAnyMoreIsNotOnTheToast() {
    CoachStep tray = step(CoachState.START, slouch(Cue.LEANING), Optional.empty(), 10);
    allowed = false;
    CoachStep toast = step(tray.state(), List.of(), Optional.empty(), 20);

    assertThat(toast.actions().get(0).prompt().kind()).isEqualTo(Kind.SHOW_TOAST);
    assertThat(toast.actions().get(0).plan()).isEmpty();
    assertThat(toast.state().plan()).isEmpty();
  }

  private CoachStep step(
      CoachState state, List<PostureEvent> events, Optional<PromptAnswer> answer, double time) {
    Judgement judgement =
        new Judgement(
            time,
            new PostureState.Slouching(Cue.LEANING),
            40,
            Map.of(),
            Map.of(Measure.HEAD_ROLL, 9.0));
    return coach.step(
        state,
        events,
        Optional.of(judgement),
        PromptContext.QUIET,
        answer,
        time,
        NINE.plusSeconds((long) time));
  }

  private static List<PostureEvent> slouch(Cue cue) {
    return List.of(new PostureEvent(10, PostureEvent.Kind.SLOUCH, Optional.of(cue)));
  }

  private Optional<Plan> plan(PlanRequest request) {
    asked.add(request);
    Routine routine = library.routinesFor(request.cue().orElseThrow()).get(0);
    return Optional.of(new Plan(routine, "It answers the drift.")).filter(plan -> allowed);
  }
}
