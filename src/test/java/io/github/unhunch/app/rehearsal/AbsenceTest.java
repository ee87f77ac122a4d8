package io.github.unhunch.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.unhunch.history.Breaks;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.RoutineRun;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is there, the screen is locked, the machine sleeps: what was under way waits or ends. */
class AbsenceTest extends PlayedDay {

  private static final String GONE = "\"poses\":null,\"desk\":{\"idle\":400}";
  private static final String BACK = "\"poses\":\"" + People.UPRIGHT + "\",\"desk\":{\"idle\":0}";

  @BeforeEach
  void sitUpright() throws Exception {
    diary.now("\"desk\":{\"idle\":0,\"locked\":false}").upright().pass(300);
    diary.now("\"gate\":{}").pass(1);
  }

  private void beginARoutine() throws Exception {
    diary.now("\"menu\":\"routine:area-neck\"").now("\"pain\":2").pass(50);
  }

  private List<String> stands() {
    return diary.seen("routine").stream().map(line -> line.get("routine").getAsString()).toList();
  }

  private static long seconds(RoutineRun run) {
    return Duration.between(run.start(), run.end()).toSeconds();
  }

  @Test
  void aRoutineWaitsBeforeAnEmptyChairAndGoesOnByItself() throws Exception {
    beginARoutine();
    int steps = diary.seen("step").size();
    diary.now(GONE).pass(500);
    assertThat(stands()).containsExactly("WAITING");
    assertThat(diary.seen("step")).hasSize(steps);
    diary.now(BACK).pass(10);
    assertThat(stands()).containsExactly("WAITING", "RUNNING");
    assertThat(diary.windows()).endsWith("routine area-neck");
    diary.pass(300).now("\"pain\":1").pass(60);

    DaySummary day = diary.report();
    RoutineRun run = day.routines().get(0);
    assertThat(run.done()).isEqualTo(run.planned());
    assertThat(seconds(run)).isBetween(150L, 330L);
    Breaks breaks = day.breaks();
    assertThat(breaks.routines()).isOne();
    assertThat(breaks.walks()).as("the same minutes once more").isZero();
  }

  @Test
  void whoStaysAwayHasDoneWhatTheyDidAndIsNotAskedAnything() throws Exception {
    beginARoutine();
    diary.now(GONE).pass(1200);
    assertThat(diary.windows()).endsWith("-").doesNotContain("pain after");
    diary.now(BACK).pass(60);

    DaySummary day = diary.report();
    RoutineRun run = day.routines().get(0);
    assertThat(run.done()).isPositive().isLessThan(run.planned());
    assertThat(seconds(run)).isCloseTo(50, within(12L));
    assertThat(day.breaks().total()).isOne();
  }

  @Test
  void whoLeftBeforeTheFirstStepWasDoneHasWalked() throws Exception {
    diary.now("\"menu\":\"routine:area-neck\"").now("\"pain\":2").pass(8);
    diary.now(GONE).pass(1200).now(BACK).pass(60);
    Breaks breaks = diary.report().breaks();
    assertThat(breaks.routines()).isZero();
    assertThat(breaks.walks()).isOne();
  }

  @Test
  void aRoutineWaitsBehindALockedScreen() throws Exception {
    beginARoutine();
    diary.now("\"desk\":{\"locked\":true}").pass(2);
    assertThat(stands()).containsExactly("WAITING");
    diary.pass(300).now("\"desk\":{\"locked\":false}").pass(15);
    assertThat(stands()).containsExactly("WAITING", "RUNNING");
    diary.now("\"routine\":\"end\"").now("\"pain\":2").pass(30);
    DaySummary day = diary.report();
    assertThat(seconds(day.routines().get(0))).isBetween(50L, 80L);
    assertThat(day.breaks().total()).isOne();
  }

