package io.github.unhunch.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.Gap;
import io.github.unhunch.history.NotSeen;
import io.github.unhunch.history.SpanState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times in which nothing was seen: why, and what of a slouch goes on over them. */
class UnseenTest extends PlayedDay {

  private static long seconds(Duration length) {
    return length.toSeconds();
  }

  @ParameterizedTest
  @CsvSource({
    "busy, CAMERA_IN_USE",
    "missing, CAMERA_MISSING",
    "unplugged, CAMERA_SILENT",
    "frozen, CAMERA_SILENT"
  })
  void aDayWithoutPicturesSaysWhyAndSince(String camera, String reason) throws Exception {
    diary.upright().pass(600).now("\"camera\":\"" + camera + "\"").pass(2100);
    diary.now("\"camera\":\"ok\"").pass(600);

    DaySummary day = diary.report();
    assertThat(day.notSeen())
        .filteredOn(one -> !one.reason().equals("NO_BASELINE"))
        .extracting(NotSeen::reason)
        .containsExactly(reason);
    NotSeen unseen = day.notSeen().get(0);
    assertThat(seconds(unseen.length())).isCloseTo(2100, within(12L));
    assertThat(unseen.stretches()).hasSize(1);
    assertThat(seconds(unseen.stretches().get(0).length())).isCloseTo(2100, within(12L));
    assertThat(day.gaps()).isEmpty();
    assertThat(seconds(day.in(SpanState.UPRIGHT))).isCloseTo(1200, within(30L));
  }

  @Test
  void aCameraThatIsBusyFromTheStartIsToldOnceAndTheReportHasIt() throws Exception {
    diary.close();
    Diary.delete(diary.home().directory());
    diary = new Diary(folder, MONDAY);
    diary.upright().now("\"camera\":\"busy\"").pass(1).now("\"restart\":true").pass(60);
    assertThat(diary.notifications()).hasSize(1);
    assertThat(diary.notifications().get(0)).contains("Another program uses the camera");
    diary.pass(3000);
    assertThat(diary.notifications()).hasSize(1);
    // Later it is a call, of which the user knows.
    diary.now("\"camera\":\"ok\"").pass(60).now("\"camera\":\"busy\"").pass(600);
    assertThat(diary.notifications()).hasSize(1);

    NotSeen busy = diary.report().notSeen().get(0);
    assertThat(busy.reason()).isEqualTo("CAMERA_IN_USE");
    assertThat(seconds(busy.length())).isCloseTo(3660, within(15L));
    assertThat(busy.stretches()).hasSize(2);
  }

  @Test
  void aProgramThatIsSeenToHoldTheCameraFromTheStartIsToldOnceToo() throws Exception {
    String call = "\"camera\":\"busy\",\"desk\":{\"cameraInUse\":true}";
    String over = "\"camera\":\"ok\",\"desk\":{\"cameraInUse\":false}";
    diary.upright().now(call).pass(1).now("\"restart\":true").pass(60);
    assertThat(diary.notifications()).hasSize(1);
    diary.now(over).pass(60).now(call).pass(600);
    assertThat(diary.notifications()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"kill, true", "restart, true", "sleep, 30"})
  void aSlouchThatGoesOnOverSecondsUnseenIsOne(String end, String value) throws Exception {
    diary.upright().pass(600).slouch().pass(400).now("\"" + end + "\":" + value).pass(400);
    diary.upright().pass(300).slouch().pass(300).upright().pass(60);

    DaySummary day = diary.report();
    assertThat(day.episodes()).hasSize(2);
    assertThat(day.cues().get(0).episodes()).isEqualTo(2);
    assertThat(
            seconds(Duration.between(day.episodes().get(0).start(), day.episodes().get(0).end())))
        .isCloseTo(800, within(15L));
  }

  @Test
  void aSlouchGoesOnOverACameraThatIsGoneForSecondsAndNotOverOneThatIsGoneForMinutes()
      throws Exception {
    diary.upright().pass(600).slouch().pass(300).now("\"camera\":\"unplugged\"").pass(20);
    diary.now("\"camera\":\"ok\"").pass(300);
    diary.now("\"camera\":\"unplugged\"").pass(180).now("\"camera\":\"ok\"").pass(300);

    assertThat(diary.report().episodes()).hasSize(2);
  }

  @Test
  void aSlouchDoesNotGoOnOverAnUnknownTimeOrAWalk() throws Exception {
    diary.upright().pass(600).slouch().pass(300).now("\"sleep\":7200").pass(7200).pass(300);
    diary.now("\"poses\":null").pass(20).slouch().pass(300);

    DaySummary day = diary.report();
    assertThat(day.episodes()).hasSize(3);
    assertThat(day.gaps()).extracting(gap -> gap.length().toMinutes()).isEqualTo(List.of(120L));
  }

  @Test
  void nobodyNoticesARestartAndEverybodyAnHour() throws Exception {
    diary.upright().pass(600).now("\"kill\":true").pass(600).now("\"sleep\":3600").pass(3600);
    diary.pass(60);

    DaySummary day = diary.report();
    assertThat(day.gaps()).hasSize(1);
    assertThat(day.gaps().get(0).length()).isGreaterThan(Gap.SHORTEST);
    assertThat(day.unknown()).isEqualTo(day.gaps().get(0).length());
  }
}
