package io.github.unhunch.app.presenter;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.unhunch.app.presenter.TroublePresenter.Topic;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.text.Languages;
import io.github.unhunch.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class TroublePresenterTest {

  /** What no fault may say in another language than English. */
  private static final List<String> ENGLISH =
      List.of(" the ", " is ", " not ", " cannot ", "check", "choose");

  @TempDir Path folder;
  private final List<String> shown = new ArrayList<>();
  private Locale language = Locale.ENGLISH;

  private final TroublePresenter trouble =
      new TroublePresenter(
          () -> Texts.in(language),
          new StillClockwork(),
          StillClockwork.AT_ONCE,
          (title, words, choice) -> shown.add(words));

  @Test
  void everyFaultSpeaksTheLanguageOfTheWindows() throws Exception {
    Path history = Files.createDirectories(folder.resolve("history.db"));
    List<Throwable> faults = new ArrayList<>();
    for (PoseException.Problem problem : PoseException.Problem.values()) {
      faults.add(new PoseException(problem, "the file is not what it should be; check it"));
    }
    faults.add(failureOf(history));
    faults.add(failureOf(Files.writeString(folder.resolve("file"), "").resolve("history.db")));
    faults.add(new IOException("No space left on device"));
    for (Locale each : Languages.all()) {
      language = each;
      for (Throwable fault : faults) {
        inItsLanguage(trouble.words(fault));
      }
      for (CameraException.Problem problem : CameraException.Problem.values()) {
        inItsLanguage(trouble.cameraWords(problem));
      }
    }
  }

  private void inItsLanguage(String words) {
    assertThat(words).isNotBlank();
    if (!language.equals(Locale.ENGLISH)) {
      assertThat(words).as(language + ": " + words).doesNotContain(ENGLISH);
    }
  }

  private static HistoryException failureOf(Path file) {
    try (HistoryStore store = HistoryStore.open(file)) {
      throw new AssertionError("opened " + store);
    } catch (HistoryException e) {
      return e;
    }
  }

  @Test
  void theSameIsToldOnceUntilItWasWell() {
    MonitorEvent failed =
        new MonitorEvent.Failed(
            Instant.EPOCH,
            MonitorEvent.Part.MODEL,
            new PoseException(PoseException.Problem.RUNTIME, "no onnxruntime"));
    trouble.accept(failed);
    trouble.accept(failed);
    assertThat(shown).hasSize(1).first().asString().endsWith("install Unhunch again.");
    assertThat(shown.get(0)).as("one thing to do").doesNotContain("tries again");
    trouble.accept(new MonitorEvent.Recovered(Instant.EPOCH, MonitorEvent.Part.MODEL));
    trouble.accept(failed);
    assertThat(shown).hasSize(2);
    trouble.trouble(Topic.SAVING, "a");
    trouble.trouble(Topic.SAVING, "a");
    assertThat(shown).hasSize(3);
  }

  /** A model that is missing is asked for again and again; so may any worker fail. */
  @Test
  void theLogHasOneLineOfItAndATraceOnlyOfWhatItsMakerMustSee() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger root = (Logger) LoggerFactory.getLogger("io.github.unhunch");
    root.addAppender(log);
    try {
      for (int i = 0; i < 5; i++) {
        failed(new PoseException(PoseException.Problem.RUNTIME, "pose.onnx is not there"));
      }
      assertThat(log.list).hasSize(1);
      assertThat(log.list.get(0).getFormattedMessage()).contains("pose.onnx is not there");
      assertThat(log.list.get(0).getThrowableProxy()).isNull();
      trouble.well(Topic.MODEL);
      for (int i = 0; i < 5; i++) {
        failed(new IllegalStateException("ours"));
        trouble.failed("records", new IllegalStateException("ours"));
      }
      assertThat(log.list).hasSize(3);
      assertThat(log.list.subList(1, 3))
          .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNotNull());
    } finally {
      root.detachAppender(log);
    }
  }

  private void failed(Exception problem) {
    trouble.accept(new MonitorEvent.Failed(Instant.EPOCH, MonitorEvent.Part.MODEL, problem));
  }
}
