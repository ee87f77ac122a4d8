package io.github.unhunch.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.history.PromptOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the user chose in the settings holds all day, through the whole app. */
class ChoicesTest extends PlayedDay {

  @BeforeEach
  void sitUpright() throws Exception {
    diary.upright().pass(30);
  }

  private long count(String key) {
    return diary.seen(key).stream().filter(line -> !line.get(key).isJsonNull()).count();
  }

  @Test
  void keysOfTheDesktopPauseGoOnAndOpenTheRoutines() throws Exception {
    assertThat(diary.seen("keys")).isEmpty();
    diary.now("\"settings\":{\"shortcuts\":{\"pause\":\"P\",\"routine\":\"R\"}}").pass(1);
    assertThat(diary.last("keys").orElseThrow().get("keys").toString())
        .isEqualTo("[\"pause Ctrl+Alt+P\",\"routine Ctrl+Alt+R\"]");
    diary.now("\"press\":\"P\"").pass(1);
    assertThat(diary.last("tray").orElseThrow().get("tray").getAsString()).isEqualTo("PAUSED");
    diary.now("\"press\":\"P\"").pass(5);
    assertThat(diary.last("tray").orElseThrow().get("tray").getAsString()).isEqualTo("UPRIGHT");
    diary.now("\"menu\":\"pause:30\"").pass(5).now("\"press\":\"P\"").pass(5);
    assertThat(diary.last("tray").orElseThrow().get("tray").getAsString()).isEqualTo("UPRIGHT");
    diary.now("\"press\":\"R\"").pass(1);
    assertThat(diary.windows()).isNotEmpty();
    diary.now("\"restart\":true").pass(1);
    assertThat(diary.seen("keys")).hasSize(2);

    // A key that somebody else has is told, once.
    diary.now("\"settings\":{\"shortcuts\":{\"pause\":\"Q\"}}").pass(1);
    assertThat(diary.notifications()).hasSize(1);
    assertThat(diary.notifications().get(0)).contains("Pause, or go on").doesNotContain("routine");
  }

  @Test
  void nothingIsSaidOverAProgramThatIsToBeLeftInPeace() throws Exception {
    diary.now("\"settings\":{\"quiet\":{\"programs\":[\"zoom\"]}},\"desk\":{\"program\":\"Zoom\"}");
    diary.slouch().pass(600);
    assertThat(diary.toasts()).isEmpty();
    diary.now("\"desk\":{\"program\":\"writer\"}").pass(120);
    assertThat(diary.toasts()).hasSize(1);
    assertThat(diary.report().silences())
        .anySatisfy(silence -> assertThat(silence.reason()).isEqualTo("QUIET_PROGRAM"));
  }

  @Test
  void aPromptOnShowMakesRoomForAWindowOfChoiceAndComesAgainByTheUsualLimits() throws Exception {
    diary.now("\"settings\":{\"shortcuts\":{\"routine\":\"R\"}}").slouchUntilAsked();
    diary.now("\"press\":\"R\"");
    assertThat(diary.last("toast").orElseThrow().get("toast").isJsonNull()).isTrue();
    assertThat(diary.last("tray").orElseThrow().has("prompt")).isFalse();
    diary.pass(59);
    assertThat(diary.toasts()).hasSize(1);
    assertThat(diary.last("tray").orElseThrow().has("prompt")).isFalse();

    diary.pass(1200);
    assertThat(diary.toasts()).hasSize(2);
    assertThat(diary.report().silences())
        .anySatisfy(silence -> assertThat(silence.reason()).isEqualTo("IN_SESSION"));
  }

  @Test
  void noPromptComesOverTheSafetyQuestionsUnlessTheyAreLeftOpen() throws Exception {
    diary.now("\"menu\":\"safety\"").slouch().pass(590);
    assertThat(diary.toasts()).isEmpty();
    diary.pass(120);
    assertThat(diary.toasts()).hasSize(1);
    diary.now("\"menu\":\"safety\"").pass(1);
    assertThat(diary.last("toast").orElseThrow().get("toast").isJsonNull()).isTrue();
    diary.now("\"gate\":{}").pass(3600);
    assertThat(diary.toasts()).hasSizeGreaterThan(1);
  }

