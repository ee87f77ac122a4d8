package io.github.unhunch.app.rehearsal;

import com.google.gson.JsonObject;
import io.github.unhunch.app.Controls;
import io.github.unhunch.app.presenter.WindowView;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.posture.MeasureLimits;
import io.github.unhunch.ui.routine.Choice;
import io.github.unhunch.ui.tray.TrayStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Which windows are open, whatever is in them: the newest is told, and when none is left. The
 * script's user leaves the first start at its first page, since a script has no key for it.
 */
final class ScriptWindows implements WindowView {

  private static final double LEAVES_AFTER_S = 1;
  private static final double CHOOSES_FOR_S = 60;
  private static final double AT_SETTINGS_S = 60;

  private final Transcript transcript;
  private final Worker screen;
  private final Controls controls;
  private final List<String> open = new ArrayList<>();
  private int choices;
  private int settings;

  ScriptWindows(Transcript transcript, Worker screen, Controls controls) {
    this.transcript = transcript;
    this.screen = screen;
    this.controls = controls;
  }

  /** A window is there, or shows another page. */
  void shown(String slot, String window, String id, String words) {
    open.remove(slot);
    open.add(slot);
    JsonObject line = new JsonObject();
    line.addProperty("window", window);
    line.addProperty("id", id);
    line.addProperty("words", words);
    transcript.write(line);
  }

  /** The safety questions or a card came, or went. */
  void safetyOpen(boolean now) {
    controls.windows().safetyOpen(now);
  }

  /** A card is there. */
  void card(String slot, Card card) {
    String end = card.title().matches(".*[.!?]") ? " " : ". ";
    shown(
        slot,
        "card",
        card.kind().name().toLowerCase(Locale.ROOT),
        card.title() + end + card.text());
  }

  /** A window has gone. */
  void gone(String slot) {
    if (open.remove(slot) && open.isEmpty()) {
      transcript.gone("window");
    }
  }

  @Override
  public void live() {
    shown("live", "live", "live", "");
  }

  @Override
  public void choose(List<Choice> offered, Optional<String> last) {
    String ids = offered.stream().map(Choice::id).collect(Collectors.joining(", "));
    shown("choose", "choose", last.orElse(""), ids);
    int mine = ++choices;
    screen.after(
        CHOOSES_FOR_S,
        () -> {
          if (mine == choices) {
            gone("choose");
            controls.windows().choiceClosed();
          }
        });
  }

  @Override
  public void report() {
    shown("report", "report", "today", "");
  }

  @Override
  public void settings() {
    shown("settings", "settings", "settings", "");
    controls.windows().atSettings(true);
    int mine = ++settings;
    screen.after(
        AT_SETTINGS_S,
        () -> {
          if (mine == settings) {
            gone("settings");
            controls.windows().atSettings(false);
          }
        });
  }

  @Override
  public void calibration() {
    shown("calibration", "calibration", "calibration", "");
  }

  @Override
  public void firstStart(int step) {
    shown("start", "start", Integer.toString(step), "");
    screen.after(LEAVES_AFTER_S, () -> controls.windows().later());
  }

  @Override
  public void safety(boolean shown) {}

  @Override
  public void closeFirstStart() {
    gone("start");
  }

  @Override
  public boolean watched() {
    return false;
  }

  @Override
  public void show(Observation seen, Supplier<List<MeasureLimits>> limits) {}

  @Override
  public void rest(Optional<TrayStatus.Rest> rest) {}

  @Override
  public void noCamera(String advice) {}

  @Override
  public void close() {
    List.copyOf(open).forEach(this::gone);
  }
}
