package io.github.unhunch.app.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.unhunch.app.Running;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.SettingsPatch;
import io.github.unhunch.ui.tray.TrayCommands;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Plays a script through the whole app: the same parts joined in the same way as on a desktop, with
 * the script's camera, desk, clock and user around them. Runs on the caller's thread and waits for
 * nothing.
 */
public final class Rehearsal {

  /** Something the user does with what is on show; false when that cannot be done now. */
  @FunctionalInterface
  private interface Deed {
    boolean on(ScriptPlatform.Screen screen) throws ScriptException;
  }

  private final Home home;
  private final ScriptClockwork clockwork;
  private final Transcript transcript;
  private final ScriptCamera camera;
  private final ScriptDesk desk = new ScriptDesk();
  private Optional<Process> process = Optional.empty();
  private boolean begun;

  /** The program while it runs. */
  private record Process(Running running, ScriptPlatform platform) {}

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
    world(folder, line);
    if (!worldOnly(line)) {
      begin();
      user(line);
      process(line);
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
        .containsAll(line.what().keySet());
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
    JsonObject what = line.what();
    if (what.has("poses")) {
      poses(folder, line, what.get("poses"));
    }
    if (what.has("camera")) {
      camera.become(line.constant(ScriptCamera.State.class, "camera"));
    }
    if (what.has("desk")) {
      desk.change(line, line.object("desk"));
    }
    if (what.has("clock")) {
      clockwork.set(Duration.ofMillis(Math.round(line.number("clock") * 1000)));
    }
    if (what.has("zone")) {
      try {
        clockwork.zone(ZoneId.of(line.words("zone")));
      } catch (DateTimeException e) {
        throw line.mistake("there is no time zone " + what.get("zone"));
      }
    }
  }

  private void poses(Path folder, Script.Line line, JsonElement file) throws ScriptException {
    if (file.isJsonNull()) {
      camera.lookAtNothing();
      return;
    }
    try {
      camera.look(folder.resolve(line.words("poses")));
    } catch (CameraException e) {
      throw line.mistake(String.valueOf(e.getMessage()));
    }
  }

  /** What the user does with the program. */
  private void user(Script.Line line) throws ScriptException {
    JsonObject what = line.what();
    if (what.has("settings")) {
      settings(line);
    }
    if (what.has("press")) {
      String letter = line.words("press");
      Process now = process.orElseThrow(() -> line.mistake("the program does not run"));
      if (!now.platform().keys().press(letter)) {
        throw line.mistake("no key \"" + letter + "\" is held");
      }
      clockwork.pass(0);
    }
    if (what.has("answer") && line.words("answer").equals("BRIEF")) {
      does(line, "no toast is on show", screen -> screen.toast().brief());
    } else if (what.has("answer")) {
      PromptAnswer answer = line.constant(PromptAnswer.class, "answer");
      if (answer == PromptAnswer.IGNORED) {
        throw line.mistake("a prompt is ignored by giving no answer");
      }
      does(
          line,
          "no prompt is on show",
          screen -> {
            boolean asked = screen.tray().asks();
            screen.controls().answer(answer);
            return asked;
          });
    }
    if (what.has("gate")) {
      Set<Condition> yes = conditions(line);
      does(
          line,
          "the safety questions cannot be asked now",
          screen -> {
            if (!screen.gate().asks()) {
              screen.controls().askSafety(() -> {});
            }
            screen.gate().answer(yes);
            return true;
          });
    }
    if (what.has("pain")) {
      OptionalInt pain = pain(line);
      does(line, "pain is not asked just now", screen -> screen.routine().pain(pain));
    }
    if (what.has("routine")) {
      String button = line.words("routine");
      does(
          line,
          "\"" + button + "\" cannot be pressed just now",
          screen -> screen.routine().press(button));
    }
    if (what.has("menu")) {
      menu(line, line.words("menu"));
    }
  }

