package io.github.unhunch.desktop;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says a few words through the voice that the system brings along; nothing is sent anywhere. The
 * newest words win: what is still being said is cut off. Used from one thread.
 */
public final class Speech implements AutoCloseable {

  /** How a voice takes its words. */
  private record Voice(List<String> command, boolean wordsByInput) {}

  private static final String SAPI =
      "Add-Type -AssemblyName System.Speech; "
          + "$v = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
          + "[Console]::InputEncoding = [Text.Encoding]::UTF8; "
          + "$v.Speak([Console]::In.ReadToEnd())";

  private final Optional<Voice> voice;
  private @Nullable Process speaking;

  private Speech(Optional<Voice> voice) {
    this.voice = voice;
  }

  /** The system's voice for a language; silent where there is none. */
  public static Speech of(Locale locale) {
    return new Speech(
        switch (OperatingSystem.current()) {
          case WINDOWS ->
              Optional.of(
                  new Voice(
                      List.of("powershell", "-NoProfile", "-NonInteractive", "-Command", SAPI),
                      true));
          case MAC -> Optional.of(new Voice(List.of("say", "-f", "-"), true));
          case LINUX -> linuxVoice(locale.getLanguage());
        });
  }

  private static Optional<Voice> linuxVoice(String language) {
    if (onPath("espeak-ng")) {
      return Optional.of(new Voice(List.of("espeak-ng", "-v", language, "--stdin"), true));
    }
    return onPath("spd-say")
        ? Optional.of(new Voice(List.of("spd-say", "-w", "-l", language, "--"), false))
        : Optional.empty();
  }

  private static boolean onPath(String program) {
    return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Whether there is a voice. */
  public boolean available() {
    return voice.isPresent();
  }

  /** Begins to say something and returns at once. */
  public void say(String words) {
    stop();
    if (voice.isEmpty()) {
      return;
    }
    Voice how = voice.get();
    List<String> command =
        how.wordsByInput()
            ? how.command()
            : Stream.concat(how.command().stream(), Stream.of(words)).toList();
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      speaking = started;
      try (OutputStream input = started.getOutputStream()) {
        if (how.wordsByInput()) {
          input.write(words.getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      speaking = null; // No voice after all; the words are on the screen anyway.
    }
  }

  /** Falls silent. */
  public void stop() {
    if (speaking != null) {
      speaking.destroy();
      speaking = null;
    }
  }

  @Override
  public void close() {
    stop();
  }
}
