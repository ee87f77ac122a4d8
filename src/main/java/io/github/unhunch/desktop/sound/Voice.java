package io.github.unhunch.desktop.sound;

import io.github.unhunch.desktop.OperatingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a system's own voice is started.
 *
 * @param command the program and its options
 * @param wordsByInput true when it reads the words from its standard input; else they are its last
 *     argument
 */
record Voice(List<String> command, boolean wordsByInput) {

  /** Prints one line for each installed voice that may be used: culture, tab, name. */
  private static final String LIST =
      "Add-Type -AssemblyName System.Speech; "
          + "[Console]::OutputEncoding = [Text.Encoding]::UTF8; "
          + "(New-Object System.Speech.Synthesis.SpeechSynthesizer).GetInstalledVoices() "
          + "| Where-Object { $_.Enabled } "
          + "| ForEach-Object { $_.VoiceInfo.Culture.Name + [char]9 + $_.VoiceInfo.Name }";

  Voice {
    command = List.copyOf(command);
  }

  /** The command with the words in it, where it takes them there. */
  List<String> saying(String words) {
    if (wordsByInput) {
      return command;
    }
    List<String> whole = new ArrayList<>(command);
    whole.add(words);
    return whole;
  }

  /**
   * The voice for a language.
   *
   * @param system where we run
   * @param locale the language
   * @param there whether a program of this name is there; asked on Linux, where none has to be
   * @param ask runs a command and hands over what it printed; empty when it failed
   * @return empty when there is no voice of this language
   */
  static Optional<Voice> find(
      OperatingSystem system,
      Locale locale,
      Predicate<String> there,
      Function<List<String>, Optional<String>> ask) {
    return switch (system) {
      case MAC ->
          ask.apply(List.of("say", "-v", "?"))
              .flatMap(listing -> VoiceChoice.ofSay(listing, locale))
              .map(name -> new Voice(List.of("say", "-v", name, "-f", "-"), true));
      case WINDOWS ->
          ask.apply(powershell(LIST))
              .flatMap(listing -> VoiceChoice.ofWindows(listing, locale))
              .map(name -> new Voice(powershell(speak(name)), true));
      case LINUX -> onLinux(locale, there, ask);
    };
  }

  private static Optional<Voice> onLinux(
      Locale locale, Predicate<String> there, Function<List<String>, Optional<String>> ask) {
    Optional<Voice> espeak =
        there.test("espeak-ng")
            ? ask.apply(List.of("espeak-ng", "--voices=" + locale.getLanguage()))
                .flatMap(listing -> VoiceChoice.ofEspeak(listing, locale))
                .map(code -> new Voice(List.of("espeak-ng", "-v", code, "--stdin"), true))
            : Optional.empty();
    if (espeak.isPresent() || !there.test("spd-say")) {
      return espeak;
    }
    // Speech Dispatcher finds a voice of the language itself; its list can run to a megabyte.
    return Optional.of(
        new Voice(List.of("spd-say", "-w", "-l", locale.getLanguage(), "--"), false));
  }

  private static List<String> powershell(String script) {
    return List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", script);
  }

  private static String speak(String name) {
    return "Add-Type -AssemblyName System.Speech; "
        + "$v = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
        + "$v.SelectVoice('"
        + name.replace("'", "''")
        + "'); "
        + "[Console]::InputEncoding = [Text.Encoding]::UTF8; "
        + "$v.Speak([Console]::In.ReadToEnd())";
  }
}
