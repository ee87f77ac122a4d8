package io.github.unhunch.app.swing;

import io.github.unhunch.app.AppContext;
import io.github.unhunch.app.Controls;
import io.github.unhunch.app.Views;
import io.github.unhunch.app.presenter.RoutinePresenter;
import io.github.unhunch.app.presenter.SessionVoice;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.platform.Desktop;
import io.github.unhunch.settings.FigureOptions;
import io.github.unhunch.settings.LookOptions;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.figure.FigureLook;
import io.github.unhunch.ui.routine.RoutineContext;
import io.github.unhunch.ui.routine.WarmUp;
import io.github.unhunch.ui.theme.SteadyClicks;
import io.github.unhunch.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Optional;
import javax.swing.Timer;

/** Makes all windows, and makes them anew when words or look change. On the Swing thread. */
final class SwingViews {

  /** The program's own start is over by then, and nobody has asked for a routine yet. */
  private static final int WARM_UP_AFTER_MILLIS = 8000;

  private final AppContext context;
  private final Desktop desktop;
  private final FigureLibrary figures = FigureLibrary.load();
  private final SwingTray tray;
  private final SwingToast toast;
  private final SwingGate gate;
  private final SwingVoice voice;
  private final SwingRoutine routine;
  private final SwingWindows windows;
  private final OpenQuestions questions;
  private final SwingNotices notices;
  private final Timer warmUp = new Timer(WARM_UP_AFTER_MILLIS, late -> warmUp());

  /**
   * Shows nothing yet.
   *
   * @param recording plays in place of every camera, when given
   */
  SwingViews(
      AppContext context,
      Controls controls,
      Desktop desktop,
      Tray systemTray,
      Optional<Path> recording) {
    this.context = context;
    this.desktop = desktop;
    SteadyClicks.install();
    installTheme();
    this.tray = new SwingTray(systemTray, this::texts, controls);
    this.toast =
        new SwingToast(
            this::texts,
            () -> context.settings().current().alert().level(),
            figures,
            context.poseTime());
    this.gate = new SwingGate(this::texts, open -> controls.windows().safetyOpen(open));
    this.voice = new SwingVoice(this::look, texts().locale());
    this.routine = new SwingRoutine(this::around);
    this.windows =
        new SwingWindows(
            context,
            controls,
            figures,
            tray::shown,
            recording.map(Path::getFileName).map(Path::toString));
    this.questions = new OpenQuestions(open -> controls.windows().questionOpen(open));
    this.notices = new SwingNotices(desktop.notifier(), this::texts);
    warmUp.setRepeats(false);
    warmUp.start();
  }

  Views views() {
    SessionVoice spoken = voice;
    return new Views(
        tray,
        toast,
        new RoutinePresenter.Views(routine, gate, spoken),
        windows,
        notices,
        this::refresh,
        this::close);
  }

  private Texts texts() {
    return context.language().get().texts();
  }

  private LookOptions look() {
    return context.settings().current().look();
  }

  private RoutineContext around() {
    return new RoutineContext(texts(), figures, context.poseTime());
  }

  private void warmUp() {
    context.language().get().library().routinesOf(Routine.Kind.SHORT).stream()
        .findFirst()
        .ifPresent(first -> WarmUp.begin(around(), first));
  }

  private void refresh() {
    installTheme();
    voice.speak(texts().locale());
    tray.refresh();
    windows.refresh();
    gate.refresh();
  }

  /** Puts the look that the settings and the system ask for on every window. */
  private void installTheme() {
    LookOptions look = look();
    boolean dark =
        switch (look.theme()) {
          case DARK -> true;
          case LIGHT -> false;
          case SYSTEM -> desktop.sensors().dark().orElse(false);
        };
    boolean calm = look.reducedMotion() || desktop.sensors().reducedMotion().orElse(false);
    new Theme(dark, look.textScale(), calm).install();
    FigureOptions figure = context.settings().current().figure();
    new FigureLook(
            FigureLook.Tone.valueOf(figure.tone().name()),
            FigureLook.Build.valueOf(figure.build().name()))
        .install();
  }

  private void close() {
    warmUp.stop();
    toast.close();
    gate.close();
    routine.close();
    windows.close();
    questions.close();
    notices.close();
    voice.close();
    tray.close();
  }
}
