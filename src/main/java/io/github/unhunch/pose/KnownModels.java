package io.github.unhunch.pose;

import io.github.unhunch.pose.PoseModel.Channels;
import io.github.unhunch.pose.PoseModel.Decoding;
import io.github.unhunch.pose.PoseModel.Fit;
import io.github.unhunch.pose.PoseModel.Input;
import io.github.unhunch.pose.PoseModel.Kind;
import io.github.unhunch.pose.PoseModel.Layout;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Published models that run without a description; told by the input they take and the outputs. */
final class KnownModels {

  private static final Set<BodyPoint> FACE =
      EnumSet.of(
          BodyPoint.NOSE,
          BodyPoint.LEFT_EYE,
          BodyPoint.RIGHT_EYE,
          BodyPoint.LEFT_EAR,
          BodyPoint.RIGHT_EAR);

  private static final List<Optional<BodyPoint>> COCO =
      named(
          "NOSE LEFT_EYE RIGHT_EYE LEFT_EAR RIGHT_EAR LEFT_SHOULDER RIGHT_SHOULDER LEFT_ELBOW"
              + " RIGHT_ELBOW LEFT_WRIST RIGHT_WRIST LEFT_HIP RIGHT_HIP - - - -");

  private static final List<Optional<BodyPoint>> COCO_AND_MOUTH =
      named(
          "NOSE LEFT_EYE RIGHT_EYE LEFT_EAR RIGHT_EAR LEFT_SHOULDER RIGHT_SHOULDER LEFT_ELBOW"
              + " RIGHT_ELBOW LEFT_WRIST RIGHT_WRIST LEFT_HIP RIGHT_HIP MOUTH_LEFT MOUTH_RIGHT");

  private static final List<Optional<BodyPoint>> BLAZEPOSE =
      named(
          "NOSE - LEFT_EYE - - RIGHT_EYE - LEFT_EAR RIGHT_EAR MOUTH_LEFT MOUTH_RIGHT"
              + " LEFT_SHOULDER RIGHT_SHOULDER LEFT_ELBOW RIGHT_ELBOW LEFT_WRIST RIGHT_WRIST"
              + " - - - - - - LEFT_HIP RIGHT_HIP");

  private static final List<Float> ZERO = List.of(0f, 0f, 0f);
  private static final List<Float> ONE = List.of(1f, 1f, 1f);
  private static final List<Float> TO_255 = List.of(255f, 255f, 255f);
  private static final List<Float> IMAGENET_MEAN = List.of(123.675f, 116.28f, 103.53f);
  private static final List<Float> IMAGENET_STD = List.of(58.395f, 57.12f, 57.375f);

  /** All of them; the first that fits is the right one. */
  static final List<PoseModel> ALL =
      List.of(
          known(
              "unhunch-pose",
              input("image", 256, 192, Layout.NCHW, ZERO, ONE),
              new Decoding(Kind.HEATMAP_PROBABILITY, List.of("heat", "presence"), 5, 4),
              COCO_AND_MOUTH),
          known(
              "MoveNet Lightning, heads only",
              input("input", 192, 192, Layout.NCHW, ZERO, ONE),
              new Decoding(
                  Kind.MOVENET_HEADS,
                  List.of("center", "kpt_heatmap", "kpt_offset", "kpt_regress"),
                  1,
                  4),
              COCO),
          known(
              "MoveNet Lightning",
              input("input", 192, 192, Layout.NHWC, ZERO, ONE),
              new Decoding(Kind.MOVENET, List.of("output_0"), 1, 1),
              COCO),
          known(
              "PP-TinyPose",
              input("image", 192, 256, Layout.NCHW, IMAGENET_MEAN, IMAGENET_STD),
              new Decoding(Kind.HEATMAP_PEAK, List.of("heatmap"), 1, 4),
              COCO),
          known(
              "RTMPose",
              input("input", 192, 256, Layout.NCHW, IMAGENET_MEAN, IMAGENET_STD),
              new Decoding(Kind.SIMCC, List.of("simcc_x", "simcc_y"), 1, 0.5),
              COCO),
          known(
              "BlazePose landmarks",
              input("input", 256, 256, Layout.NCHW, ZERO, TO_255),
              new Decoding(Kind.BLAZEPOSE, List.of("Identity", "Identity_1"), 1, 1),
              BLAZEPOSE),
          known(
              "BlazePose landmarks",
              input("input_1", 256, 256, Layout.NHWC, ZERO, TO_255),
              new Decoding(Kind.BLAZEPOSE, List.of("Identity", "Identity_1"), 1, 1),
              BLAZEPOSE));

  private KnownModels() {}

  private static PoseModel known(
      String name, Input input, Decoding decoding, List<Optional<BodyPoint>> points) {
    return new PoseModel(name, "Apache-2.0", input, decoding, points, FACE);
  }

  private static Input input(
      String name, int width, int height, Layout layout, List<Float> mean, List<Float> std) {
    return new Input(name, width, height, layout, Channels.RGB, mean, std, Fit.LETTERBOX);
  }

  private static List<Optional<BodyPoint>> named(String words) {
    return Arrays.stream(words.split(" ")).map(BodyPoints::named).toList();
  }
}
