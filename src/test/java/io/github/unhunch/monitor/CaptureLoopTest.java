package io.github.unhunch.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.app.rehearsal.ScriptClockwork;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Frame;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When the camera is open, on a clock that the test moves. */
class CaptureLoopTest {

  private final ScriptClockwork clockwork = new ScriptClockwork(Instant.EPOCH, ZoneOffset.UTC);
  private final List<Double> tries = new ArrayList<>();
  private final List<Double> frames = new ArrayList<>();
  private final List<CameraStatus.State> states = new ArrayList<>();
  private final CaptureLoop loop =
      new CaptureLoop(
          this::open,
          clockwork,
          clockwork.worker("capture"),
          frame -> frames.add(frame.time()),
          status -> states.add(status.state()));
  private int open;
  private boolean missing;
  private Optional<Throwable> failure = Optional.empty();

  @Test
  void framesComeAtTheRateThatIsAskedFor() {
    loop.want(true);
    clockwork.pass(10);
    assertThat(frames).hasSize(21);

    loop.rate(5);
    clockwork.pass(10);
    assertThat(frames).hasSizeBetween(70, 72);
  }

  @Test
  void theCameraIsClosedAtOnceWhenItIsNotWanted() {
    loop.want(true);
    loop.rate(0.2);
    clockwork.pass(60);
    assertThat(open).isOne();

    loop.want(false);
    clockwork.pass(0.9);

    assertThat(open).isZero();
    assertThat(states).endsWith(CameraStatus.State.OPEN, CameraStatus.State.CLOSED);
  }

  @Test
  void aLostCameraIsTriedAgainWithinTenSecondsHoweverLongItIsGone() {
    missing = true;
    loop.want(true);
    clockwork.pass(3600);
    double before = clockwork.seconds();

    missing = false;
    clockwork.pass(10);

    assertThat(open).isOne();
    assertThat(frames.get(0) - before).isLessThan(10);
  }

  @Test
  void aCameraThatWorkedAndIsLostIsTriedAgainAfterASecond() {
    missing = true;
    loop.want(true);
    clockwork.pass(100);
    missing = false;
    clockwork.pass(20);
    tries.clear();
    double lost = clockwork.seconds();

    failure = Optional.of(new CameraException(CameraException.Problem.UNPLUGGED, "unplugged"));
    clockwork.pass(0.6);
    failure = Optional.empty();
    clockwork.pass(2);

    assertThat(tries.get(0) - lost).isLessThan(1.7);
  }

  @Test
  void aDriverThatFailsIsALostCameraAndNotTheEnd() {
    failure = Optional.of(new UnsatisfiedLinkError("no driver"));
    loop.want(true);
    clockwork.pass(1);
    assertThat(states).endsWith(CameraStatus.State.LOST);

    failure = Optional.empty();
    clockwork.pass(10);

    assertThat(states).endsWith(CameraStatus.State.OPEN);
    assertThat(frames).isNotEmpty();
  }

  @Test
  void anotherCameraIsOpenedAtOnceAndOnlyOnce() {
    loop.want(true);
    clockwork.pass(5);

    loop.reopen();
    clockwork.pass(5);

    assertThat(tries).hasSize(2);
    assertThat(open).isOne();
  }

  private CameraSource open() throws CameraException {
    tries.add(clockwork.seconds());
    if (missing) {
      throw new CameraException(CameraException.Problem.MISSING, "No camera was found.");
    }
    open++;
    return new Source();
  }

  private final class Source implements CameraSource {

    @Override
    public Optional<Frame> read() throws CameraException {
      if (failure.isPresent()) {
        if (failure.get() instanceof CameraException lost) {
          throw lost;
        }
        throw (Error) failure.get();
      }
      return Optional.of(Frame.ofPixels(clockwork.seconds(), 1, 1, new byte[3]));
    }

    @Override
    public boolean live() {
      return true;
    }

    @Override
    public String name() {
      return "test";
    }

    @Override
    public void close() {
      open--;
    }
  }
}
