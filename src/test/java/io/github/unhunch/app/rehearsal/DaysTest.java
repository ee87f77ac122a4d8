package io.github.unhunch.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.Episode;
import io.github.unhunch.history.PromptOutcome;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.history.SpanState;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Days that each play one thing that once went wrong, through the whole app. */
class DaysTest extends PlayedDay {

  private void answered(String gate) throws Exception {
    diary.now("\"gate\":{" + gate + "}");
  }

  @Test
  void aRoutineThatIsFollowedIsOneBreakOfferedAndOneTaken() throws Exception {
    diary.upright().pass(60);
    answered("");
    diary.slouchUntilAsked().now("\"answer\":\"START\"").now("\"pain\":5");
    followToTheEnd();
    diary.now("\"pain\":3").upright().pass(600);

    DaySummary day = diary.report();
    assertThat(day.breaks().offered()).isOne();
    assertThat(day.breaks().outcomes()).isEqualTo(Map.of(PromptOutcome.STARTED, 1));
    assertThat(day.routines()).hasSize(1);
    RoutineRun run = day.routines().get(0);
    assertThat(run.outcome().stopped()).isFalse();
    assertThat(run.done()).isEqualTo(run.planned());
    assertThat(run.outcome().painBefore()).hasValue(5);
    assertThat(run.outcome().painAfter()).hasValue(3);
    assertThat(run.outcome().routine())
        .isEqualTo(diary.toasts().get(0).getAsJsonObject("toast").get("routine").getAsString());
    assertThat(diary.windows()).contains("pain before", "pain after").endsWith("-");
    assertThat(day.silences()).hasSizeLessThanOrEqualTo(1);
  }

  private void followToTheEnd() throws Exception {
    for (int second = 0; second < 900 && !diary.windows().contains("pain after"); second++) {
      diary.pass(1);
    }
  }

  @Test
  void anAnswerThatMeansEmergencyShowsItsCardAtOnceAndKeepsRoutinesAway() throws Exception {
    diary.upright().pass(60);
    answered("\"crushing-chest-pain\":true");
    assertThat(diary.windows()).endsWith("gate safety", "-", "card emergency");

    diary.slouchUntilAsked();
    assertThat(diary.toasts().get(0).getAsJsonObject("toast").has("routine")).isFalse();
    diary.pass(60).now("\"menu\":\"routine:chin-tucks\"".replace("chin-tucks", anyRoutine()));
    assertThat(diary.windows()).endsWith("card emergency");
  }

  @Test
  void theSafetyAnswersCanBeChangedFromTheMenu() throws Exception {
    diary.upright().pass(5);
    answered("\"cancer\":true");
    diary.pass(60).now("\"menu\":\"routine:" + anyRoutine() + "\"");
    assertThat(diary.windows()).endsWith("card doctor");

    diary.pass(60).now("\"menu\":\"safety\"").now("\"gate\":{}");
    diary.now("\"menu\":\"routine:" + anyRoutine() + "\"");

    assertThat(diary.windows()).endsWith("pain before");
  }

  private static String anyRoutine() {
    return "area-neck";
  }

  @Test
  void afterItHurtsThereIsNoRoutineForTheRestOfTheDayNotEvenAfterAKill() throws Exception {
    diary.upright().pass(60);
    answered("");
    diary.slouchUntilAsked().now("\"answer\":\"START\"").now("\"pain\":2").pass(30);
    diary.now("\"routine\":\"hurts\"");
    assertThat(diary.windows()).endsWith("card hurts");
    diary.pass(1).now("\"kill\":true").upright().pass(1200);

    diary.slouchUntilAsked();
    assertThat(diary.toasts().get(1).getAsJsonObject("toast").has("routine")).isFalse();
    diary.pass(30).now("\"menu\":\"routine:" + anyRoutine() + "\"");
    assertThat(diary.windows()).endsWith("card hurts");

    // The next morning everything is on again.
    diary.upright().pass(16 * 3600).now("\"menu\":\"routine:" + anyRoutine() + "\"");
    assertThat(diary.windows()).endsWith("pain before");
    DaySummary day = diary.report();
    assertThat(day.routines()).hasSize(1);
    assertThat(day.routines().get(0).outcome().hurtAt()).isPresent();
  }

