package io.github.unhunch.posture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.Scene;
import io.github.unhunch.posture.PostureEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unsure within two seconds, with the reason, and no alarm meanwhile. */
class JudgeDoubtTest {

  private static final PostureOptions OPTIONS = PostureOptions.DEFAULT;
  private static final Sitter BAD = Sitter.UPRIGHT.withSlouch(0.6);

  @ParameterizedTest
  @CsvSource({
    "0.02, 0.10, 0, TOO_DARK",
    "0.97, 0.05, 0, TOO_BRIGHT",
    "0.10, 0.01, 0, CAMERA_COVERED",
    "0.50, 0.20, 0.9, TWO_PEOPLE"
  })
  void pictureThatSaysLittleIsUnsureWithinTwoSeconds(
      double brightness, double contrast, double second, UnsureReason why) {
    Sitter seen = BAD.withScene(new Scene(brightness, contrast, 0, 0, second, Double.NaN));
    Diary diary = Diary.settled(OPTIONS).sit(2, seen);
    assertThat(diary.last().state().reason()).contains(why);
    assertThat(diary.sit(300, seen).kinds()).isEmpty();
  }

  @Test
  void coveredCameraIsNotAnEmptyChair() {
    Sitter covered = Sitter.GONE.withScene(new Scene(0.05, 0.005, 0, 0, 0, Double.NaN));
    Diary diary = Diary.settled(OPTIONS).sit(60, covered);
    assertThat(diary.kinds()).isEmpty();
    assertThat(diary.last().state().reason()).contains(UnsureReason.CAMERA_COVERED);
  }

  @Test
  void coveredFaceHiddenShouldersAndAnEmptyChairAreUnsureWithinTwoSeconds() {
    Map<UnsureReason, Sitter> seen =
        Map.of(
            UnsureReason.FACE_COVERED, BAD.withHidden(BodyPoint.NOSE),
            UnsureReason.SHOULDERS_HIDDEN, BAD.withHidden(BodyPoint.LEFT_SHOULDER),
            UnsureReason.NOBODY, Sitter.GONE);
    seen.forEach(
        (why, sitter) -> {
          Diary diary = Diary.settled(OPTIONS).sit(2, sitter);
          assertThat(diary.last().state().reason()).contains(why);
          assertThat(diary.sit(300, sitter).kinds()).doesNotContain(Kind.SLOUCH);
        });
  }

  @Test
  void doubtStopsTheClockOfASlouchAndDoesNotRunIt() {
    Diary diary = Diary.settled(OPTIONS).sit(40, BAD).sit(20, BAD.withYaw(60));
    assertThat(diary.kinds()).isEmpty();
    assertThat(diary.sit(10, BAD).kinds()).containsExactly(Kind.SLOUCH);
  }

  @Test
  void turnedHeadShowsHowFarItIsTurned() {
    Judgement turned = Diary.settled(OPTIONS).sit(2, Sitter.UPRIGHT.withYaw(60)).last();
    assertThat(turned.measures().get(Measure.HEAD_YAW)).isGreaterThan(CueLevels.TURNED_DEGREES);
    assertThat(turned.state().label()).isEqualTo("UPRIGHT");
    Judgement less = Diary.settled(OPTIONS).sit(2, Sitter.UPRIGHT.withYaw(20)).last();
    assertThat(less.state().label()).isEqualTo("UPRIGHT");
  }

  @Test
  void turnedHeadIsUnsureWithinTwoSecondsWhereTheEarsLeaveItOpen() {
    Sitter open = Sitter.UPRIGHT.withSlouch(0.2).withYaw(60);
    Diary diary = Diary.settled(OPTIONS).sit(2, open);
    assertThat(diary.last().state().reason()).contains(UnsureReason.HEAD_TURNED);
    assertThat(diary.sit(300, open).kinds()).isEmpty();
  }

  @Test
  void turnedHeadShowsASlouchByItsEarsButIsNeverSpokenTo() {
    Diary diary = Diary.settled(OPTIONS).sit(2, BAD.withYaw(60));
    assertThat(diary.last().state().label()).isEqualTo("DRIFTING");
    assertThat(diary.sit(300, BAD.withYaw(60)).kinds()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "35", "-45"})
  void headTurnedToAnotherScreenIsJudgedByAllThatIsSeen(double yaw) {
    Diary upright = Diary.settled(OPTIONS).sit(300, Sitter.UPRIGHT.withYaw(yaw));
    assertThat(upright.kinds()).isEmpty();
    assertThat(upright.last().state().label()).isEqualTo("UPRIGHT");
    Sitter down = Sitter.UPRIGHT.withDown(1).withYaw(yaw);
    Diary diary = Diary.settled(OPTIONS).sit(60, down);
    assertThat(diary.kinds()).containsExactly(Kind.SLOUCH);
  }

  @Test
  void turnIntoAProfileIsOneFromACameraThatStandsAsideToo() {
    List<Pose> aside = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      aside.add(Sitter.UPRIGHT.withYaw(30).at(i / 5.0));
    }
    Optional<Baseline> usual = BaselineBuilder.of(aside);
    assertThat(turned(usual, 30)).isFalse();
    assertThat(turned(usual, -10)).isFalse();
    assertThat(turned(usual, 70)).isTrue();
  }

  private static boolean turned(Optional<Baseline> usual, double yaw) {
    Reading reading = PostureMeter.measure(Sitter.UPRIGHT.withYaw(yaw).at(9), usual);
    return CueLevels.turned(reading.deviations(), usual.orElseThrow());
  }

  @Test
  void whoSeemsToStandForLongBeforeNoKnownBackgroundSitsBeforeACameraThatMoved() {
    Scene unknown = new Scene(0.5, 0.2, Double.NaN, Double.NaN, 0, Double.NaN);
    Sitter higher = Sitter.UPRIGHT.withShift(0, -140).withScene(unknown);
    Diary diary = Diary.settled(OPTIONS);
    for (int i = 1; i <= 7; i++) {
      diary.sit(Diary.STEP, Sitter.UPRIGHT.withShift(0, -20 * i).withScene(unknown));
    }
    diary.sit(60, higher);
    assertThat(diary.kinds()).containsExactly(Kind.CAMERA_MOVED);
    assertThat(diary.last().state().label()).isEqualTo("UPRIGHT");
  }

  @Test
  void standingUpIsUnsureWithinTwoSeconds() {
    Diary diary = Diary.settled(OPTIONS);
    for (int i = 1; i <= 4; i++) {
      diary.sit(Diary.STEP, Sitter.UPRIGHT.withShift(0, -40 * i));
    }
    diary.sit(0.5, Sitter.UPRIGHT.withShift(0, -175));
    assertThat(diary.last().state().reason()).contains(UnsureReason.STANDING_UP);
    assertThat(diary.sit(300, Sitter.UPRIGHT.withShift(0, -175)).kinds()).isEmpty();
  }
}
