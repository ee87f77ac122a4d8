package io.github.unhunch.app.rehearsal;

import com.google.gson.JsonArray;
import io.github.unhunch.desktop.Shortcuts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A desktop that gives every key, but the letter Q. */
final class ScriptKeys implements Shortcuts {

  private static final char TAKEN = 'Q';

  private final Transcript transcript;
  private List<Shortcut> held = List.of();

  ScriptKeys(Transcript transcript) {
    this.transcript = transcript;
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public void bind(List<Shortcut> wanted, Consumer<Map<String, String>> bound) {
    held = wanted.stream().filter(one -> one.letter() != TAKEN).toList();
    Map<String, String> given = new HashMap<>();
    JsonArray keys = new JsonArray();
    for (Shortcut one : held) {
      given.put(one.id(), "Ctrl+Alt+" + one.letter());
      keys.add(one.id() + " Ctrl+Alt+" + one.letter());
    }
    transcript.write("keys", keys);
    bound.accept(given);
  }

  /** Presses Ctrl, Alt and the letter; false when nothing hears it. */
  boolean press(String letter) {
    List<Shortcut> heard =
        held.stream().filter(one -> letter.equals(String.valueOf(one.letter()))).toList();
    heard.forEach(one -> one.pressed().run());
    return !heard.isEmpty();
  }

  @Override
  public void close() {
    held = List.of();
  }
}
