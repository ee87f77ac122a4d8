package io.github.unhunch.desktop;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says a few words through the voice that the system brings along; nothing is sent anywhere. The
 * newest words win: what is still being said is cut off. Starting a voice can take a second (as
 * PowerShell does), so it is done in a thread of its own and no caller ever waits.
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
  private final ExecutorService thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Speech::daemon,
          new ThreadPoolExecutor.DiscardPolicy()); // What comes after the end is not said.
  private final AtomicLong newest = new AtomicLong();
  private @Nullable Process speaking; // Touched by the voice's thread only.

  private Speech(Optional<Voice> voice) {
    this.voice = voice;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "voice");
    thread.setDaemon(true);
    return thread;
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
    voice.ifPresent(
        how -> {
          long turn = newest.incrementAndGet();
          thread.execute(
              () -> {
                cutOff();
                // Words that were overtaken while they waited are not said at all.
                if (turn == newest.get()) {
                  speak(how, words);
                }
              });
        });
  }

  private void speak(Voice how, String words) {
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

  private void cutOff() {
    if (speaking != null) {
      speaking.destroy();
      speaking = null;
    }
  }

  /** Falls silent. */
  public void stop() {
    newest.incrementAndGet();
    thread.execute(this::cutOff);
  }

  /** Falls silent for good; waits a moment, so that no voice outlives the program. */
  @Override
  public void close() {
    stop();
    thread.shutdown();
    try {
      thread.awaitTermination(300, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
