package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UpsideDownWatchTest {

  @Test
  void whoOnceSeemedUpsideDownIsForgottenWhenTheyAreGone() throws Exception {
    PoseModel model = PoseModelFile.read(Path.of("models/unhunch-pose.onnx"));
    UpsideDownWatch watch = new UpsideDownWatch();
    assertThat(watch.upsideDown(8, model, found(model, 0.2), () -> found(model, 0.9))).isTrue();
    assertThat(watch.upsideDown(8.5, model, found(model, 0.02), () -> found(model, 0.02)))
        .isFalse();
  }

  private static RawKeypoints found(PoseModel model, double confidence) {
    RawKeypoints points = RawKeypoints.ofChannels(model.points().size());
    for (int c = 0; c < model.points().size(); c++) {
      points.set(c, 40 + 10 * c, 60, confidence);
    }
    return points;
  }
}
