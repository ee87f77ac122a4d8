package io.github.unhunch.pose;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be known of an ONNX file to find body points with it; read from the JSON file of the
 * same name beside it, see {@link PoseModelFile}.
 *
 * @param name what the model is called
 * @param licence its licence
 * @param input what the network wants to see
 * @param decoding how its answer is read
 * @param points which body point each channel of the answer stands for; empty for a point that is
 *     not used here
 * @param person the points whose mean confidence says whether somebody is there; not empty
 */
record PoseModel(
    String name,
    String licence,
    Input input,
    Decoding decoding,
    List<Optional<BodyPoint>> points,
    Set<BodyPoint> person) {

  /** The order in which the network wants its numbers. */
  enum Layout {
    /** Colour by colour, each a whole picture. */
    NCHW,
    /** Pixel by pixel, each with its colours. */
    NHWC
  }

  /** The order of the colours. */
  enum Channels {
    RGB,
    BGR
  }

  /** How a picture of another shape is made to fit. */
  enum Fit {
    /** With black beside it, nothing bent. */
    LETTERBOX,
    /** Stretched to the input's shape. */
    STRETCH
  }

  /** The kinds of answers that can be read. */
  enum Kind {
    /**
     * Maps that each sum to 1, the probability that the point is in the picture, and perhaps a map
     * of everybody's faces.
     */
    HEATMAP_PROBABILITY,
    /** Rows of y, x, score in parts of the input (MoveNet). */
    MOVENET,
    /** A distribution along x and one along y for each point (RTMPose). */
    SIMCC,
    /** Rows of x, y, z, visibility, presence in input pixels (BlazePose landmarks). */
    BLAZEPOSE
  }

  /**
   * What the network wants to see.
   *
   * @param name the input's name in the ONNX file
   * @param width pixels, 32 to 1024
   * @param height pixels, 32 to 1024
   * @param mean taken from each of the three colours, 0 to 255
   * @param std by which each colour is divided then, above 0
   */
  record Input(
      String name,
      int width,
      int height,
      Layout layout,
      Channels channels,
      List<Float> mean,
      List<Float> std,
      Fit fit) {

    Input {
      if (width < 32 || width > 1024 || height < 32 || height > 1024) {
        throw new IllegalArgumentException(
            "the input must be 32x32 to 1024x1024 pixels, not " + width + "x" + height);
      }
      if (mean.size() != 3 || std.size() != 3 || !std.stream().allMatch(value -> value > 0)) {
        throw new IllegalArgumentException("mean and std need three numbers each, std above 0");
      }
      mean = List.copyOf(mean);
      std = List.copyOf(std);
    }
  }

  /**
   * How the answer is read.
   *
   * @param kind which kind of answer
   * @param outputs the names of the outputs that the kind needs, in its order
   * @param window cells a side of the square round a peak that places the point, odd, 1 to 15
   * @param stride input pixels a cell of the map
   */
  record Decoding(Kind kind, List<String> outputs, int window, double stride) {

    Decoding {
      if (window < 1 || window > 15 || window % 2 == 0) {
        throw new IllegalArgumentException("the window must be odd, 1 to 15 cells, not " + window);
      }
      if (!(stride > 0)) {
        throw new IllegalArgumentException("the stride must be above 0 pixels, not " + stride);
      }
      outputs = List.copyOf(outputs);
    }
  }

  /** Checks that every point is named once and that somebody can be found by it. */
  PoseModel {
    points = List.copyOf(points);
    Set<BodyPoint> named = new HashSet<>();
    for (Optional<BodyPoint> point : points) {
      if (point.isPresent() && !named.add(point.get())) {
        throw new IllegalArgumentException("the point " + point.get() + " is listed twice");
      }
    }
    if (person.isEmpty() || !named.containsAll(person)) {
      throw new IllegalArgumentException("\"person\" must name points that the model gives");
    }
    person = Set.copyOf(EnumSet.copyOf(person));
  }
}
