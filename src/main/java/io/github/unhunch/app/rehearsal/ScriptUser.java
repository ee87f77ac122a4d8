package io.github.unhunch.app.rehearsal;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import io.github.unhunch.settings.SettingsPatch;
import io.github.unhunch.ui.tray.TrayCommands;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The script's user: does with the running program what a line says. What cannot be done now is a
 * {@link ScriptException}, a value that cannot be a {@link JsonException}.
 */
final class ScriptUser {

  /** Something the user does with what is on show; false when that cannot be done now. */
  @FunctionalInterface
  private interface Deed {
    boolean on(ScriptPlatform.Screen screen) throws ScriptException;
  }

  private final ScriptClockwork clockwork;
  private final Supplier<Optional<Rehearsal.Process>> process;

  ScriptUser(ScriptClockwork clockwork, Supplier<Optional<Rehearsal.Process>> process) {
    this.clockwork = clockwork;
    this.process = process;
  }

  /** Does what a line says. */
  void act(Script.Line line) throws ScriptException {
    if (line.has("settings")) {
      settings(line);
    }
    if (line.has("press")) {
      String letter = line.get("press").text();
      Rehearsal.Process now = running(line);
      if (!now.platform().keys().press(letter)) {
        throw line.mistake("no key \"" + letter + "\" is held");
      }
      clockwork.pass(0);
    }
    if (line.has("answer") && line.get("answer").text().equals("BRIEF")) {
      does(line, "no toast is on show", screen -> screen.toast().brief());
    } else if (line.has("answer")) {
      PromptAnswer answer = line.get("answer").choice(PromptAnswer.class);
      if (answer == PromptAnswer.IGNORED) {
        throw line.get("answer").wrong("cannot be IGNORED: that is giving no answer");
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
    if (line.has("gate")) {
      Set<Condition> yes = conditions(line.get("gate"));
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
    if (line.has("pain")) {
      OptionalInt pain = pain(line.get("pain"));
      does(line, "pain is not asked just now", screen -> screen.routine().pain(pain));
    }
    if (line.has("routine")) {
      String button = line.get("routine").text();
      does(
          line,
          "\"" + button + "\" cannot be pressed just now",
          screen -> screen.routine().press(button));
    }
    if (line.has("menu")) {
      menu(line, line.get("menu").text());
    }
  }

  private void settings(Script.Line line) throws ScriptException {
    JsonValue values = line.get("settings");
    values.fields(); // Refuses what is no object.
    Rehearsal.Process now = running(line);
    now.running().settings().update(settings -> SettingsPatch.apply(settings, values));
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
      case "settings" -> chosen(line, screen -> screen.controls().windows().settings());
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
        running(line)
            .platform()
            .shown()
            .orElseThrow(() -> line.mistake("the program shows nothing yet"));
    if (!deed.on(screen)) {
      throw line.mistake(otherwise);
    }
    clockwork.pass(0);
  }

  private Rehearsal.Process running(Script.Line line) throws ScriptException {
    return process.get().orElseThrow(() -> line.mistake("the program does not run"));
  }

  private static Set<Condition> conditions(JsonValue gate) {
    Set<Condition> yes = EnumSet.noneOf(Condition.class);
    gate.fields()
        .forEach(
            (question, answer) -> {
              Condition condition =
                  Condition.byId(question).orElseThrow(() -> answer.wrong("is no safety question"));
              if (answer.flag()) {
                yes.add(condition);
              }
            });
    return yes;
  }

  private static OptionalInt pain(JsonValue pain) {
    return pain.isNull() ? OptionalInt.empty() : OptionalInt.of(pain.whole(0, 10, ""));
  }
}
