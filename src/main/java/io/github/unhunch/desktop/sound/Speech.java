package io.github.unhunch.desktop.sound;

import io.github.unhunch.desktop.BoundedProcess;
import io.github.unhunch.desktop.OperatingSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

  /** Listing the voices may take as long as PowerShell does to start, twice. */
  private static final Duration LISTING = Duration.ofSeconds(8);

  private final Locale locale;
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
  private @Nullable Optional<Voice> voice; // The same; not looked for before the first words.

  private Speech(Locale locale) {
    this.locale = locale;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "voice");
    thread.setDaemon(true);
    return thread;
  }

  /** The system's voice for a language; silent where there is none. */
  public static Speech of(Locale locale) {
    return new Speech(locale);
  }

  private static boolean onPath(String program) {
    return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Begins to say something and returns at once. */
  public void say(String words) {
    long turn = newest.incrementAndGet();
    thread.execute(
        () -> {
          cutOff();
          // Words that were overtaken while they waited are not said at all.
          if (turn == newest.get()) {
            voice().ifPresent(how -> speak(how, words));
          }
        });
  }

  private Optional<Voice> voice() {
    Optional<Voice> found = voice;
    if (found == null) {
      found =
          Voice.find(
              OperatingSystem.current(),
              locale,
              Speech::onPath,
              command -> BoundedProcess.ask(LISTING, command));
      voice = found;
    }
    return found;
  }

  private void speak(Voice how, String words) {
    try {
      Process started =
          new ProcessBuilder(how.saying(words))
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