  @Test
  void painThatRoseByTwoEndsRoutinesForTheDay() throws Exception {
    diary.upright().pass(60);
    answered("");
    diary.now("\"menu\":\"routine:" + anyRoutine() + "\"").now("\"pain\":2");
    followToTheEnd();
    diary.now("\"pain\":4").pass(60).now("\"menu\":\"routine:" + anyRoutine() + "\"");

    assertThat(diary.windows()).endsWith("card hurts");
    assertThat(diary.report().routines().get(0).outcome().painChange())
        .isEqualTo(OptionalInt.of(2));
  }

  @Test
  void limitsCountOnAfterARestart() throws Exception {
    diary.upright().pass(60);
    for (int hour = 0; hour < 3; hour++) {
      for (int i = 0; i < 6; i++) {
        diary.slouch().pass(300).upright().pass(300);
        diary.now(i % 2 == 0 ? "\"restart\":true" : "\"kill\":true");
      }
    }
    List<Double> times =
        diary.toasts().stream().map(toast -> toast.get("t").getAsDouble()).toList();
    for (int i = 2; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - 2)).isGreaterThanOrEqualTo(3600);
    }
    assertThat(times).hasSizeBetween(5, 6);
    assertThat(diary.report().breaks().offered()).isEqualTo(times.size());
  }

  @Test
  void laterComesAfterTheTimeOfTheSettingsAndSaysIt() throws Exception {
    diary.now("\"settings\":{\"prompts\":{\"snoozeSeconds\":1500}}").upright().pass(60);
    diary.slouchUntilAsked();
    JsonObject toast = diary.toasts().get(0).getAsJsonObject("toast");
    assertThat(toast.get("laterMinutes").getAsInt()).isEqualTo(25);
    diary.now("\"answer\":\"LATER\"").upright().pass(100).now("\"restart\":true");
    double asked = diary.toasts().get(0).get("t").getAsDouble();
    diary.pass(1500);

    assertThat(diary.toasts()).hasSize(2);
    assertThat(diary.toasts().get(1).get("t").getAsDouble() - asked).isCloseTo(1500, within(20.0));
    assertThat(diary.report().breaks().outcomes()).containsEntry(PromptOutcome.LATER, 1);
  }

  @Test
  void aPauseEndsWhenItSaidAfterARestartTooAndWhateverTheClockSays() throws Exception {
    diary.upright().pass(60).now("\"menu\":\"pause:15\"").pass(1);
    assertThat(diary.last("camera").orElseThrow().get("camera").getAsString()).isEqualTo("closed");
    diary.pass(100).now("\"restart\":true").pass(700);
    assertThat(diary.last("camera").orElseThrow().get("camera").getAsString()).isEqualTo("closed");
    diary.pass(110);
    assertThat(diary.last("camera").orElseThrow().get("camera").getAsString()).isEqualTo("open");

    diary.now("\"menu\":\"pause:30\"").pass(60).now("\"clock\":-7200").pass(1730);
    assertThat(diary.last("camera").orElseThrow().get("camera").getAsString()).isEqualTo("closed");
    diary.pass(20);
    assertThat(diary.last("camera").orElseThrow().get("camera").getAsString()).isEqualTo("open");
  }

  @Test
  void anOpenPauseOutlivesAKillAndEndsInTheMenu() throws Exception {
    diary.upright().pass(60).now("\"menu\":\"pause:open\"").pass(5).now("\"kill\":true").pass(600);
    assertThat(diary.last("camera").orElseThrow().get("camera").getAsString()).isEqualTo("closed");
    assertThat(diary.last("tray").orElseThrow().get("tray").getAsString()).isEqualTo("PAUSED");

    diary.now("\"menu\":\"resume\"").pass(1);

    assertThat(diary.last("camera").orElseThrow().get("camera").getAsString()).isEqualTo("open");
  }

  @Test
  void aClockThatIsSetLosesAndDoublesNothing() throws Exception {
    diary.upright().pass(3600).now("\"clock\":-3600").pass(3600).now("\"clock\":7200").pass(3600);
    diary.slouch().pass(20).now("\"clock\":-1800").pass(280).now("\"clock\":3600").pass(150);
    diary.now("\"clock\":-600").pass(150);

    DaySummary day = diary.report();
    assertThat(day.in(SpanState.UPRIGHT).toSeconds()).isCloseTo(3 * 3600, within(15L));
    assertThat(notUpright(day)).isCloseTo(600, within(5L));
    assertThat(day.episodes()).hasSize(1);
    Episode slouch = day.episodes().get(0);
    assertThat(Duration.between(slouch.start(), slouch.end()).toSeconds())
        .isCloseTo(600, within(5L));
  }

  private static long notUpright(DaySummary day) {
    return day.in(SpanState.DRIFTING).plus(day.in(SpanState.SLOUCHING)).toSeconds();
  }

  @Test
  void aKillLosesTenSecondsAtMost() throws Exception {
    diary.upright().pass(600).slouch().pass(300).now("\"kill\":true");
    answered("");
    diary.now("\"menu\":\"routine:" + anyRoutine() + "\"").now("\"pain\":1").pass(100);
    diary.now("\"kill\":true").pass(1);

    DaySummary day = diary.report();
    assertThat(day.in(SpanState.UPRIGHT).toSeconds()).isCloseTo(600, within(10L));
    assertThat(notUpright(day)).isCloseTo(400, within(21L));
    assertThat(day.episodes()).isNotEmpty();
    assertThat(day.routines()).hasSize(1);
    assertThat(day.routines().get(0).done()).isPositive();
  }

  @Test
  void theCameraIsClosedWithinASecondAndNobodyIsAskedWhileBusy() throws Exception {
    diary.now("\"desk\":{\"idle\":5}").upright().pass(60);
    for (String busy : List.of("\"locked\":true", "\"cameraInUse\":true")) {
      diary.now("\"desk\":{" + busy + "}").pass(1);
      assertThat(diary.last("camera").orElseThrow().get("camera").getAsString())
          .isEqualTo("closed");
      diary.now("\"desk\":{" + busy.replace("true", "false") + "}").pass(5);
      assertThat(diary.last("camera").orElseThrow().get("camera").getAsString()).isEqualTo("open");
    }
    diary.now("\"desk\":{\"microphone\":true}").slouch().pass(900);
    assertThat(diary.toasts()).isEmpty();
    diary.now("\"desk\":{\"microphone\":false}").pass(20);
    assertThat(diary.toasts()).hasSize(1);
  }

  @Test
  void aDeskThatFlickersMakesOneSilenceAndNoPrompts() throws Exception {
    diary.upright().pass(60).slouch();
    for (int second = 0; second < 600; second++) {
      diary.now("\"desk\":{\"microphone\":" + (second % 2 == 0) + "}").pass(1);
    }
    DaySummary day = diary.report();
    assertThat(day.silences()).hasSize(1);
    assertThat(day.breaks().offered()).isEqualTo(diary.toasts().size());
  }

  @Test
  void whatWasWithdrawnCannotBeAnswered() throws Exception {
    diary.upright().pass(60).slouchUntilAsked().pass(21);

    assertThatThrownBy(() -> diary.now("\"answer\":\"START\""))
        .hasMessageContaining("no prompt is on show");
    assertThat(diary.report().breaks().outcomes()).isEqualTo(Map.of(PromptOutcome.IGNORED, 1));
  }

  @Test
  void anotherCameraAndModelAreInUseAtOnceWithBaselinesOfTheirOwn() throws Exception {
    diary.upright().pass(60).now("\"settings\":{\"camera\":{\"device\":\"other\"}}").pass(3);
    assertThat(diary.seen("camera"))
        .extracting(line -> line.get("camera").getAsString())
        .containsExactly("open", "closed", "open");
    // The other camera has learnt this posture as its own upright.
    diary.slouch().now("\"settings\":{\"camera\":{\"device\":\"third\"}}").pass(120);
    assertThat(diary.last("tray").orElseThrow().get("tray").getAsString()).isEqualTo("UPRIGHT");
    // The first one still has its own.
    diary.now("\"settings\":{\"camera\":{\"device\":\"\"}}").pass(3);
    assertThat(diary.last("tray").orElseThrow().get("tray").getAsString()).isEqualTo("DRIFTING");
    diary.now("\"settings\":{\"pose\":{\"model\":\"light\"}}").pass(30);
    assertThat(diary.last("tray").orElseThrow().get("tray").getAsString()).isEqualTo("UPRIGHT");
    diary.now("\"settings\":{\"pose\":{\"model\":\"default\"}}").pass(3);
    assertThat(diary.last("tray").orElseThrow().get("tray").getAsString()).isEqualTo("DRIFTING");
  }

  @Test
  void aModelThatCannotBeLoadedIsToldOnceAndTheOneInUseGoesOn() throws Exception {
    diary.upright().pass(60).now("\"settings\":{\"pose\":{\"model\":\"nowhere\"}}").pass(600);
    assertThat(diary.notifications()).hasSize(1);
    assertThat(diary.notifications().get(0)).contains("The chosen pose model is not there");
    assertThat(diary.last("tray").orElseThrow().get("tray").getAsString()).isEqualTo("UPRIGHT");

    diary.now("\"restart\":true").pass(600);
    assertThat(diary.notifications()).hasSize(2);
    diary.now("\"settings\":{\"pose\":{\"model\":\"default\"}}").pass(15);
    assertThat(diary.last("tray").orElseThrow().get("tray").getAsString()).isEqualTo("UPRIGHT");
  }

  @Test
  void aMissingCameraIsToldOnceUntilItWasThereAgain() throws Exception {
    diary.upright().pass(60).now("\"camera\":\"missing\"").pass(3600);
    assertThat(diary.notifications()).hasSize(1);
    assertThat(diary.last("tray").orElseThrow().get("tray").getAsString()).isEqualTo("NO_CAMERA");
    diary.now("\"camera\":\"ok\"").pass(10);
    assertThat(diary.last("tray").orElseThrow().get("tray").getAsString()).isEqualTo("UPRIGHT");
    diary.now("\"camera\":\"busy\"").pass(600);
    assertThat(diary.notifications()).hasSize(1);
    JsonObject taken = diary.last("tray").orElseThrow();
    assertThat(taken.get("tray").getAsString()).isEqualTo("PAUSED");
    assertThat(taken.get("line").getAsString()).contains("another program uses the camera");
    diary.now("\"camera\":\"ok\"").pass(30).now("\"camera\":\"unplugged\"").pass(60);
    assertThat(diary.notifications()).hasSize(2);

    DaySummary day = diary.report();
    // It takes up to eight seconds until a camera that is back is tried again.
    assertThat(day.in(SpanState.UPRIGHT).toSeconds()).isBetween(78L, 97L);
  }

  @Test
  void aSleepIsToldAndNotCounted() throws Exception {
    diary.upright().pass(600).slouch().pass(5).now("\"sleep\":3600").pass(3605).pass(30);
    assertThat(diary.notifications()).hasSize(1);
    assertThat(diary.toasts()).isEmpty();
    diary.upright().pass(60);

    DaySummary day = diary.report();
    assertThat(notUpright(day)).isLessThan(40);
    assertThat(day.gaps()).hasSize(1);
    assertThat(day.gaps().get(0).length()).isCloseTo(Duration.ofHours(1), Duration.ofSeconds(3));
  }

  @Test
  void aSleepWithinARoutineIsNoMovement() throws Exception {
    diary.upright().pass(60).now("\"menu\":\"routine:area-neck\"").now("\"gate\":{}");
    diary.now("\"pain\":2").pass(20).now("\"sleep\":3600").pass(3605);
    diary.now("\"routine\":\"end\"").pass(5);

    RoutineRun run = diary.report().routines().get(0);
    assertThat(Duration.between(run.start(), run.outcome().time()).toSeconds()).isLessThan(40);
  }

  @Test
  void anotherLanguageHoldsAtOnceEverywhere() throws Exception {
    diary.upright().pass(60).now("\"settings\":{\"look\":{\"language\":\"GERMAN\"}}").pass(1);
    assertThat(diary.last("tray").orElseThrow().get("line").getAsString()).isEqualTo("Aufrecht");
    answered("");
    diary.slouchUntilAsked();
    JsonObject toast = diary.toasts().get(0).getAsJsonObject("toast");
    assertThat(toast.get("headline").getAsString()).isEqualTo("Kopf wandert nach vorn");
    assertThat(toast.get("why").getAsString()).contains("Minuten");
  }

  @Test
  void damagedSettingsAndPacksAreToldAtTheStart() throws Exception {
    diary.close();
    Files.writeString(diary.home().settingsFile(), "{ not json");
    Files.createDirectories(diary.home().packs());
    Files.writeString(diary.home().packs().resolve("mine.json"), "{ not json either");
    Files.write(diary.home().historyFile(), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    diary = new Diary(folder, MONDAY);
    diary.upright().pass(10);

    assertThat(diary.notifications()).hasSize(1);
    assertThat(diary.notifications().get(0).lines()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void midnightCutsTheDayAndTheLimitsBeginAnew() throws Exception {
    diary.close();
    Diary.delete(diary.home().directory());
    diary = new Diary(folder, MONDAY.withHour(22));
    diary.upright().pass(4 * 3600);

    assertThat(diary.report().in(SpanState.UPRIGHT).toSeconds()).isCloseTo(7200, within(6L));
    assertThat(diary.report(MONDAY.toLocalDate().plusDays(1)).in(SpanState.UPRIGHT).toSeconds())
        .isCloseTo(7200, within(3L));
  }

  @Test
  void theNightInWhichSummerTimeEndsIsAnHourLonger() throws Exception {
    diary.close();
    Diary.delete(diary.home().directory());
    diary = new Diary(folder, MONDAY.withMonth(10).withDayOfMonth(25).withHour(0));
    diary.upright().pass(5 * 3600);

    assertThat(diary.report().in(SpanState.UPRIGHT).toSeconds()).isCloseTo(5 * 3600, within(6L));
  }

  @Test
  void aQuestionThatNobodyAnswersDoesNotKeepPromptsAwayForEver() throws Exception {
    diary.upright().pass(60);
    answered("");
    diary.now("\"menu\":\"routine:" + anyRoutine() + "\"").pass(700);
    assertThat(diary.windows()).endsWith("-");
    diary.slouch().pass(120);
    assertThat(diary.toasts()).hasSize(1);
  }

  @Test
  void whoIsAwayIsCountedAwayThoughTheCameraIsClosed() throws Exception {
    diary.upright().now("\"desk\":{\"idle\":1}").pass(600);
    diary.now("\"poses\":null,\"desk\":{\"idle\":300}").pass(1800);
    assertThat(diary.last("camera").orElseThrow().get("camera").getAsString()).isEqualTo("closed");
    diary.now("\"poses\":\"" + People.UPRIGHT + "\",\"desk\":{\"idle\":0}").pass(600);

    DaySummary day = diary.report();
    assertThat(day.in(SpanState.AWAY).toSeconds()).isCloseTo(1800, within(10L));
    assertThat(day.in(SpanState.UPRIGHT).toSeconds()).isCloseTo(1200, within(10L));
    assertThat(day.breaks().walks()).isOne();
  }

  @Test
  void aFirstStartThatWasLeftIsTakenUpAgainFromTheMenu() throws Exception {
    diary.close();
    Files.delete(diary.home().settingsFile());
    try (Diary fresh = new Diary(folder, MONDAY)) {
      fresh.now("\"settings\":{\"start\":{\"step\":2,\"finished\":false}}");
      fresh.upright().pass(60).now("\"menu\":\"finish\"").pass(5);
      assertThat(fresh.windows()).containsSubsequence("start 2", "-");
    }
  }

  @Test
  void anEveningPauseLastsUntilTheMorning() throws Exception {
    diary.upright().pass(10).now("\"menu\":\"pause:tomorrow\"").pass(20 * 3600);
    assertThat(diary.last("camera").orElseThrow().get("camera").getAsString()).isEqualTo("closed");
    diary.pass(3600 + 10);
    assertThat(diary.last("camera").orElseThrow().get("camera").getAsString()).isEqualTo("open");
    assertThat(diary.report().in(SpanState.PAUSED).toSeconds())
        .isCloseTo(15 * 3600 - 10, within(3L));
  }

  @Test
  void aPlannedSessionIsOfferedOnceAtItsTime() throws Exception {
    diary.now("\"settings\":{\"plan\":{\"times\":[\"10:00\"],\"remindOfProfessional\":true}}");
    diary.upright().pass(3 * 3600);

    assertThat(diary.notifications())
        .filteredOn(words -> words.contains("long session"))
        .hasSize(1);
    assertThat(diary.notifications()).hasSize(2);
  }

  @Test
  void aClockSetBackOverMidnightBeforeAKillLosesNothing() throws Exception {
    diary.close();
    Diary.delete(diary.home().directory());
    diary = new Diary(folder, MONDAY.withHour(23));
    diary.upright().pass(7200).now("\"clock\":-7200").pass(600).now("\"kill\":true").pass(7200);

    long monday = diary.report().in(SpanState.UPRIGHT).toSeconds();
    long tuesday = diary.report(MONDAY.toLocalDate().plusDays(1)).in(SpanState.UPRIGHT).toSeconds();
    assertThat(monday + tuesday).isCloseTo(2 * 7200 + 600, within(20L));
  }
}
