package io.github.unhunch.pose.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A model that others published, and where.
 *
 * @param name by which it is installed and then chosen
 * @param title what its makers call it
 * @param licence its licence
 * @param source where it is fetched from; an ONNX file, or a zip file that holds one
 * @param bytes size of what is fetched
 * @param sha256 digest of what is fetched, 64 hexadecimal digits
 * @param description how its input is made and its answer read: the JSON text to put beside it
 */
public record PublishedModel(
    String name,
    String title,
    String licence,
    URI source,
    long bytes,
    String sha256,
    String description) {

  /** Checks the digest and the size. */
  public PublishedModel {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits, not " + sha256);
    }
    if (bytes < 1 || bytes > 200_000_000) {
      throw new IllegalArgumentException("a model has 1 to 200,000,000 bytes, not " + bytes);
    }
    if (!name.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException("a model's name has small letters, digits and -");
    }
  }

  /** Whether the file is a zip file round the model. */
  boolean zipped() {
    return source.getPath().endsWith(".zip");
  }

  private static String described(String name) {
    try (InputStream in = PublishedModel.class.getResourceAsStream(name + ".json")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that can be installed; digests as their owners or several public projects give them. */
  public static final List<PublishedModel> ALL =
      List.of(
          new PublishedModel(
              "blazepose",
              "BlazePose landmarks (Google; ONNX by OpenCV Zoo)",
              "Apache-2.0",
              URI.create(
                  "https://media.githubusercontent.com/media/opencv/opencv_zoo/47534e27c9851bb1128ccc0102f1145e27f23f98/models/pose_estimation_mediapipe/pose_estimation_mediapipe_2023mar.onnx"),
              5_557_238,
              "9d89c599319a18fb7d2e28451a883476164543182bafca5f09eb2cf767ed2f3f",
              described("blazepose")),
          new PublishedModel(
              "movenet-lightning",
              "MoveNet Lightning (Google; ONNX by Xenova)",
              "Apache-2.0",
              URI.create(
                  "https://huggingface.co/Xenova/movenet-singlepose-lightning/resolve/main/onnx/model.onnx"),
              9_413_268,
              "1ad4f8d6c2f776a9967db3993c9ca740bc350104f9d37c151dc183fc29a464ad",
              described("movenet-lightning")),
          new PublishedModel(
              "rtmpose-t",
              "RTMPose-t (OpenMMLab)",
              "Apache-2.0",
              URI.create(
                  "https://download.openmmlab.com/mmpose/v1/projects/rtmposev1/onnx_sdk/rtmpose-t_simcc-body7_pt-body7_420e-256x192-026a1439_20230504.zip"),
              12_547_710,
              "937003a70832d9cc34ea16927f504792f3133e92dda1b9c626236bbbe9e805cb",
              described("rtmpose-t")));
}
