package io.github.unhunch.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.unhunch.app.Controls;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.history.Breaks;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.PainChange;
import io.github.unhunch.history.PromptOutcome;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was wanted, what was begun and what was done are three things, and are told apart. */
class BegunOrDoneTest extends PlayedDay {

  @BeforeEach
  void sitUpright() throws Exception {
    diary.upright().pass(60);
  }

  private void nextToTheEnd(double secondsEach) throws Exception {
    for (int press = 0; press < 40 && !diary.windows().contains("pain after"); press++) {
      diary.now("\"routine\":\"next\"").pass(secondsEach);
    }
  }

  @Test
  void aRoutineOfWhichNothingWasDoneIsSkippedAndNoBreak() throws Exception {
    diary.now("\"gate\":{}").pass(1).slouchUntilAsked();
    diary.now("\"answer\":\"START\"").now("\"pain\":5").pass(10);
    nextToTheEnd(0.5);
    diary.now("\"pain\":3").pass(60);
    assertThat(diary.last("tray").orElseThrow().get("line").getAsString()).doesNotContain("break");

    DaySummary day = diary.report();
    Breaks breaks = day.breaks();
    assertThat(breaks.outcomes()).isEqualTo(Map.of(PromptOutcome.STARTED, 1));
    assertThat(breaks.skipped()).isOne();
    assertThat(breaks.routines()).isZero();
    assertThat(breaks.total()).isZero();
    List<RoutineOutcome> outcomes = day.routines().stream().map(RoutineRun::outcome).toList();
    assertThat(outcomes.get(0).painBefore()).hasValue(5);
    assertThat(outcomes.get(0).painAfter()).hasValue(3);
    PainChange pain = PainChange.of(outcomes);
    assertThat(pain.runs()).isZero();
    assertThat(new ReportWords(Texts.in(Locale.ENGLISH)).pain(pain))
        .startsWith("5 before and 3 after")
        .contains("nothing was done");
  }

  @Test
  void aRoutineOfWhichSomeStepsAreSkippedIsABreak() throws Exception {
    diary.now("\"gate\":{}").pass(1).now("\"menu\":\"routine:area-neck\"").now("\"pain\":2");
    for (int second = 0; second < 60 && diary.seen("step").isEmpty(); second++) {
      diary.pass(1);
    }
    diary.pass(100);
    nextToTheEnd(0.5);
    diary.now("\"pain\":2").pass(10);

    RoutineRun run = diary.report().routines().get(0);
    assertThat(run.done()).isPositive().isLessThan(run.planned());
    assertThat(diary.report().breaks().routines()).isOne();
    assertThat(diary.report().breaks().skipped()).isZero();
  }

  @Test
  void whoEndsAfterAStepIsAskedHowItIsAndWhoClosesTheWindowIsNot() throws Exception {
    diary.now("\"gate\":{}").pass(1).now("\"menu\":\"routine:area-neck\"").now("\"pain\":4");
    diary.pass(90).now("\"routine\":\"end\"").pass(1);
    assertThat(diary.windows()).endsWith("pain after");
    diary.now("\"pain\":3").pass(1);
    assertThat(diary.windows()).endsWith("closing area-neck");
    assertThat(diary.report().routines().get(0).outcome().painAfter()).hasValue(3);
  }

  @Test
  void whoEndsBeforeAnythingWasDoneIsAskedNothing() throws Exception {
    diary.now("\"gate\":{}").pass(1).now("\"menu\":\"routine:area-neck\"").now("\"pain\":2");
    diary.pass(3).now("\"routine\":\"end\"").pass(1);
    assertThat(diary.windows()).endsWith("-").doesNotContain("pain after");
  }

  @Test
  void againIsWhatWasDoneLastNotWhatWasSkipped() throws Exception {
    diary.now("\"gate\":{}").pass(1).now("\"menu\":\"routine:area-neck\"").now("\"pain\":2");
    diary.pass(90).now("\"routine\":\"end\"").now("\"pain\":2").pass(10);
    diary.now("\"menu\":\"routine:area-shoulder\"").now("\"pain\":2").pass(10);
    nextToTheEnd(0.2);
    diary.now("\"routine\":\"end\"").pass(5);
    Controls controls = diary.running().controls().orElseThrow();
    assertThat(controls.offers().last().orElseThrow().id()).isEqualTo("area-neck");
  }

  @Test
  void whoAsksForARoutineAndGetsAnotherIsToldWhichAndWhy() throws Exception {
    diary.now("\"gate\":{\"osteoporosis\":true}").pass(1);
    diary.now("\"menu\":\"routine:wall-ball\"").now("\"pain\":2");
    JsonObject notice = diary.last("window").orElseThrow();
    assertThat(notice.get("window").getAsString()).isEqualTo("notice");
    assertThat(notice.get("id").getAsString()).isNotEqualTo("wall-ball");
    assertThat(notice.get("words").getAsString())
        .contains("takes the place of", "which does not fit just now", "osteoporosis");
  }