  private void settings(Script.Line line) throws ScriptException {
    JsonObject values = line.object("settings");
    Process now = process.orElseThrow(() -> line.mistake("the program does not run"));
    try {
      now.running().settings().update(settings -> SettingsPatch.apply(settings, values));
    } catch (IllegalArgumentException e) {
      throw line.mistake("settings: " + e.getMessage());
    }
    clockwork.pass(0);
  }

  private void menu(Script.Line line, String choice) throws ScriptException {
    int colon = choice.indexOf(':');
    String item = colon < 0 ? choice : choice.substring(0, colon);
    String which = colon < 0 ? "" : choice.substring(colon + 1);
    switch (item) {
      case "pause" -> {
        TrayCommands.Pause length =
            switch (which) {
              case "15" -> TrayCommands.Pause.FOR_15_MINUTES;
              case "30" -> TrayCommands.Pause.FOR_30_MINUTES;
              case "60" -> TrayCommands.Pause.FOR_60_MINUTES;
              case "tomorrow" -> TrayCommands.Pause.UNTIL_TOMORROW;
              case "open" -> TrayCommands.Pause.UNTIL_RESUMED;
              default -> throw line.mistake("the menu has no \"" + choice + "\"");
            };
        chosen(line, screen -> screen.controls().pause(length));
      }
      case "resume" ->
          does(
              line,
              "nothing was paused that could be resumed",
              screen -> {
                screen.controls().resume();
                return screen.tray().pausedByUser();
              });
      case "routine" ->
          does(
              line,
              "there is no routine \"" + which + "\"",
              screen -> screen.controls().begin(which));
      case "safety" -> chosen(line, screen -> screen.controls().askSafety(() -> {}));
      case "finish" -> chosen(line, screen -> screen.controls().windows().firstStart());
      case "quit" -> chosen(line, screen -> screen.controls().quit());
      default -> throw line.mistake("the menu has no \"" + choice + "\"");
    }
  }

  private void chosen(Script.Line line, Consumer<ScriptPlatform.Screen> deed)
      throws ScriptException {
    does(
        line,
        "",
        screen -> {
          deed.accept(screen);
          return true;
        });
  }

  private void does(Script.Line line, String otherwise, Deed deed) throws ScriptException {
    ScriptPlatform.Screen screen =
        process
            .flatMap(now -> now.platform().shown())
            .orElseThrow(() -> line.mistake("the program does not run"));
    if (!deed.on(screen)) {
      throw line.mistake(otherwise);
    }
    clockwork.pass(0);
  }

  /** What ends or stops the program's process. */
  private void process(Script.Line line) throws Exception {
    if (line.what().has("kill") && line.flag("kill")) {
      kill();
      start();
    }
    if (line.what().has("restart") && line.flag("restart")) {
      end();
      start();
    }
    if (line.what().has("sleep")) {
      double seconds = line.number("sleep");
      if (seconds < 0) {
        throw line.mistake("\"sleep\" is seconds, 0 or more");
      }
      clockwork.sleep(Math.max(0, line.time() + seconds - clockwork.time()));
    }
  }

  private static Set<Condition> conditions(Script.Line line) throws ScriptException {
    Set<Condition> yes = EnumSet.noneOf(Condition.class);
    for (Map.Entry<String, JsonElement> entry : line.object("gate").entrySet()) {
      Condition condition =
          Condition.byId(entry.getKey())
              .orElseThrow(
                  () -> line.mistake("there is no safety question \"" + entry.getKey() + "\""));
      if (!entry.getValue().isJsonPrimitive()
          || !entry.getValue().getAsJsonPrimitive().isBoolean()) {
        throw line.mistake("a safety question is answered with true or false");
      }
      if (entry.getValue().getAsBoolean()) {
        yes.add(condition);
      }
    }
    return yes;
  }

  private static OptionalInt pain(Script.Line line) throws ScriptException {
    if (line.what().get("pain").isJsonNull()) {
      return OptionalInt.empty();
    }
    double pain = line.number("pain");
    if (pain < 0 || pain > 10 || pain != Math.rint(pain)) {
      throw line.mistake("pain is a whole number from 0 to 10");
    }
    return OptionalInt.of((int) pain);
  }
}
