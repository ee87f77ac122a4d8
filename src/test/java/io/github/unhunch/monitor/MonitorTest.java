package io.github.unhunch.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.github.unhunch.app.swing.SystemClockwork;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.coach.Coach;
import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.coach.prompt.PromptOptions;
import io.github.unhunch.coach.prompt.PromptPolicy;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.pose.PoseSmoother;
import io.github.unhunch.pose.SmoothingOptions;
import io.github.unhunch.posture.PostureJudge;
import io.github.unhunch.posture.PostureOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The real threads with the real model; a bundled recording plays as the camera. */
class MonitorTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<MonitorEvent> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private Optional<Monitor> monitor = Optional.empty();

  @AfterEach
  void end() {
    monitor.ifPresent(Monitor::close);
  }

  @Test
  void judgesWhatTheCameraSeesAndReleasesItOnAPause() {
    Monitor running = start(() -> counted(Cameras.openAsCamera(Path.of("samples/desk_day.mp4"))));

    await().atMost(PATIENCE).until(() -> observations() >= 3);
    assertThat(open).hasValue(1);

    running.pause(PauseReason.BY_USER);
    await().atMost(PATIENCE).until(() -> open.get() == 0);
    assertThat(events).anyMatch(event -> event instanceof MonitorEvent.PausesChanged);

    int before = observations();
    running.resume();
    await().atMost(PATIENCE).until(() -> observations() > before);
    running.close();
    assertThat(open).hasValue(0);
  }

  @Test
  void goesOnWithoutACameraAndTriesAgain() {
    AtomicInteger tries = new AtomicInteger();
    Monitor running =
        start(
            () -> {
              if (tries.incrementAndGet() == 1) {
                throw new CameraException(
                    CameraException.Problem.MISSING, "No camera was found; plug one in.");
              }
              return counted(Cameras.openAsCamera(Path.of("samples/desk_day.mp4")));
            });

    await().atMost(PATIENCE).until(() -> observations() >= 1);
    assertThat(events)
        .anyMatch(
            event ->
                event instanceof MonitorEvent.CameraChanged changed
                    && changed.status().state() == CameraStatus.State.LOST
                    && changed.status().problem().isPresent());
    assertThat(tries.get()).isGreaterThanOrEqualTo(2);
    running.close();
  }

  @Test
  void afterSleepPosesAndGuidedWindowsShareOneClock() {
    AtomicInteger slept = new AtomicInteger();
    Monitor running =
        start(
            () -> counted(Cameras.openAsCamera(Path.of("samples/desk_day.mp4"))),
            new Sleepy(slept));
    await().atMost(PATIENCE).until(() -> observations() >= 1);
    double before = running.seconds();

    slept.set(3600);
    await().atMost(PATIENCE).until(() -> running.seconds() - before > 3500);
    int then = observations();
    await().atMost(PATIENCE).until(() -> observations() > then + 1);

    assertThat(lastPoseTime()).isCloseTo(running.seconds(), within(30.0));
  }

  @Test
  void aModelThatCannotBeUsedIsToldOnce() {
    Monitor running =
        new Monitor(
            () -> {
              throw new CameraException(CameraException.Problem.MISSING, "not wanted");
            },
            () -> {
              throw new PoseException("the model is damaged; reinstall Unhunch");
            },
            MonitorOptions.DEFAULT,
            () -> PromptContext.QUIET,
            new SystemClockwork(MonitorTest::failed),
            events::add);
    monitor = Optional.of(running);
    running.start();

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                events.stream()
                    .anyMatch(
                        event ->
                            event instanceof MonitorEvent.Failed failed
                                && String.valueOf(failed.problem().getMessage())
                                    .contains("reinstall")));
  }

  private double lastPoseTime() {
    return events.stream()
        .filter(MonitorEvent.Observed.class::isInstance)
        .map(MonitorEvent.Observed.class::cast)
        .reduce((first, second) -> second)
        .orElseThrow()
        .observation()
        .pose()
        .time();
  }

  private Monitor start(SourceOpener opener) {
    return start(opener, new SystemClockwork(MonitorTest::failed));
  }

  private Monitor start(SourceOpener opener, Clockwork clockwork) {
    Monitor running =
        new Monitor(
            opener,
            () ->
                new Pipeline(
                    PoseEstimators.open(PoseOptions.DEFAULT, List.of(Path.of("models"))),
                    new PoseSmoother(SmoothingOptions.DEFAULT),
                    new PostureJudge(PostureOptions.DEFAULT),
                    new Coach(new PromptPolicy(PromptOptions.DEFAULT), request -> Optional.empty()),
                    Optional.empty(),
                    () -> ZoneOffset.UTC),
            MonitorOptions.DEFAULT,
            () -> PromptContext.QUIET,
            clockwork,
            events::add);
    monitor = Optional.of(running);
    running.start();
    return running;
  }

  private static void failed(String worker, Throwable failure) {
    throw new AssertionError(worker, failure);
  }

  /** The machine's clocks, had it slept for so many seconds. */
  private record Sleepy(SystemClockwork machine, AtomicInteger slept) implements Clockwork {

    Sleepy(AtomicInteger slept) {
      this(new SystemClockwork(MonitorTest::failed), slept);
    }

    @Override
    public double seconds() {
      return machine.seconds();
    }

    @Override
    public double elapsed() {
      return machine.elapsed() + slept.get();
    }

    @Override
    public Instant instant() {
      return machine.instant().plusSeconds(slept.get());
    }

    @Override
    public ZoneId zone() {
      return machine.zone();
    }

    @Override
    public Worker worker(String name) {
      return machine.worker(name);
    }
  }

  private int observations() {
    return (int) events.stream().filter(MonitorEvent.Observed.class::isInstance).count();
  }

  /** The same source, counted while it is open. */
  private CameraSource counted(CameraSource source) {
    open.incrementAndGet();
    return new CameraSource() {
      private boolean closed;

      @Override
      public Optional<io.github.unhunch.camera.Frame> read() throws CameraException {
        return source.read();
      }

      @Override
      public boolean live() {
        return source.live();
      }

      @Override
      public String name() {
        return source.name();
      }

      @Override
      public void close() {
        if (!closed) {
          closed = true;
          source.close();
          open.decrementAndGet();
        }
      }
    };
  }
}
