package io.github.unhunch.app.rehearsal;

import io.github.unhunch.desktop.DesktopSensors;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The script's desk: what was said of it last still holds; nothing is known of the rest. */
final class ScriptDesk implements DesktopSensors {

  /** Longer than any script, in seconds. */
  private static final double LONGEST_IDLE = 1e9;

  private static final String IDLE = "idle";
  private static final String PROGRAM = "program";
  private static final List<String> FLAGS =
      List.of("locked", "cameraInUse", "microphone", "fullScreen", "doNotDisturb", "battery");

  private final Map<String, Boolean> flags = new HashMap<>();
  private OptionalDouble idle = OptionalDouble.empty();
  private Optional<String> program = Optional.empty();

  /**
   * Takes in what a line says; null makes a thing unknown.
   *
   * @throws JsonException for what a desk does not have, or a value that cannot be
   */
  void change(JsonValue desk) {
    desk.fields().forEach(this::change);
  }

  private void change(String key, JsonValue value) {
    boolean known = !value.isNull();
    if (key.equals(IDLE)) {
      idle = known ? OptionalDouble.of(value.number(0, LONGEST_IDLE, "s")) : OptionalDouble.empty();
    } else if (key.equals(PROGRAM)) {
      program = known ? Optional.of(value.text()) : Optional.empty();
    } else if (!FLAGS.contains(key)) {
      throw value.wrong("is nothing that a desk has");
    } else if (known) {
      flags.put(key, value.flag());
    } else {
      flags.remove(key);
    }
  }

  private Optional<Boolean> is(String flag) {
    return Optional.ofNullable(flags.get(flag));
  }

  @Override
  public OptionalDouble idleSeconds() {
    return idle;
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
    return program;
  }

  @Override
  public Optional<Boolean> onBattery() {
    return is("battery");
  }
}
