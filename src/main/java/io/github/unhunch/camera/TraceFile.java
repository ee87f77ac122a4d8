package io.github.unhunch.camera;

import io.github.unhunch.camera.CameraException.Problem;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A recorded pose trace: one JSON object a line with {@code t}, {@code width} and {@code height};
 * the points in it are read by the pose package. However long the file is, one line is in memory.
 */
final class TraceFile implements CameraSource {

  /** The longest line, in characters; ours have a thousand. */
  static final int MOST_CHARACTERS = 1_000_000;

  /** The latest time, in seconds: more than a hundred days are no recording. */
  private static final double LATEST = 1e7;

  private static final int LARGEST_SIDE = 100_000;

  private final Path file;
  private final BufferedReader text;
  private int lineNumber;
  private double lastTime = Double.NEGATIVE_INFINITY;

  private TraceFile(Path file, BufferedReader text) {
    this.file = file;
    this.text = text;
  }

  static TraceFile open(Path file) throws CameraException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A pipe that nobody writes would be waited for without end.
      throw new CameraException(
          Problem.NOT_A_RECORDING,
          file
              + (Files.isDirectory(file) ? ": is a folder" : ": is a pipe or a device")
              + "; give a trace, a file of JSON lines");
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
    Optional<String> line;
    try {
      do {
        lineNumber++;
        line = readLine();
      } while (line.isPresent() && line.get().isBlank());
    } catch (CharacterCodingException e) {
      throw broken("is not text in UTF-8");
    } catch (IOException e) {
      throw broken("cannot be read; check the disk");
    }
    if (line.isEmpty() && lastTime == Double.NEGATIVE_INFINITY) {
      throw new CameraException(
          Problem.NOT_A_RECORDING, file + ": is empty; a trace has one JSON object a line");
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(frame(line.get()));
  }

  /** The next line without its end; empty after the last one. */
  private Optional<String> readLine() throws IOException, CameraException {
    StringBuilder line = new StringBuilder();
    for (int c = text.read(); c >= 0; c = text.read()) {
      if (c == '\n') {
        return Optional.of(line.toString());
      }
      if (line.length() >= MOST_CHARACTERS) {
        throw broken("is longer than " + MOST_CHARACTERS + " characters");
      }
      line.append((char) c);
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
  }

  private Frame frame(String line) throws CameraException {
    double time;
    int width;
    int height;
    try {
      JsonValue object = JsonValue.parse("", line);
      time = object.get("t").number(0, LATEST, "seconds");
      width = object.get("width").whole(1, LARGEST_SIDE, "pixels");
      height = object.get("height").whole(1, LARGEST_SIDE, "pixels");
    } catch (JsonException e) {
      throw broken(
          e.path().isEmpty() ? e.problem() : "has no right " + e.path() + ": it " + e.problem());
    }
    if (time < lastTime) {
      throw broken("goes back in time, from " + lastTime + " s to " + time + " s");
    }
    lastTime = time;
    return Frame.ofPoints(time, width, height, line);
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
      text.close();
    } catch (IOException e) {
      throw new IllegalStateException(file + " could not be closed", e);
    }
  }
}
