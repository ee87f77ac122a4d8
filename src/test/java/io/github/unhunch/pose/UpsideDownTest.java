package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpsideDownTest {

  @Test
  void pictureOnItsHeadIsTold() throws Exception {
    try (PoseEstimator estimator = estimator()) {
      for (Frame frame : frames()) {
        assertThat(estimator.estimate(onItsHead(frame)).scene().upsideDown())
            .as("at %.1f s", frame.time())
            .isEqualTo(1);
      }
    }
  }

  @Test
  void nobodyWhoSitsIsUpsideDownAndATurnedCameraIsForgotten() throws Exception {
    try (PoseEstimator estimator = estimator()) {
      List<Frame> frames = frames();
      estimator.estimate(onItsHead(frames.get(0)));
      for (Frame frame : frames.subList(1, frames.size())) {
        assertThat(estimator.estimate(frame).scene().upsideDown())
            .as("at %.1f s", frame.time())
            .isNaN();
      }
    }
  }

  private static PoseEstimator estimator() throws PoseException {
    return PoseEstimators.open(PoseOptions.DEFAULT, List.of(Path.of("models")));
  }

  /** A frame of every two seconds, upright and slouched. */
  private static List<Frame> frames() throws Exception {
    List<Frame> frames = new ArrayList<>();
    try (CameraSource clip = Cameras.openRecording(Path.of("samples/desk_day.mp4"))) {
      for (int i = 0; i < 200; i++) {
        Frame frame = clip.read().orElseThrow();
        if (i % 10 == 0) {
          frames.add(frame.at(frame.time()));
        }
      }
    }
    return frames;
  }

  private static Frame onItsHead(Frame frame) {
    byte[] from = frame.rgb();
    byte[] to = new byte[from.length];
    for (int i = 0; i < from.length; i += 3) {
      System.arraycopy(from, i, to, from.length - 3 - i, 3);
    }
    return Frame.ofPixels(frame.time(), frame.width(), frame.height(), to);
  }
}