  @Test
  void aPromptMayStayInTheTrayAndIsAnOfferAllTheSame() throws Exception {
    diary.now("\"settings\":{\"alert\":{\"level\":\"TRAY\"}}").slouch().pass(50);
    assertThat(diary.last("tray").orElseThrow().has("prompt")).isTrue();
    diary.pass(90);
    assertThat(diary.toasts()).isEmpty();
    assertThat(diary.last("tray").orElseThrow().has("prompt")).isFalse();
    var day = diary.report();
    assertThat(day.breaks().offered()).isOne();
    assertThat(day.prompts().get(0).outcome()).contains(PromptOutcome.IGNORED);
  }

  @Test
  void theFirstToastSaysWhatAndHowLongThoughTheQuestionsAreNotAnsweredYet() throws Exception {
    diary.slouchUntilAsked();
    var toast = diary.toasts().get(0).getAsJsonObject("toast");
    assertThat(toast.get("minutes").getAsInt()).isPositive();
    assertThat(toast.get("why").getAsString())
        .matches(".+, about " + toast.get("minutes").getAsInt() + " minutes?\\?");
    diary.now("\"answer\":\"START\"").pass(1);
    assertThat(diary.windows()).endsWith("gate safety");
  }

  @Test
  void anAnswerThatADoctorShouldHearShowsItsCardAtOnce() throws Exception {
    diary.now("\"gate\":{\"fever-or-feeling-ill\":true}").pass(1);
    assertThat(diary.windows()).endsWith("card doctor");
    diary.slouchUntilAsked();
    assertThat(diary.toasts().get(0).getAsJsonObject("toast").has("routine")).isFalse();
  }

  @Test
  void halfAMinuteCanBeHadInPlaceOfWhatIsOffered() throws Exception {
    diary.now("\"gate\":{}").pass(1).slouchUntilAsked();
    diary.now("\"answer\":\"BRIEF\"").pass(1);
    assertThat(diary.toasts()).hasSize(1);
    diary.now("\"pain\":null").pass(20);
    assertThat(diary.windows()).contains("routine mini-reset");
    diary.now("\"routine\":\"end\"").pass(1);
    assertThat(diary.report().prompts().get(0).outcome()).contains(PromptOutcome.STARTED);
  }

  @Test
  void aRatingCanBeTakenBackAndGivenAgain() throws Exception {
    diary.now("\"gate\":{}").pass(1).now("\"menu\":\"routine:area-neck\"").pass(1);
    diary.now("\"pain\":4").pass(12);
    for (int press = 0; press < 40 && !diary.windows().contains("pain after"); press++) {
      diary.now("\"routine\":\"next\"").pass(1);
    }
    diary.now("\"pain\":9").pass(1);
    diary.now("\"routine\":\"rate-again\"").pass(1);
    assertThat(diary.windows()).endsWith("pain after");
    diary.now("\"pain\":2").pass(10);
    var run = diary.report().routines().get(0);
    assertThat(run.outcome().painAfter()).hasValue(2);
    assertThat(diary.report().routines()).hasSize(1);
  }

  @Test
  void theEveningSumsUpTheDayOnceWhereItIsWanted() throws Exception {
    diary.now("\"settings\":{\"quiet\":{\"from\":\"08:00\",\"to\":\"09:30\"}}").pass(40 * 60);
    assertThat(diary.notifications()).isEmpty();
    diary.now("\"settings\":{\"alert\":{\"evening\":true}}").pass(10 * 60);
    assertThat(diary.notifications()).hasSize(1);
    assertThat(diary.notifications().get(0)).contains("min seen", "upright");
    diary.pass(3600);
    assertThat(diary.notifications()).hasSize(1);
  }

  @Test
  void anotherLookAndTheStartAtLoginHoldAtOnceAndOnceOnly() throws Exception {
    long before = count("look");
    diary.now("\"settings\":{\"look\":{\"theme\":\"DARK\"}}").pass(1);
    assertThat(count("look")).isEqualTo(before + 1);
    diary.now("\"settings\":{\"autostart\":true}").pass(1);
    diary.now("\"settings\":{\"autostart\":true}").pass(1);
    diary.now("\"settings\":{\"autostart\":false}").pass(1);
    assertThat(diary.seen("autostart").stream().map(line -> line.get("autostart").getAsBoolean()))
        .containsExactly(true, false);
    assertThat(count("look")).isEqualTo(before + 1);
  }
}
