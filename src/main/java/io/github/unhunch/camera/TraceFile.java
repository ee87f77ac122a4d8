package io.github.unhunch.camera;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.unhunch.camera.CameraException.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A recorded pose trace: one JSON object a line with {@code t}, {@code width} and {@code height};
 * the points in it are read by the pose package.
 */
final class TraceFile implements CameraSource {

  private final Path file;
  private final BufferedReader lines;
  private int lineNumber;
  private double lastTime = Double.NEGATIVE_INFINITY;

  private TraceFile(Path file, BufferedReader lines) {
    this.file = file;
    this.lines = lines;
  }

  static TraceFile open(Path file) throws CameraException {
    if (Files.isDirectory(file)) {
      throw new CameraException(
          Problem.NOT_A_RECORDING, file + ": is a folder; give a trace, a file of JSON lines");
    }
    try {
      return new TraceFile(file, Files.newBufferedReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CameraException(
          Problem.FILE_MISSING, file + ": no such file, or it may not be read; check the path");
    }
  }

  @Override
  public Optional<Frame> read() throws CameraException {
    String line;
    try {
      do {
        line = lines.readLine();
        lineNumber++;
      } while (line != null && line.isBlank());
    } catch (IOException e) {
      lineNumber++;
      throw broken("is not text in UTF-8");
    }
    if (line == null && lastTime == Double.NEGATIVE_INFINITY) {
      throw new CameraException(
          Problem.NOT_A_RECORDING, file + ": is empty; a trace has one JSON object a line");
    }
    return line == null ? Optional.empty() : Optional.of(frame(line));
  }

  private Frame frame(String line) throws CameraException {
    JsonObject object;
    try {
      JsonElement element = JsonParser.parseString(line);
      if (!element.isJsonObject()) {
        throw broken("is not a JSON object");
      }
      object = element.getAsJsonObject();
    } catch (JsonParseException e) {
      throw broken("is not JSON");
    }
    double time = number(object, "t");
    double width = number(object, "width");
    double height = number(object, "height");
    if (width < 1 || height < 1 || width > 100_000 || height > 100_000) {
      throw broken("has a picture size of " + width + " x " + height);
    }
    if (time < lastTime) {
      throw broken("goes back in time, from " + lastTime + " s to " + time + " s");
    }
    lastTime = time;
    return Frame.ofPoints(time, (int) width, (int) height, line);
  }

  private double number(JsonObject object, String field) throws CameraException {
    try {
      JsonElement value = object.get(field);
      if (value != null && value.isJsonPrimitive() && Double.isFinite(value.getAsDouble())) {
        return value.getAsDouble();
      }
    } catch (NumberFormatException e) {
      throw broken("has a \"" + field + "\" that is not a number");
    }
    throw broken("lacks the number \"" + field + "\"");
  }

  private CameraException broken(String what) {
    return new CameraException(
        Problem.NOT_A_RECORDING,
        file
            + ": line "
            + lineNumber
            + " "
            + what
            + "; a trace has lines like {\"t\":0.5,\"width\":640,\"height\":480,\"points\":{...}}");
  }

  @Override
  public boolean live() {
    return false;
  }

  @Override
  public String name() {
    return String.valueOf(file.getFileName());
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new IllegalStateException(file + " could not be closed", e);
    }
  }
}
