package io.github.unhunch.app.rehearsal;

import com.google.gson.JsonPrimitive;
import io.github.unhunch.app.AppContext;
import io.github.unhunch.app.Controls;
import io.github.unhunch.app.Platform;
import io.github.unhunch.app.Views;
import io.github.unhunch.app.presenter.RoutinePresenter;
import io.github.unhunch.app.presenter.SessionVoice;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.CameraSpec;
import io.github.unhunch.desktop.DesktopSensors;
import io.github.unhunch.desktop.Shortcuts;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.settings.Home;
import io.github.unhunch.settings.Installation;
import io.github.unhunch.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is around the program in a rehearsal: one process' worth of screen and threads. */
final class ScriptPlatform implements Platform {

  /** The models that come with the program need not be there: traces are read without one. */
  private static final Set<String> OURS = Set.of("default", "light");

  private final Home home;
  private final ScriptClockwork clockwork;
  private final ScriptCamera camera;
  private final ScriptDesk desk;
  private final Transcript transcript;
  private final ScriptKeys keys;
  private final Worker screen;
  private Optional<Screen> shown = Optional.empty();

  /** What the script's user has before them. */
  record Screen(
      Controls controls,
      ScriptTray tray,
      ScriptToast toast,
      ScriptRoutine routine,
      ScriptGate gate,
      ScriptWindows windows) {

    void close() {
      toast.withdraw();
      gate.close();
      routine.close();
      windows.close();
    }
  }

  ScriptPlatform(
      Home home,
      ScriptClockwork clockwork,
      ScriptCamera camera,
      ScriptDesk desk,
      Transcript transcript) {
    this.home = home;
    this.clockwork = clockwork;
    this.camera = camera;
    this.desk = desk;
    this.transcript = transcript;
    this.keys = new ScriptKeys(transcript);
    this.screen = clockwork.worker("screen");
  }

  /** What is on show; empty before the program shows anything. */
  Optional<Screen> shown() {
    return shown;
  }

  @Override
  public Clockwork clockwork() {
    return clockwork;
  }

  @Override
  public Worker screen() {
    return screen;
  }

  @Override
  public void onFailure(BiConsumer<String, Throwable> failed) {
    clockwork.onFailure(failed);
  }

  /** A script's screen is never lost. */
  @Override
  public void onScreenLost(Runnable save) {}

  @Override
  public CameraSource openCamera(CameraSpec spec) throws CameraException {
    return camera.open();
  }

  @Override
  public PoseEstimator openModel(PoseOptions options, Consumer<PoseException> trouble)
      throws PoseException {
    if (!OURS.contains(options.model())) {
      PoseEstimators.file(options, List.of(Installation.find().models(), home.models()));
    }
    return PoseEstimators.forTraces();
  }

  @Override
  public DesktopSensors sensors() {
    return desk;
  }

  @Override
  public String displays() {
    return "rehearsal";
  }

  @Override
  public void autostart(boolean wanted) {
    transcript.write("autostart", new JsonPrimitive(wanted));
  }

  @Override
  public Shortcuts shortcuts() {
    return keys;
  }

  /** Keys that work everywhere, pressed by the script. */
  ScriptKeys keys() {
    return keys;
  }

  @Override
  public Views views(AppContext context, Controls controls) {
    Supplier<Texts> texts = () -> context.language().get().texts();
    ScriptWindows windows = new ScriptWindows(transcript, screen, controls);
    Screen made =
        new Screen(
            controls,
            new ScriptTray(transcript, texts),
            new ScriptToast(transcript, screen),
            new ScriptRoutine(transcript, screen, windows),
            new ScriptGate(screen, windows),
            windows);
    shown = Optional.of(made);
    return new Views(
        made.tray(),
        made.toast(),
        new RoutinePresenter.Views(made.routine(), made.gate(), new Silence()),
        windows,
        (title, words, choice) -> transcript.write("notification", words),
        () -> {
          transcript.write("look", context.settings().current().look().theme().name());
          made.tray().refresh();
          made.gate().refresh();
        },
        made::close);
  }

  @Override
  public void close() {
    shown = Optional.empty();
  }

  /** Nothing is said or played. */
  private static final class Silence implements SessionVoice {

    @Override
    public void say(String words) {}

    @Override
    public void tone(Tone tone) {}
  }
}
