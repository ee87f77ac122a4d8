package io.github.unhunch.pose;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.unhunch.pose.PoseModel.Channels;
import io.github.unhunch.pose.PoseModel.Decoding;
import io.github.unhunch.pose.PoseModel.Fit;
import io.github.unhunch.pose.PoseModel.Input;
import io.github.unhunch.pose.PoseModel.Kind;
import io.github.unhunch.pose.PoseModel.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

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
   * Reads the description beside the model file.
   *
   * @throws PoseException when there is none or it cannot be understood; the message names the file
   *     and the field
   */
  static PoseModel read(Path onnx) throws PoseException {
    Path file = beside(onnx);
    if (!Files.isRegularFile(file)) {
      throw new PoseException(
          onnx
              + ": no description of this model; put one named "
              + file.getFileName()
              + " beside it, or install it with unhunch models install");
    }
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new PoseException(file + ": the model's description cannot be read", e);
    } catch (JsonParseException | IllegalArgumentException | IllegalStateException e) {
      throw new PoseException(
          file + ": not a description of a pose model: " + String.valueOf(e.getMessage()), e);
    }
  }

  /** Understands a description; a field that is missing or odd is an IllegalArgumentException. */
  static PoseModel parse(String json) {
    JsonObject root = JsonParser.parseString(json).getAsJsonObject();
    JsonObject input = object(root, "input");
    return new PoseModel(
        text(root, "name"),
        text(root, "licence"),
        new Input(
            text(input, "name"),
            field(input, "width").getAsInt(),
            field(input, "height").getAsInt(),
            choice(Layout.class, text(input, "layout")),
            choice(Channels.class, text(input, "channels")),
            numbers(input, "mean"),
            numbers(input, "std"),
            choice(Fit.class, text(input, "fit"))),
        decoding(object(root, "decoding")),
        words(root, "points").stream().map(BodyPoints::named).toList(),
        words(root, "person").stream()
            .map(
                word ->
                    BodyPoints.named(word)
                        .orElseThrow(
                            () -> new IllegalArgumentException("no body point \"" + word + "\"")))
            .collect(Collectors.toSet()));
  }

  private static Decoding decoding(JsonObject decoding) {
    Kind kind = choice(Kind.class, text(decoding, "kind"));
    List<String> outputs =
        switch (kind) {
          case HEATMAP_PROBABILITY ->
              decoding.has("faces")
                  ? List.of(
                      text(decoding, "heat"), text(decoding, "presence"), text(decoding, "faces"))
                  : List.of(text(decoding, "heat"), text(decoding, "presence"));
          case MOVENET -> List.of(text(decoding, "rows"));
          case SIMCC -> List.of(text(decoding, "x"), text(decoding, "y"));
          case BLAZEPOSE -> List.of(text(decoding, "rows"), text(decoding, "score"));
        };
    int window = decoding.has("window") ? decoding.get("window").getAsInt() : 1;
    double stride = decoding.has("stride") ? decoding.get("stride").getAsDouble() : 1;
    return new Decoding(kind, outputs, window, stride);
  }

  private static JsonElement field(JsonObject object, String name) {
    JsonElement element = object.get(name);
    if (element == null || element.isJsonNull()) {
      throw new IllegalArgumentException("the field \"" + name + "\" is missing");
    }
    return element;
  }

  private static JsonObject object(JsonObject object, String name) {
    return field(object, name).getAsJsonObject();
  }

  private static String text(JsonObject object, String name) {
    return field(object, name).getAsString();
  }

  private static List<Float> numbers(JsonObject object, String name) {
    return stream(field(object, name).getAsJsonArray()).map(JsonElement::getAsFloat).toList();
  }

  private static List<String> words(JsonObject object, String name) {
    return stream(field(object, name).getAsJsonArray()).map(JsonElement::getAsString).toList();
  }

  private static java.util.stream.Stream<JsonElement> stream(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String word) {
    String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + word + "\" is none of " + Arrays.toString(type.getEnumConstants())));
  }
}
