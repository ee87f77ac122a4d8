package io.github.unhunch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.Measure;
import io.github.unhunch.posture.PostureState;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdaptiveRateTest {

  private static final MonitorOptions OPTIONS = MonitorOptions.DEFAULT;

  @Test
  void somebodyWhoSitsCalmlyIsLookedAtLessOften() {
    AdaptiveRate rate = AdaptiveRate.start(0);

    assertThat(rate.step(upright(30, 0.01), OPTIONS, false).framesPerSecond())
        .isEqualTo(OPTIONS.normalRate());
    assertThat(rate.step(upright(90, 0.01), OPTIONS, false).framesPerSecond())
        .isEqualTo(OPTIONS.calmRate());
    assertThat(rate.step(upright(90, 0.01), OPTIONS, true).framesPerSecond())
        .as("while somebody looks at the pictures")
        .isEqualTo(OPTIONS.normalRate());
    assertThat(rate.step(upright(90, 0.2), OPTIONS, false).framesPerSecond())
        .isEqualTo(OPTIONS.normalRate());
  }

  @Test
  void driftingIsWatchedCloselyAndEndsTheCalm() {
    Judgement drifting =
        new Judgement(
            90, new PostureState.Drifting(Cue.LEANING), 40, Map.of(Cue.LEANING, 1.2), Map.of());
    AdaptiveRate.Step step = AdaptiveRate.start(0).step(drifting, OPTIONS, false);

    assertThat(step.framesPerSecond()).isEqualTo(OPTIONS.watchfulRate());
    assertThat(step.next().step(upright(100, 0.01), OPTIONS, false).framesPerSecond())
        .isEqualTo(OPTIONS.normalRate());
  }

  @Test
  void aSlouchThatWasToldIsLookedAtAsUsual() {
    Judgement slouching =
        new Judgement(
            90,
            new PostureState.Slouching(Cue.LEANING),
            40,
            Map.of(Cue.LEANING, 1.2),
            Map.of(Measure.STILLNESS, 0.01));
    AdaptiveRate.Step step = AdaptiveRate.start(0).step(slouching, OPTIONS, false);

    assertThat(step.framesPerSecond()).isEqualTo(OPTIONS.normalRate());
    assertThat(step.next().step(upright(100, 0.01), OPTIONS, false).framesPerSecond())
        .isEqualTo(OPTIONS.normalRate());
  }

  private static Judgement upright(double time, double moved) {
    return new Judgement(
        time, new PostureState.Upright(), 100, Map.of(), Map.of(Measure.STILLNESS, moved));
  }
}
