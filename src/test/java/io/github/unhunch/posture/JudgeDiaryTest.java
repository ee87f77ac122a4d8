package io.github.unhunch.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.unhunch.pose.Scene;
import io.github.unhunch.posture.PostureEvent.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgeDiaryTest {

  private static final PostureOptions OPTIONS = PostureOptions.DEFAULT;
  private static final Sitter BAD = Sitter.UPRIGHT.withSlouch(0.6);

  @Test
  void firstStillSecondsBecomeTheBaseline() {
    Diary diary = new Diary(OPTIONS, Optional.empty()).sit(3, Sitter.UPRIGHT);
    assertThat(diary.last().state().reason()).contains(UnsureReason.NO_BASELINE);
    diary.sit(5, Sitter.UPRIGHT);
    assertThat(diary.kinds()).containsExactly(Kind.CALIBRATED);
    assertThat(diary.last().state().label()).isEqualTo("UPRIGHT");
    assertThat(diary.last().score()).isGreaterThan(90);
  }

  @Test
  void slouchIsToldOnceAfterTheDwellAndClearsSoon() {
    Diary diary = Diary.settled(OPTIONS);
    double bad = diary.now();
    diary.sit(300, BAD);
    assertThat(diary.kinds()).containsExactly(Kind.SLOUCH);
    assertThat(diary.when(Kind.SLOUCH) - bad).isBetween(45.0, 50.0);
    assertThat(diary.events.get(0).cue()).contains(Cue.HEAD_FORWARD);
    assertThat(diary.last().score()).isLessThan(50);
    double back = diary.now();
    diary.sit(20, Sitter.UPRIGHT);
    assertThat(diary.kinds()).containsExactly(Kind.SLOUCH, Kind.CLEARED);
    assertThat(diary.when(Kind.CLEARED) - back).isLessThan(5);
  }

  @Test
  void shortCorrectionDoesNotEraseALongSlouch() {
    Diary diary = Diary.settled(OPTIONS).sit(40, BAD).sit(5, Sitter.UPRIGHT);
    assertThat(diary.kinds()).isEmpty();
    diary.sit(20, BAD);
    assertThat(diary.kinds()).containsExactly(Kind.SLOUCH);
  }

  @Test
  void beingAwayIsToldAndAsksNothingOnReturn() {
    Diary diary = Diary.settled(OPTIONS).sit(40, BAD);
    double gone = diary.now();
    diary.sit(60, Sitter.GONE);
    assertThat(diary.when(Kind.AWAY) - gone).isLessThanOrEqualTo(5);
    assertThat(diary.last().state().label()).isEqualTo("AWAY");
    diary.sit(40, BAD);
    assertThat(diary.kinds()).containsExactly(Kind.AWAY, Kind.RETURNED);
  }

  @Test
  void aGhostForOneFrameDoesNotEndTheAbsence() {
    Diary diary = Diary.settled(OPTIONS);
    double gone = diary.now();
    for (int i = 0; i < 10; i++) {
      diary.sit(1.5, Sitter.GONE).sit(Diary.STEP, BAD);
    }
    assertThat(diary.when(Kind.AWAY) - gone).isLessThanOrEqualTo(7);
    assertThat(diary.kinds()).containsExactly(Kind.AWAY);
  }

  @Test
  void sleepingNeverCountsAsSlouching() {
    Diary diary = Diary.settled(OPTIONS);
    for (int i = 0; i < 10; i++) {
      diary.sit(40, BAD).sleep(3600);
    }
    assertThat(diary.kinds()).isEmpty();
  }

  @Test
  void glancesAtTheKeysAddNothing() {
    Diary diary = Diary.settled(OPTIONS.withDwellSeconds(15));
    for (int i = 0; i < 60; i++) {
      diary.sit(2.5, Sitter.UPRIGHT.withDown(1)).sit(4, Sitter.UPRIGHT);
    }
    assertThat(diary.kinds()).isEmpty();
    diary.sit(60, Sitter.UPRIGHT.withDown(1));
    assertThat(diary.kinds()).containsExactly(Kind.SLOUCH);
    assertThat(diary.events.get(0).cue()).contains(Cue.HEAD_DOWN);
  }

  @Test
  void aDrinkOrAPhoneCallAddsNothing() {
    Diary diary = Diary.settled(OPTIONS.withDwellSeconds(15)).sit(14, BAD);
    diary.sit(120, BAD.withHandAtFace());
    assertThat(diary.kinds()).isEmpty();
    assertThat(diary.sit(30, BAD).kinds()).containsExactly(Kind.SLOUCH);
  }

  @Test
  void sideBendsAreAnExercise() {
    Diary diary = Diary.settled(OPTIONS.withDwellSeconds(5));
    for (int i = 0; i < 10; i++) {
      diary.sit(3, Sitter.UPRIGHT.withLean(14)).sit(1.5, Sitter.UPRIGHT);
      diary.sit(3, Sitter.UPRIGHT.withLean(-14)).sit(1.5, Sitter.UPRIGHT);
    }
    assertThat(diary.kinds()).isEmpty();
  }

  @Test
  void leaningAndRaisedShouldersAreNamed() {
    assertThat(Diary.settled(OPTIONS).sit(60, Sitter.UPRIGHT.withLean(10)).events.get(0).cue())
        .contains(Cue.LEANING);
    assertThat(Diary.settled(OPTIONS).sit(60, Sitter.UPRIGHT.withShrug(0.15)).events.get(0).cue())
        .contains(Cue.SHOULDERS_RAISED);
  }

  @Test
  void tiltedLidIsToldOnceAndNeverAlarms() {
    Diary diary = Diary.settled(OPTIONS);
    double moved = 0;
    for (int i = 0; i < 4; i++) {
      moved += 15;
      diary.sit(
          Diary.STEP,
          Sitter.UPRIGHT
              .withShift(0, moved)
              .withScene(new Scene(0.5, 0.2, 0, 15 / 640.0, 0, Double.NaN)));
    }
    assertThat(diary.last().state().reason()).contains(UnsureReason.CAMERA_MOVED);
    diary.sit(300, Sitter.UPRIGHT.withShift(0, moved));
    assertThat(diary.kinds()).containsExactly(Kind.CAMERA_MOVED);
    assertThat(diary.last().state().label()).isEqualTo("UPRIGHT");
  }

  @Test
  void turnedLaptopIsToldOnceAndNeverAlarms() {
    Diary diary = Diary.settled(OPTIONS);
    for (int i = 1; i <= 6; i++) {
      Sitter seen = Sitter.UPRIGHT.withShift(-20 * i, 0);
      diary.sit(Diary.STEP, seen.withScene(new Scene(0.5, 0.2, -20 / 640.0, 0, 0, Double.NaN)));
    }
    assertThat(diary.last().state().reason()).contains(UnsureReason.CAMERA_MOVED);
    diary.sit(300, Sitter.UPRIGHT.withShift(-120, 0));
    assertThat(diary.kinds()).containsExactly(Kind.CAMERA_MOVED);
    assertThat(diary.last().state().label()).isEqualTo("UPRIGHT");
  }

  @Test
  void chairLetDownBeforeTheCameraNeverAlarms() {
    Diary diary = Diary.settled(OPTIONS);
    for (int i = 1; i <= 10; i++) {
      diary.sit(Diary.STEP, Sitter.UPRIGHT.withShift(0, 8 * i));
    }
    diary.sit(300, Sitter.UPRIGHT.withShift(0, 80));
    assertThat(diary.kinds()).doesNotContain(Kind.SLOUCH);
    assertThat(diary.last().state().label()).isEqualTo("UPRIGHT");
  }

  @Test
  void jumpOfTheWholeBodyIsACameraThatMoved() {
    Sitter moved = Sitter.UPRIGHT.withShift(120, 60).withScene(Scene.UNKNOWN);
    Diary diary = Diary.settled(OPTIONS).sit(2, moved);
    assertThat(diary.kinds()).containsExactly(Kind.CAMERA_MOVED);
    diary.sit(300, moved);
    assertThat(diary.kinds()).containsExactly(Kind.CAMERA_MOVED);
  }

  @Test
  void bodyThatJumpsBeforeABackgroundThatStaysIsNeitherAMovedCameraNorALean() {
    Diary diary = Diary.settled(OPTIONS).sit(300, Sitter.UPRIGHT.withShift(120, 20));
    assertThat(diary.kinds()).isEmpty();
    assertThat(diary.last().state().label()).isEqualTo("UPRIGHT");
  }

  @Test
  void cameraThatZoomsByItselfIsToldOnceAndNeverAlarms() {
    Diary diary = Diary.settled(OPTIONS);
    for (int i = 1; i <= 8; i++) {
      diary.sit(Diary.STEP, zoomed(1 + 0.04 * i, 0.04 / (1 + 0.04 * i)));
    }
    assertThat(diary.last().state().reason()).contains(UnsureReason.CAMERA_MOVED);
    diary.sit(300, zoomed(1.32, 0));
    assertThat(diary.kinds()).containsExactly(Kind.CAMERA_MOVED);
    assertThat(diary.last().state().label()).isEqualTo("UPRIGHT");
  }

  @Test
  void slouchThatGoesOnThroughAZoomIsTold() {
    Diary diary = Diary.settled(OPTIONS).sit(3, Sitter.UPRIGHT.withSlouch(0.6));
    for (int i = 1; i <= 8; i++) {
      diary.sit(Diary.STEP, zoomed(1 + 0.04 * i, 0.04 / (1 + 0.04 * i)).withSlouch(0.6));
    }
    diary.sit(300, zoomed(1.32, 0).withSlouch(0.6));
    assertThat(diary.kinds()).containsExactly(Kind.CAMERA_MOVED, Kind.SLOUCH);
  }

  @Test
  void pictureOfAnotherFormatIsACameraThatMoved() {
    Diary diary = Diary.settled(OPTIONS);
    Scene another =
        new Scene(0.5, 0.2, Double.NaN, Double.NaN, 0, Double.NaN, Double.NaN, 0, 0.3, 0.2, 0);
    diary.sit(Diary.STEP, Sitter.UPRIGHT.withScene(another)).sit(60, Sitter.UPRIGHT);
    assertThat(diary.kinds()).containsExactly(Kind.CAMERA_MOVED);
  }

  @Test
  void pictureThatNeverChangesIsUnsureWithinFiveSeconds() {
    Diary diary = Diary.settled(OPTIONS);
    Sitter frozen = BAD.withScene(new Scene(0.5, 0.2, 0, 0, 0, Double.NaN, 0, 0, 1, 0, 0));
    diary.sit(5, frozen);
    assertThat(diary.last().state().reason()).contains(UnsureReason.PICTURE_FROZEN);
    assertThat(diary.sit(300, frozen).kinds()).isEmpty();
    Sitter keyFrame = BAD.withScene(new Scene(0.5, 0.2, 0, 0, 0, Double.NaN, 0, 0, 1, 0.001, 0));
    diary.sit(Diary.STEP, keyFrame).sit(Diary.STEP, frozen);
    assertThat(diary.last().state().reason()).contains(UnsureReason.PICTURE_FROZEN);
    Scene noise = new Scene(0.5, 0.2, 0, 0, 0, Double.NaN, 0, 0, 1, 0.004, 0);
    diary.sit(2, Sitter.UPRIGHT.withScene(noise));
    assertThat(diary.last().state().label()).isEqualTo("UPRIGHT");
  }

  @Test
  void bodyThatStandsOnItsHeadIsNotJudged() {
    Diary diary = Diary.settled(OPTIONS).sit(2, Sitter.UPRIGHT.withShrug(1));
    assertThat(diary.last().state().reason()).contains(UnsureReason.UPSIDE_DOWN);
  }

  @Test
  void whoSinksLittleWhenTiredIsToldOfLess() {
    Diary slight = Diary.settled(OPTIONS).sit(60, Sitter.UPRIGHT.withSlouch(0.13));
    assertThat(slight.kinds()).isEmpty();
    Baseline usual = Diary.settled(OPTIONS).state().baseline().orElseThrow();
    Diary shown = new Diary(OPTIONS, Optional.of(usual.withTiredSink(0.04)));
    shown.sit(60, Sitter.UPRIGHT.withSlouch(0.13));
    assertThat(shown.kinds()).containsExactly(Kind.SLOUCH);
    Diary deep = new Diary(OPTIONS, Optional.of(usual.withTiredSink(0.4))).sit(60, BAD);
    assertThat(deep.kinds()).containsExactly(Kind.SLOUCH);
  }

  @Test
  void sittingTallerIsNoShrug() {
    Diary diary = Diary.settled(OPTIONS).sit(120, Sitter.UPRIGHT.withShift(0, -30));
    assertThat(diary.kinds()).doesNotContain(Kind.SLOUCH);
    assertThat(diary.last().state().label()).isEqualTo("UPRIGHT");
  }

  /** The same sitter in a picture that is so many times larger and has just grown by a share. */
  private static Sitter zoomed(double times, double growth) {
    return Sitter.UPRIGHT
        .withZoom(times)
        .withScene(new Scene(0.5, 0.2, 0, 0, 0, Double.NaN, growth, 0, 1, 0.02, 0));
  }

  @Test
  void stillnessIsToldOnce() {
    Diary diary = Diary.settled(OPTIONS.withStillnessMinutes(5)).sit(900, Sitter.UPRIGHT);
    assertThat(diary.kinds()).containsExactly(Kind.STILL);
    assertThat(diary.last().cues().get(Cue.STILL)).isGreaterThan(1);
    assertThat(diary.last().measures().get(Measure.STILLNESS)).isLessThan(0.05);
  }

  @Test
  void stillnessIsToldAfterTwentyMinutesAndAnyShiftBeginsThemAnew() {
    Diary diary = Diary.settled(OPTIONS);
    diary.sit(19 * 60 - 60, Sitter.UPRIGHT).sit(10, Sitter.UPRIGHT.withShift(40, 0));
    double moved = diary.now();
    diary.sit(19 * 60, Sitter.UPRIGHT);
    assertThat(diary.kinds()).isEmpty();
    diary.sit(3 * 60, Sitter.UPRIGHT);
    assertThat(diary.kinds()).containsExactly(Kind.STILL);
    assertThat(diary.when(Kind.STILL) - moved).isBetween(20 * 60 - 1.0, 20 * 60 + 5.0);
  }

  @Test
  void sayingThatItWasWrongRaisesTheLimitWithinBounds() {
    PostureOptions options = OPTIONS;
    for (int i = 0; i < 20; i++) {
      options = options.withAdjusted(Cue.HEAD_FORWARD);
    }
    assertThat(options.limitFactor(Cue.HEAD_FORWARD)).isCloseTo(1.4, within(1e-9));
    double strict = Diary.settled(OPTIONS).sit(5, BAD).last().cues().get(Cue.HEAD_FORWARD);
    double lenient = Diary.settled(options).sit(5, BAD).last().cues().get(Cue.HEAD_FORWARD);
    assertThat(lenient).isCloseTo(strict / 1.4, within(0.02));
  }

  @Test
  void baselineFollowsSlowDriftButNeverASlouch() {
    Diary diary = Diary.settled(OPTIONS);
    double before = noseHeight(diary);
    diary.sit(4 * 3600, Sitter.UPRIGHT.withSlouch(0.05));
    assertThat(noseHeight(diary)).isLessThan(before);
    double followed = noseHeight(diary);
    diary.sit(4 * 3600, BAD);
    assertThat(noseHeight(diary)).isCloseTo(followed, within(0.01));
    assertThat(diary.last().state().label()).isEqualTo("SLOUCHING");
  }

  @Test
  void baselineFollowsNoFartherThanItsLeash() {
    Diary diary = Diary.settled(OPTIONS);
    double before = noseHeight(diary);
    OwnLimits own = new OwnLimits(diary.state().baseline().orElseThrow(), CueLimits.FITTED);
    for (double slouch = 0.01; slouch < 0.3; slouch += 0.01) {
      diary.sit(3600, Sitter.UPRIGHT.withSlouch(slouch));
    }
    assertThat(noseHeight(diary)).isLessThan(before);
    assertThat(before - noseHeight(diary))
        .isLessThanOrEqualTo(0.35 * own.alone(Measure.NOSE_HEIGHT) + 1e-3);
    assertThat(diary.sit(60, BAD).kinds()).contains(Kind.SLOUCH);
  }

  @Test
  void clockThatJumpsNeitherThrowsNorAlarms() {
    PostureJudge judge = new PostureJudge(OPTIONS);
    JudgeState state = Diary.settled(OPTIONS).state();
    for (double time : List.of(100.0, -5.0, 1e12, Double.NaN, 3.0, Double.POSITIVE_INFINITY)) {
      Step step = judge.step(state, BAD.at(time));
      assertThat(step.events()).isEmpty();
      state = step.state();
    }
  }

  private static double noseHeight(Diary diary) {
    return diary.state().baseline().orElseThrow().normals().get(Measure.NOSE_HEIGHT).centre();
  }
}
