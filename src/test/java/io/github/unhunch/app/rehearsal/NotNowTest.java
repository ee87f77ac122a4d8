package io.github.unhunch.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When it speaks, and in which words: with the limits set as short as they go. */
class NotNowTest extends PlayedDay {

  @BeforeEach
  void speakAsOftenAsItMay() throws Exception {
    diary.upright().pass(60);
    diary.now("\"gate\":{}").pass(1);
    diary.now(
        "\"settings\":{\"prompts\":{\"gapSeconds\":0,\"perHour\":12,\"perDay\":48,"
            + "\"snoozeSeconds\":300},\"posture\":{\"dwellSeconds\":15}}");
  }

  private void endARoutineAfterAStep() throws Exception {
    diary.now("\"menu\":\"routine:area-neck\"").now("\"pain\":2").pass(90);
    diary.now("\"routine\":\"end\"").pass(1);
    assertThat(diary.windows()).endsWith("pain after");
  }

  private JsonObject lastToast() {
    return diary.toasts().get(diary.toasts().size() - 1).getAsJsonObject("toast");
  }

  private void untilAskedAgain() throws Exception {
    for (int second = 0; second < 400 && diary.toasts().size() < 2; second++) {
      diary.pass(1);
    }
  }

  @Test
  void noPromptComesOverTheQuestionAfterARoutine() throws Exception {
    endARoutineAfterAStep();
    diary.slouch().pass(500);
    assertThat(diary.toasts()).isEmpty();
    diary.now("\"pain\":2").pass(120);
    assertThat(diary.toasts()).isNotEmpty();
  }

  @Test
  void noPromptComesOverTheSettingsWhileTheUserIsAtThem() throws Exception {
    diary.slouch().now("\"menu\":\"settings\"").pass(58);
    assertThat(diary.toasts()).isEmpty();
    diary.pass(60);
    assertThat(diary.toasts()).isNotEmpty();
  }

  @Test
  void afterThisHurtsTheUsualLimitsHoldWhateverIsSet() throws Exception {
    diary.now("\"menu\":\"routine:area-neck\"").now("\"pain\":2").pass(30);
    diary.now("\"routine\":\"hurts\"").slouch();
    double hurt = diary.time();
    for (int turn = 0; turn < 20; turn++) {
      diary.pass(150).upright().pass(60).slouch();
    }
    List<Double> times =
        diary.toasts().stream().map(toast -> toast.get("t").getAsDouble() - hurt).toList();
    assertThat(times).hasSizeBetween(1, 2);
    assertThat(times.get(0)).isGreaterThanOrEqualTo(600);
    assertThat(lastToast().has("routine")).isFalse();
  }

  @Test
  void whatComesAgainToWhoSitsUprightByThenSaysNothingOfADrift() throws Exception {
    diary.slouchUntilAsked();
    assertThat(lastToast().get("headline").getAsString()).contains("forward");
    diary.now("\"answer\":\"LATER\"").upright();
    untilAskedAgain();
    assertThat(diary.toasts()).hasSize(2);
    assertThat(lastToast().get("headline").getAsString()).isEqualTo("Your break, as you asked");
    assertThat(lastToast().has("routine")).isTrue();
    assertThat(diary.seen("tray").stream().filter(line -> line.has("prompt")))
        .last()
        .satisfies(
            line ->
                assertThat(line.get("prompt").getAsString()).isEqualTo("Your break, as you asked"));
    diary.now("\"answer\":\"START\"").now("\"pain\":1").pass(30);
    assertThat(diary.report().breaks().taken()).isOne();
  }

  @Test
  void whatComesAgainToWhoStillSlouchesSaysSo() throws Exception {
    diary.slouchUntilAsked();
    String before = lastToast().get("headline").getAsString();
    diary.now("\"answer\":\"LATER\"");
    untilAskedAgain();
    assertThat(diary.toasts()).hasSize(2);
    assertThat(lastToast().get("headline").getAsString()).isEqualTo(before);
  }

  private void german() throws Exception {
    diary.now("\"settings\":{\"look\":{\"language\":\"GERMAN\"}}").pass(1);
  }

  private String words() {
    return diary.last("window").orElseThrow().get("words").getAsString();
  }

  @Test
  void aRoutineFollowsAnotherLanguageWhereItStands() throws Exception {
    diary.now("\"menu\":\"routine:area-neck\"").now("\"pain\":2").pass(60);
    String step = diary.last("step").orElseThrow().get("step").getAsString();
    assertThat(words()).isEqualTo("Neck");
    german();
    assertThat(words()).isEqualTo("Nacken");
    assertThat(diary.last("step").orElseThrow().get("step").getAsString()).isEqualTo(step);
    int steps = diary.seen("step").size();
    diary.pass(300);
    assertThat(diary.seen("step")).hasSizeGreaterThan(steps);
    assertThat(diary.windows()).endsWith("pain after");
    diary.now("\"pain\":1").pass(10);
    assertThat(diary.report().routines().get(0).done()).isEqualTo(4);
  }

  @Test
  void questionsCardsAndNoticesFollowAnotherLanguage() throws Exception {
    diary.now("\"menu\":\"safety\"");
    String english = words();
    german();
    assertThat(words()).isNotEqualTo(english).isNotBlank();
    diary.now("\"gate\":{\"cancer\":true}");
    assertThat(words()).startsWith("Bitte zuerst zum Arzt");
    diary.now("\"settings\":{\"look\":{\"language\":\"ENGLISH\"}}").pass(1);
    assertThat(words()).startsWith("Please see a doctor first");
    diary.pass(60).now("\"gate\":{\"osteoporosis\":true}");
    diary.now("\"menu\":\"routine:area-neck\"").now("\"pain\":2");
    assertThat(words()).startsWith("Movement only");
    german();
    assertThat(words()).contains("Osteoporose");
  }
}
