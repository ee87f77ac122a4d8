package io.github.unhunch.app.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.unhunch.desktop.DesktopSensors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The script's desk: what was said of it last still holds; nothing is known of the rest. */
final class ScriptDesk implements DesktopSensors {

  private static final Set<String> KEYS =
      Set.of(
          "idle",
          "locked",
          "cameraInUse",
          "microphone",
          "fullScreen",
          "doNotDisturb",
          "battery",
          "program");

  private final Map<String, JsonElement> known = new HashMap<>();

  /** Takes in what a line says; null makes a thing unknown. */
  void change(Script.Line line, JsonObject desk) throws ScriptException {
    for (Map.Entry<String, JsonElement> entry : desk.entrySet()) {
      String key = entry.getKey();
      JsonElement value = entry.getValue();
      if (!KEYS.contains(key)) {
        throw line.mistake("the desk has no \"" + key + "\"");
      }
      if (value.isJsonNull()) {
        known.remove(key);
      } else if (fits(key, value)) {
        known.put(key, value);
      } else {
        throw line.mistake("the desk's \"" + key + "\" is " + kind(key) + ", not " + value);
      }
    }
  }

  private static boolean fits(String key, JsonElement value) {
    if (!value.isJsonPrimitive()) {
      return false;
    }
    return switch (key) {
      case "idle" -> value.getAsJsonPrimitive().isNumber() && value.getAsDouble() >= 0;
      case "program" -> value.getAsJsonPrimitive().isString();
      default -> value.getAsJsonPrimitive().isBoolean();
    };
  }

  private static String kind(String key) {
    return switch (key) {
      case "idle" -> "seconds, 0 or more";
      case "program" -> "a name or null";
      default -> "true, false or null";
    };
  }

  private Optional<Boolean> is(String key) {
    return Optional.ofNullable(known.get(key)).map(JsonElement::getAsBoolean);
  }

  @Override
  public OptionalDouble idleSeconds() {
    JsonElement idle = known.get("idle");
    return idle == null ? OptionalDouble.empty() : OptionalDouble.of(idle.getAsDouble());
  }

  @Override
  public Optional<Boolean> locked() {
    return is("locked");
  }

  @Override
  public Optional<List<CameraHolder>> cameraHolders() {
    return is("cameraInUse")
        .map(used -> used ? List.of(new CameraHolder(0, "another program", "camera")) : List.of());
  }

  @Override
  public Optional<Boolean> microphoneInUse() {
    return is("microphone");
  }

  @Override
  public Optional<Boolean> fullScreen() {
    return is("fullScreen");
  }

  @Override
  public Optional<Boolean> doNotDisturb() {
    return is("doNotDisturb");
  }

  @Override
  public Optional<String> focusedProgram() {
    return Optional.ofNullable(known.get("program")).map(JsonElement::getAsString);
  }

  @Override
  public Optional<Boolean> onBattery() {
    return is("battery");
  }
}
