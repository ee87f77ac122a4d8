package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.Clips;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * The real model and the smoother on rendered clips whose truth is known to a tenth of a pixel. The
 * clips hold five frames a second; they are played at double speed, which makes ten a second and
 * every motion twice as fast.
 */
class SmoothingOnClipsTest {

  private static final double SPEED = 2;

  /** The nose at one moment, in shoulder widths: where it is, was seen, and was smoothed to. */
  private record Moment(
      double time, double trueX, double trueY, double x, double y, double calmX, double calmY) {}

  @Test
  void aStillHeadHardlyWavers() throws Exception {
    double squares = 0;
    double rawSquares = 0;
    int count = 0;
    for (String clip : List.of("forward_head", "desk_day", "lean_chin", "leaves_returns")) {
      List<Moment> still = moments(clip).stream().filter(m -> m.time() < 8 / SPEED).toList();
      for (int i = 1; i < still.size(); i++) {
        Moment now = still.get(i);
        Moment before = still.get(i - 1);
        squares +=
            Math.pow(now.calmX() - now.trueX() - before.calmX() + before.trueX(), 2)
                + Math.pow(now.calmY() - now.trueY() - before.calmY() + before.trueY(), 2);
        rawSquares +=
            Math.pow(now.x() - now.trueX() - before.x() + before.trueX(), 2)
                + Math.pow(now.y() - now.trueY() - before.y() + before.trueY(), 2);
        count += 2;
      }
    }
    double jitter = Math.sqrt(squares / count / 2);
    System.out.printf(
        "still nose, error step to step at 10 a second, %% of the shoulder width: raw %.2f,"
            + " smoothed %.2f%n",
        100 * Math.sqrt(rawSquares / count / 2), 100 * jitter);
    assertThat(jitter).isLessThan(0.004);
  }

  @Test
  void aMovingHeadIsFollowedAtOnce() throws Exception {
    for (String clip : List.of("lean_chin", "stretch_set")) {
      List<Moment> moments = moments(clip);
      double acrossLag = lag(moments, Moment::trueX, Moment::calmX);
      double downLag = lag(moments, Moment::trueY, Moment::calmY);
      System.out.printf(
          "nose in %s at double speed lags %.0f ms across, %.0f ms down%n",
          clip, 1000 * acrossLag, 1000 * downLag);
      assertThat(Math.max(acrossLag, downLag)).isLessThanOrEqualTo(0.12);
    }
  }

  /** The delay in seconds at which the truth resembles most what was found. */
  private static double lag(
      List<Moment> moments, ToDoubleFunction<Moment> truth, ToDoubleFunction<Moment> found) {
    double best = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    for (double lag = -0.1; lag < 0.5; lag += 0.01) {
      double sum = 0;
      double squares = 0;
      int count = 0;
      for (int i = 5; i < moments.size() - 5; i++) {
        double error =
            found.applyAsDouble(moments.get(i)) - at(moments, truth, moments.get(i).time() - lag);
        sum += error;
        squares += error * error;
        count++;
      }
      double variance = squares / count - Math.pow(sum / count, 2);
      if (variance < least) {
        least = variance;
        best = lag;
      }
    }
    return best;
  }

  /** A value between two frames. */
  private static double at(List<Moment> moments, ToDoubleFunction<Moment> value, double time) {
    double step = moments.get(1).time() - moments.get(0).time();
    double place = Math.max(0, Math.min(moments.size() - 1.001, time / step));
    int low = (int) place;
    double part = place - low;
    return value.applyAsDouble(moments.get(low)) * (1 - part)
        + value.applyAsDouble(moments.get(low + 1)) * part;
  }

  private static List<Moment> moments(String clip) throws Exception {
    JsonArray truth =
        JsonParser.parseString(Files.readString(Clips.truth(clip)))
            .getAsJsonObject()
            .getAsJsonArray("frames");
    List<Moment> moments = new ArrayList<>();
    PoseSmoother smoother = new PoseSmoother(SmoothingOptions.DEFAULT);
    try (CameraSource source = Cameras.openRecording(Clips.video(clip));
        PoseEstimator estimator =
            PoseEstimators.open(PoseOptions.DEFAULT, List.of(Path.of("models")))) {
      double width = 0;
      for (int i = 0; i < truth.size(); i++) {
        Optional<Frame> read = source.read();
        if (read.isEmpty()) {
          break;
        }
        Frame frame = read.get();
        JsonObject points = truth.get(i).getAsJsonObject().getAsJsonObject("keypoints");
        width =
            width > 0 ? width : Math.abs(px(points, "shoulder_l", 0) - px(points, "shoulder_r", 0));
        Pose pose =
            estimator.estimate(
                Frame.ofPixels(frame.time() / SPEED, frame.width(), frame.height(), frame.rgb()));
        Keypoint seen = pose.point(BodyPoint.NOSE);
        Keypoint calm = smoother.smooth(pose).point(BodyPoint.NOSE);
        moments.add(
            new Moment(
                pose.time(),
                px(points, "nose", 0) / width,
                px(points, "nose", 1) / width,
                seen.x() / width,
                seen.y() / width,
                calm.x() / width,
                calm.y() / width));
      }
    }
    return moments;
  }

  private static double px(JsonObject points, String name, int axis) {
    return points.getAsJsonObject(name).getAsJsonArray("px").get(axis).getAsDouble();
  }
}
