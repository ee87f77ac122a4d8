package io.github.unhunch.app.rehearsal;

import io.github.unhunch.app.Running;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import io.github.unhunch.settings.Home;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Plays a script through the whole app: the same parts joined in the same way as on a desktop, with
 * the script's camera, desk, clock and user around them. Runs on the caller's thread and waits for
 * nothing.
 */
public final class Rehearsal {

  private final Home home;
  private final ScriptClockwork clockwork;
  private final Transcript transcript;
  private final ScriptCamera camera;
  private final ScriptDesk desk = new ScriptDesk();
  private final ScriptUser user;
  private Optional<Process> process = Optional.empty();
  private boolean begun;

  /** The program while it runs. */
  record Process(Running running, ScriptPlatform platform) {}

  /**
   * A rehearsal that has not begun.
   *
   * @param home where the program keeps everything
   * @param start what the clock on the wall says at second 0
   * @param lines gets what is seen and heard, a JSON object a line
   */
  public Rehearsal(Home home, ZonedDateTime start, Consumer<String> lines) {
    this.home = home;
    this.clockwork = new ScriptClockwork(start.toInstant(), start.getZone());
    this.transcript = new Transcript(clockwork, lines);
    this.camera =
        new ScriptCamera(clockwork, open -> transcript.write("camera", open ? "open" : "closed"));
    this.user = new ScriptUser(clockwork, () -> process);
  }

  /**
   * Plays it from the start of the program to its end after the last line.
   *
   * @throws ScriptException when a line cannot happen
   * @throws Exception when the program cannot start, with one sentence
   */
  public void play(Script script) throws Exception {
    try {
      for (Script.Line line : script.lines()) {
        happen(script.folder(), line);
      }
      begin();
      clockwork.pass(0);
    } finally {
      end();
    }
  }

  /** Lets time pass until this line and does what it says. */
  void happen(Path folder, Script.Line line) throws Exception {
    // What stands in the first lines of the world is so before the program starts.
    if (line.time() > 0) {
      begin();
      clockwork.pass(Math.max(0, line.time() - clockwork.time()));
    }
    try {
      world(folder, line);
      if (!worldOnly(line)) {
        begin();
        user.act(line);
        process(line);
      }
    } catch (JsonException e) {
      throw new ScriptException(e.in("line " + line.number()));
    }
  }

  private void begin() throws Exception {
    if (!begun) {
      begun = true;
      start();
    }
  }

  private static boolean worldOnly(Script.Line line) {
    return Set.of("t", "poses", "camera", "desk", "clock", "zone")
        .containsAll(line.what().fields().keySet());
  }

  private void start() throws Exception {
    ScriptPlatform platform = new ScriptPlatform(home, clockwork, camera, desk, transcript);
    Running running = new Running(home, platform, this::end);
    process = Optional.of(new Process(running, platform));
    running.start();
    clockwork.pass(0);
  }

  /** The program ends as when the user quits. */
  void end() {
    Optional<Process> ending = process;
    process = Optional.empty();
    ending.ifPresent(now -> now.running().close());
  }

  /** The program while it runs. */
  Optional<Running> running() {
    return process.map(Process::running);
  }

  private void kill() {
    process.ifPresent(
        now -> {
          clockwork.forget();
          now.running().abandon();
          now.platform().shown().ifPresent(ScriptPlatform.Screen::close);
        });
    process = Optional.empty();
    camera.release();
  }

  /** What happens to the machine, whether or not the program runs. */
  private void world(Path folder, Script.Line line) throws ScriptException {
    if (line.has("poses")) {
      poses(folder, line, line.get("poses"));
    }
    if (line.has("camera")) {
      camera.become(line.get("camera").choice(ScriptCamera.State.class));
    }
    if (line.has("desk")) {
      desk.change(line.get("desk"));
    }
    if (line.has("clock")) {
      clockwork.set(
          Duration.ofMillis(
              Math.round(
                  line.get("clock").number(-Script.LATEST, Script.LATEST, "seconds") * 1000)));
    }
    if (line.has("zone")) {
      JsonValue zone = line.get("zone");
      try {
        clockwork.zone(ZoneId.of(zone.text()));
      } catch (DateTimeException e) {
        throw zone.wrong("must be a time zone, not " + zone.shown());
      }
    }
  }

  private void poses(Path folder, Script.Line line, JsonValue file) throws ScriptException {
    if (file.isNull()) {
      camera.lookAtNothing();
      return;
    }
    try {
      camera.look(folder.resolve(file.text()));
    } catch (CameraException e) {
      throw line.mistake(String.valueOf(e.getMessage()));
    }
  }

  /** What ends or stops the program's process. */
  private void process(Script.Line line) throws Exception {
    if (line.has("kill") && line.get("kill").flag()) {
      kill();
      start();
    }
    if (line.has("restart") && line.get("restart").flag()) {
      end();
      start();
    }
    if (line.has("sleep")) {
      double seconds = line.get("sleep").number(0, Script.LATEST, "seconds");
      clockwork.sleep(Math.max(0, line.time() + seconds - clockwork.time()));
    }
  }
}
