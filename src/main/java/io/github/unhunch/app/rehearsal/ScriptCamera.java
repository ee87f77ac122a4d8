package io.github.unhunch.app.rehearsal;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraException.Problem;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The script's camera: sees a pose trace again and again, or an empty room, or fails. */
final class ScriptCamera {

  private static final String EMPTY_ROOM =
      "{\"t\":0,\"width\":640,\"height\":480,\"person\":0,\"points\":{}}";

  private final ScriptClockwork clockwork;
  private final Consumer<Boolean> opened;
  private final Map<Path, List<Frame>> traces = new HashMap<>();
  private Optional<List<Frame>> seen = Optional.empty();
  private double begun;
  private State state = State.OK;
  private Optional<Source> open = Optional.empty();

  /** What the camera does. */
  enum State {
    /** It gives pictures. */
    OK,
    /** Another program holds it. */
    BUSY,
    /** There is none. */
    MISSING,
    /** It was pulled out. */
    UNPLUGGED,
    /** It is there and gives no more pictures. */
    FROZEN
  }

  /**
   * A camera in an empty room.
   *
   * @param opened hears when it is opened and closed
   */
  ScriptCamera(ScriptClockwork clockwork, Consumer<Boolean> opened) {
    this.clockwork = clockwork;
    this.opened = opened;
  }

  /**
   * It sees this trace from now on, from its begin.
   *
   * @throws CameraException when it cannot be read
   */
  void look(Path trace) throws CameraException {
    Optional<List<Frame>> known = Optional.ofNullable(traces.get(trace));
    seen = Optional.of(known.isPresent() ? known.get() : read(trace));
    begun = clockwork.time();
  }

  /** It sees an empty room from now on. */
  void lookAtNothing() {
    seen = Optional.empty();
  }

  void become(State other) {
    state = other;
  }

  private List<Frame> read(Path trace) throws CameraException {
    List<Frame> frames = new ArrayList<>();
    try (CameraSource source = Cameras.openTrace(trace)) {
      for (Optional<Frame> frame = source.read(); frame.isPresent(); frame = source.read()) {
        frames.add(frame.get());
      }
    }
    traces.put(trace, frames);
    return frames;
  }

  CameraSource open() throws CameraException {
    check();
    Source source = new Source();
    open = Optional.of(source);
    opened.accept(true);
    return source;
  }

  /** The process that held it is gone. */
  void release() {
    open.ifPresent(Source::close);
  }

  private void check() throws CameraException {
    switch (state) {
      case OK -> {}
      case BUSY ->
          throw new CameraException(
              Problem.BUSY, "another program seems to use the camera; close it there");
      case MISSING -> throw new CameraException(Problem.MISSING, "no camera found; plug one in");
      case UNPLUGGED, FROZEN ->
          throw new CameraException(
              Problem.UNPLUGGED, "the camera stopped; plug it in again or check it");
    }
  }

  /** The picture that the trace shows now. */
  private String picture() {
    if (seen.isEmpty()) {
      return EMPTY_ROOM;
    }
    List<Frame> frames = seen.get();
    double first = frames.get(0).time();
    double last = frames.get(frames.size() - 1).time();
    // From the last picture to the first again it takes as long as between two others.
    double round = frames.size() == 1 ? 1 : (last - first) * frames.size() / (frames.size() - 1);
    double at = first + (round > 0 ? (clockwork.time() - begun) % round : 0);
    int low = 0;
    int high = frames.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (frames.get(middle).time() <= at) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return frames.get(low).recordedPoints().orElseThrow();
  }

  private final class Source implements CameraSource {

    private boolean closed;

    @Override
    public Optional<Frame> read() throws CameraException {
      check();
      return Optional.of(Frame.ofPoints(clockwork.seconds(), 640, 480, picture()));
    }

    @Override
    public boolean live() {
      return true;
    }

    @Override
    public String name() {
      return "the script's camera";
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        open = Optional.empty();
        opened.accept(false);
      }
    }
  }
}
