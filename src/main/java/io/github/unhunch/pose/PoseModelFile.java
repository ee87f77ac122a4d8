package io.github.unhunch.pose;

import io.github.unhunch.files.PrivateFiles;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonFile;
import io.github.unhunch.json.JsonValue;
import io.github.unhunch.pose.PoseModel.Channels;
import io.github.unhunch.pose.PoseModel.Decoding;
import io.github.unhunch.pose.PoseModel.Fit;
import io.github.unhunch.pose.PoseModel.Input;
import io.github.unhunch.pose.PoseModel.Kind;
import io.github.unhunch.pose.PoseModel.Layout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a model's description, the JSON file of the same name beside the ONNX file. */
final class PoseModelFile {

  private PoseModelFile() {}

  /** Where the description of a model file lies. */
  static Path beside(Path onnx) {
    String name = String.valueOf(onnx.getFileName());
    int dot = name.lastIndexOf('.');
    return onnx.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".json");
  }

  /**
   * Reads the description beside the model file and holds the model file to it.
   *
   * @throws PoseException when there is none, it cannot be understood, or its {@code sha256} is
   *     another file's; the message names the file and the field
   */
  static PoseModel read(Path onnx) throws PoseException {
    Path file = beside(onnx);
    if (!Files.exists(file)) {
      throw new PoseException(
          onnx
              + ": no description of this model; put one named "
              + file.getFileName()
              + " beside it, or install it with unhunch models install");
    }
    try {
      JsonValue root = JsonFile.read(file);
      PoseModel model = model(root);
      Optional<String> digest = root.find("sha256").map(PoseModelFile::digest);
      if (digest.isPresent() && !digest.get().equals(digestOf(onnx))) {
        throw new PoseException(
            onnx
                + ": is not the file that its description was made for (SHA-256 differs), or it is"
                + " damaged; install it again");
      }
      return model;
    } catch (IOException e) {
      throw new PoseException(
          file + ": the model's description cannot be read (" + PrivateFiles.reason(e) + ")", e);
    } catch (JsonException e) {
      throw new PoseException(e.in(file) + "; not a description of a pose model", e);
    }
  }

  /** Understands a description; a field that is missing or odd is a {@link JsonException}. */
  static PoseModel model(JsonValue root) {
    JsonValue input = root.get("input");
    JsonValue decoding = root.get("decoding");
    return root.checked(
        () ->
            new PoseModel(
                root.get("name").words(),
                root.get("licence").words(),
                input.checked(() -> input(input)),
                decoding.checked(() -> decoding(decoding)),
                root.get("points").items().stream()
                    .map(point -> BodyPoints.named(point.text()))
                    .toList(),
                root.get("person").items().stream()
                    .map(PoseModelFile::point)
                    .collect(Collectors.toSet())));
  }

  private static BodyPoint point(JsonValue word) {
    return BodyPoints.named(word.text())
        .orElseThrow(() -> word.wrong("must be a body point, not " + word.shown()));
  }

  private static Input input(JsonValue input) {
    return new Input(
        input.get("name").words(),
        input.get("width").whole(32, 1024, "pixels"),
        input.get("height").whole(32, 1024, "pixels"),
        input.get("layout").choice(Layout.class),
        input.get("channels").choice(Channels.class),
        colours(input.get("mean"), -1000),
        colours(input.get("std"), 1e-6),
        input.get("fit").choice(Fit.class));
  }

  private static List<Float> colours(JsonValue list, double least) {
    if (list.items().size() != 3) {
      throw list.wrong("must be three numbers, not " + list.shown());
    }
    return list.items().stream().map(item -> (float) item.number(least, 1000, "")).toList();
  }

  private static Decoding decoding(JsonValue decoding) {
    Kind kind = decoding.get("kind").choice(Kind.class);
    List<String> names =
        switch (kind) {
          case HEATMAP_PROBABILITY ->
              decoding.find("faces").isPresent()
                  ? List.of("heat", "presence", "faces")
                  : List.of("heat", "presence");
          case MOVENET -> List.of("rows");
          case SIMCC -> List.of("x", "y");
          case BLAZEPOSE -> List.of("rows", "score");
        };
    return new Decoding(
        kind,
        names.stream().map(name -> decoding.get(name).words()).toList(),
        decoding.find("window").map(window -> window.whole(1, 15, "cells")).orElse(1),
        decoding.find("stride").map(stride -> stride.number(0.25, 64, "pixels")).orElse(1.0));
  }

  private static String digest(JsonValue value) {
    String digest = value.text();
    if (!digest.matches("[0-9a-f]{64}")) {
      throw value.wrong("must be 64 hexadecimal digits, not " + value.shown());
    }
    return digest;
  }

  private static String digestOf(Path onnx) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(onnx), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