  @Test
  void whoLeavesTwiceWithinARoutineHasHadOneBreak() throws Exception {
    beginARoutine();
    diary.now(GONE).pass(240).now(BACK).pass(30);
    diary.now("\"desk\":{\"locked\":true}").pass(300);
    diary.now("\"desk\":{\"locked\":false}").pass(30);
    diary.now("\"routine\":\"end\"").now("\"pain\":2").pass(60);
    Breaks breaks = diary.report().breaks();
    assertThat(breaks.routines()).isOne();
    assertThat(breaks.walks()).as("the same break once more").isZero();
  }

  @Test
  void withoutACameraAClickGoesOn() throws Exception {
    diary.now("\"camera\":\"missing\"").pass(10);
    beginARoutine();
    assertThat(stands()).isEmpty();
    diary.now("\"desk\":{\"locked\":true}").pass(60).now("\"desk\":{\"locked\":false}").pass(60);
    assertThat(stands()).containsExactly("WAITING");
    diary.now("\"routine\":\"pause\"").pass(20);
    assertThat(stands()).containsExactly("WAITING", "RUNNING");
  }

  @Test
  void aRoutineThatSleptWaitsForItsUser() throws Exception {
    beginARoutine();
    diary.now(GONE).now("\"sleep\":1800").pass(1801);
    assertThat(stands()).containsExactly("WAITING");
    assertThat(diary.windows()).endsWith("routine area-neck");
    diary.now(BACK).pass(10);
    assertThat(stands()).containsExactly("WAITING", "RUNNING");
    diary.now("\"routine\":\"end\"").pass(1);
    assertThat(seconds(diary.report().routines().get(0))).isBetween(45L, 80L);
  }

  /** The tray shows a prompt; its toast waits for a pause in typing. */
  private void promptInTheTray() throws Exception {
    diary.slouch();
    for (int second = 0; second < 900 && !inTray(); second++) {
      diary.pass(1);
    }
    assertThat(inTray()).isTrue();
    assertThat(diary.toasts()).isEmpty();
  }

  private boolean inTray() {
    return diary.last("tray").orElseThrow().has("prompt");
  }

  @Test
  void aPromptOfBeforeASleepIsVoid() throws Exception {
    promptInTheTray();
    diary.now(GONE).now("\"sleep\":3600").pass(3600.5).now(BACK).pass(60);
    assertThat(diary.toasts()).isEmpty();
    assertThat(inTray()).isFalse();
    assertThat(diary.report().silences())
        .anySatisfy(silence -> assertThat(silence.reason()).isEqualTo("LEFT_FIRST"));
  }

  @Test
  void aPromptOfBeforeALockIsVoidAndTheReportSaysWhy() throws Exception {
    promptInTheTray();
    diary.now("\"desk\":{\"locked\":true}").pass(600);
    diary.now(BACK).now("\"desk\":{\"locked\":false}").pass(60);
    assertThat(diary.toasts()).isEmpty();
    assertThat(diary.report().breaks().silences()).containsKey("SCREEN_LOCKED");
  }

  @Test
  void aPromptOfBeforeAPauseIsVoidAndTheReportSaysWhy() throws Exception {
    promptInTheTray();
    diary.now("\"menu\":\"pause:30\"").pass(600).now(BACK).now("\"menu\":\"resume\"").pass(60);
    assertThat(diary.toasts()).isEmpty();
    assertThat(diary.report().breaks().silences()).containsKey("PAUSED");
  }

  @Test
  void whoSlouchesOnAfterALockIsAskedAfterTheUsualTime() throws Exception {
    promptInTheTray();
    diary.now("\"desk\":{\"locked\":true}").pass(60).now("\"desk\":{\"locked\":false,\"idle\":5}");
    diary.pass(1200);
    assertThat(diary.toasts()).isNotEmpty();
  }

  @Test
  void laterIsVoidForWhoLeftAndLockedMeanwhile() throws Exception {
    diary.now("\"desk\":{\"idle\":5}").slouchUntilAsked().now("\"answer\":\"LATER\"");
    diary.upright().pass(60).now("\"desk\":{\"locked\":true}").pass(900);
    diary.now("\"desk\":{\"locked\":false}").pass(60);
    assertThat(diary.toasts()).hasSize(1);
  }
}
