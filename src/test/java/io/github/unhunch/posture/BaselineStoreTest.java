package io.github.unhunch.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.gson.Gson;
import com.google.gson.JsonParser;
import io.github.unhunch.pose.Pose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineStoreTest {

  private static final Baseline BASELINE =
      Diary.settled(PostureOptions.DEFAULT).state().baseline().orElseThrow();

  @Test
  void profilesSurviveJson() {
    String key = BaselineProfiles.key("Integrated Camera", "1920x1080");
    BaselineProfiles profiles = BaselineProfiles.NONE.with(key, BASELINE, 1_700_000_000L);
    Gson gson = new Gson();
    assertThat(gson.fromJson(gson.toJson(profiles), BaselineProfiles.class)).isEqualTo(profiles);
  }

  @Test
  void profileUsedLongestAgoGoesFirst() {
    BaselineProfiles profiles = BaselineProfiles.NONE;
    for (int i = 0; i <= BaselineProfiles.MOST; i++) {
      profiles = profiles.with("desk " + i, BASELINE, i);
    }
    assertThat(profiles.profiles()).hasSize(BaselineProfiles.MOST).doesNotContainKey("desk 0");
  }

  @Test
  void everyMeasureWithALimitCanBeDrawnAgainstIt() {
    List<MeasureLimits> limits = MeasureLimits.of(BASELINE, PostureOptions.DEFAULT);
    assertThat(limits).hasSameSizeAs(BASELINE.normals().keySet());
    for (MeasureLimits limit : limits) {
      double same = MeasureLimits.scale(limit.measure()) ? 1 : 0;
      assertThat(limit.level(same)).as("%s", limit.measure()).isZero();
      limit.high().ifPresent(high -> assertThat(limit.level(high)).isEqualTo(1));
      limit
          .low()
          .ifPresent(low -> assertThat(limit.level(low)).isEqualTo(limit.bothSides() ? -1 : 1));
    }
  }

  @Test
  void aMeasureAtItsOwnLimitBringsItsCueThere() {
    assertThat(cue(Measure.HEAD_HEIGHT, Cue.HEAD_FORWARD)).isCloseTo(1, within(1e-9));
    // A nose that goes down lowers the head a little, too.
    assertThat(cue(Measure.FACE_PITCH, Cue.HEAD_DOWN)).isBetween(1.0, 1.1);
    assertThat(cue(Measure.HEAD_ROLL, Cue.HEAD_TILT)).isCloseTo(1, within(1e-9));
    // Shoulders that slope say a little of a lean, too.
    assertThat(cue(Measure.SHOULDER_SLOPE, Cue.SHOULDERS_RAISED)).isBetween(1.0, 1.01);
  }

  @Test
  void shouldersThatRiseBringTheirBarAndTheirCueToTheLimitTogether() {
    OwnLimits own = new OwnLimits(BASELINE, CueLimits.FITTED);
    double risen = own.raised();
    Reading reading =
        PostureMeter.measure(Sitter.UPRIGHT.withShrug(risen).at(0), Optional.of(BASELINE));
    Evidence evidence = Evidence.of(List.of(), reading, own, PostureOptions.DEFAULT);
    assertThat(evidence.levels().get(Cue.SHOULDERS_RAISED)).isBetween(1.0, 1.1);
    assertThat(
            limits(Measure.SHOULDER_RAISE)
                .level(reading.deviations().getOrDefault(Measure.SHOULDER_RAISE, 0.0)))
        .isCloseTo(1, within(0.05));
  }

  @Test
  void headThatIsTurnedBeforeALowCameraSeemsTiltedAndIsNot() {
    assertThat(tilt(10)).isGreaterThan(1);
    assertThat(tilt(35)).isZero();
  }

  /** How far the cue of a tilted head goes with so many degrees of turn, and 20 of tilt. */
  private static double tilt(double yaw) {
    return levels(Map.of(Measure.HEAD_YAW, yaw, Measure.HEAD_ROLL, 20.0))
        .getOrDefault(Cue.HEAD_TILT, 0.0);
  }

  @Test
  void limitsAreThoseOfTheFitToEverybody() throws IOException {
    String all = Files.readAllLines(FittedLimits.FILE).get(0);
    CueLimits fitted = FittedLimits.of(JsonParser.parseString(all).getAsJsonObject());
    CueLimits used = CueLimits.FITTED;
    assertThat(used.sink()).isCloseTo(fitted.sink(), withinPercentage(1));
    assertThat(used.pitch()).isCloseTo(fitted.pitch(), withinPercentage(1));
    assertThat(used.lean()).isCloseTo(fitted.lean(), withinPercentage(1));
    assertThat(used.closer()).isCloseTo(fitted.closer(), withinPercentage(1));
    assertThat(used.roll()).isCloseTo(fitted.roll(), withinPercentage(1));
    assertThat(used.sharpness()).isCloseTo(fitted.sharpness(), withinPercentage(1));
    assertThat(used.nose()).isCloseTo(fitted.nose(), withinPercentage(1));
    assertThat(used.narrow()).isCloseTo(fitted.narrow(), withinPercentage(1));
    assertThat(used.raised()).isCloseTo(fitted.raised(), withinPercentage(1));
  }

  private static double cue(Measure measure, Cue cue) {
    MeasureLimits limits = limits(measure);
    double deviation = (limits.low().isPresent() ? limits.low() : limits.high()).orElseThrow();
    return levels(Map.of(measure, deviation)).getOrDefault(cue, 0.0);
  }

  private static Map<Cue, Double> levels(Map<Measure, Double> deviations) {
    return CueLevels.of(
        deviations,
        Displacement.SAME,
        false,
        new OwnLimits(BASELINE, CueLimits.FITTED),
        PostureOptions.DEFAULT);
  }

  private static MeasureLimits limits(Measure measure) {
    return MeasureLimits.of(BASELINE, PostureOptions.DEFAULT).stream()
        .filter(limit -> limit.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void lastTenMinutesAreKeptAndSaved(@TempDir Path folder) throws Exception {
    RecentPoses recent = new RecentPoses();
    for (int i = 0; i < 30 * 900; i++) {
      recent.add(Sitter.UPRIGHT.at(i / 30.0));
    }
    assertThat(recent.all().size()).isBetween(2900, 3001);
    Path file = folder.resolve("trace.jsonl");
    assertThat(recent.save(file)).isEqualTo(recent.all().size());
    List<Pose> read = Traces.poses(file);
    assertThat(read).hasSameSizeAs(recent.all());
    assertThat(read.get(0).time()).isGreaterThanOrEqualTo(900 - 601.0);
  }
}