  @Test
  void aRoutineUnderWayIsNotSkippedUntilItIsLeft() throws Exception {
    diary
        .now("\"gate\":{}")
        .pass(1)
        .now("\"menu\":\"routine:area-neck\"")
        .now("\"pain\":2")
        .pass(5);
    DaySummary now = now();
    assertThat(now.routines().get(0).underWay()).isTrue();
    assertThat(now.breaks().underWay()).isTrue();
    assertThat(now.breaks().skipped()).isZero();
    assertThat(now.breaks().routines()).isZero();

    diary.now("\"routine\":\"end\"").pass(5);
    assertThat(now().breaks().underWay()).isFalse();
    assertThat(now().breaks().skipped()).isOne();
  }

  @Test
  void aRoutineThatAKillBrokeOffIsOver() throws Exception {
    diary
        .now("\"gate\":{}")
        .pass(1)
        .now("\"menu\":\"routine:area-neck\"")
        .now("\"pain\":2")
        .pass(5);
    diary.now("\"kill\":true").pass(5);
    assertThat(now().breaks().underWay()).isFalse();
    assertThat(now().breaks().skipped()).isOne();
  }

  /** What the report says while the program runs. */
  private DaySummary now() throws Exception {
    try (HistoryReader reader = HistoryReader.open(diary.home().historyFile())) {
      return reader.day(MONDAY.toLocalDate(), MONDAY.getZone());
    }
  }

  @Test
  void whatThePainForbidsWasOfferedAndNotTaken() throws Exception {
    diary.now("\"gate\":{}").pass(1).slouchUntilAsked();
    diary.now("\"answer\":\"START\"").now("\"pain\":7").pass(60);
    assertThat(diary.windows()).contains("card pain");
    forbidden();
  }

  @Test
  void whatTheAnswersForbidWasOfferedAndNotTaken() throws Exception {
    diary.slouchUntilAsked().now("\"answer\":\"START\"").pass(1);
    diary.now("\"gate\":{\"cancer\":true}").pass(60);
    assertThat(diary.windows()).contains("card doctor");
    forbidden();
  }

  @Test
  void whatWasForbiddenBeforeItWasAskedForWasNotTakenEither() throws Exception {
    diary.now("\"gate\":{\"cancer\":true}").pass(60).slouchUntilAsked();
    diary.now("\"answer\":\"START\"").pass(60);
    forbidden();
  }

  private void forbidden() throws Exception {
    Breaks breaks = diary.report().breaks();
    assertThat(breaks.offered()).isOne();
    assertThat(breaks.taken()).isZero();
    assertThat(breaks.outcomes()).isEqualTo(Map.of(PromptOutcome.FORBIDDEN, 1));
  }

  @Test
  void promptsComeAgainAfterARestartInTheMiddleOfARoutineWithTheFirstStartOpen() throws Exception {
    for (String end : List.of("kill", "restart")) {
      diary.upright().now("\"settings\":{\"start\":{\"finished\":false,\"step\":1}}");
      diary
          .now("\"gate\":{}")
          .pass(1)
          .now("\"menu\":\"routine:area-neck\"")
          .now("\"pain\":1")
          .pass(40);
      diary.now("\"" + end + "\":true").pass(1);
      assertThat(diary.windows()).endsWith("start 1", "-");
      int before = diary.toasts().size();
      diary.slouch().pass(1500);
      assertThat(diary.toasts()).as("after a " + end).hasSizeGreaterThan(before);
      diary.pass(3600);
    }
  }

  @Test
  void aRoutineThatIsLeftPausedKeepsNoPromptAwayForTheRestOfTheDay() throws Exception {
    diary
        .now("\"gate\":{}")
        .pass(1)
        .now("\"menu\":\"routine:area-neck\"")
        .now("\"pain\":1")
        .pass(20);
    diary.now("\"routine\":\"pause\"").slouch().pass(590);
    assertThat(diary.windows()).endsWith("routine area-neck");
    assertThat(diary.toasts()).isEmpty();
    diary.pass(1800);
    assertThat(diary.toasts()).isNotEmpty();
  }

  @Test
  void whatWasLeftBeforeItBeganWasNotTaken() throws Exception {
    diary.now("\"gate\":{}").pass(1).slouchUntilAsked();
    diary.now("\"answer\":\"START\"").pass(1).now("\"routine\":\"end\"").pass(1);
    diary.now("\"menu\":\"routine:area-neck\"").now("\"pain\":1").pass(30);
    Breaks breaks = diary.report().breaks();
    assertThat(breaks.taken()).isZero();
    assertThat(breaks.outcomes()).isEqualTo(Map.of(PromptOutcome.LEFT, 1));
  }
}
