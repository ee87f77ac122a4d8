package io.github.unhunch.json;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A JSON file as it lies on the disk. */
public final class JsonFile {

  /** The longest file that is read, in bytes; ours have a hundredth of it. */
  private static final long MOST_BYTES = 8_000_000;

  private JsonFile() {}

  /**
   * Reads a whole file.
   *
   * @throws IOException when it cannot be read
   * @throws JsonException when it is no file, longer than 8 MB, or not JSON in UTF-8
   */
  public static JsonValue read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A pipe would never end.
      throw new JsonException(name, "", "is not a file");
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new JsonException(name, "", "is longer than " + MOST_BYTES + " bytes");
    }
    try {
      return JsonValue.parse(name, Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new JsonException(name, "", "is not text in UTF-8");
    }
  }
}
