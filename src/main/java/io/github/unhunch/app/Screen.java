package io.github.unhunch.app;

import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.sound.Sounds;
import io.github.unhunch.desktop.sound.Speech;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureEvent;
import io.github.unhunch.settings.LookOptions;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.prompt.PromptToast;
import io.github.unhunch.ui.routine.Surroundings;
import io.github.unhunch.ui.theme.Theme;
import io.github.unhunch.ui.tray.TrayCommands;
import io.github.unhunch.ui.tray.TrayController;
import io.github.unhunch.ui.tray.TrayWindow;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * All that the user sees: the tray, the prompts, the routine and the windows, fed by what the
 * monitor tells. Everything but {@link #accept} is on the Swing thread.
 */
final class Screen {

  /** The program's own start is over by then, and nobody has asked for a routine yet. */
  private static final int WARM_UP_AFTER_MILLIS = 8000;

  private final Parts parts;
  private final Runnable quit;
  private final Speech speech;
  private final Sounds sounds = new Sounds(0.3);
  private final Prompts prompts;
  private final Routines routines;
  private final OpenWindows windows;
  private final Reminders reminders;
  private final TrayWindow trayWindow;
  private final TrayFeed trayFeed;
  private final AtomicReference<Observation> newest = new AtomicReference<>();
  private Optional<Observation> last = Optional.empty();

  /**
   * Makes the windows; none is shown yet.
   *
   * @param tray the system's tray
   * @param quit ends the program
   */
  Screen(Parts parts, Tray tray, Runnable quit) {
    this.parts = parts;
    this.quit = quit;
    installTheme(parts);
    FigureLibrary figures = FigureLibrary.load();
    this.speech = Speech.of(parts.texts().locale());
    this.prompts =
        new Prompts(
            parts.texts(),
            figures,
            new PromptToast(parts.texts(), parts.monitor()::seconds),
            new Prompts.Hands(
                this::answered,
                cue -> begin(PlanRequest.forCue(cue, Side.NONE)),
                this::lessEager,
                this::showTray));
    this.routines =
        new Routines(
            parts.library(),
            parts.advisor(),
            parts.user(),
            new Surroundings(
                parts.texts(),
                figures,
                parts.monitor()::seconds,
                parts.clock(),
                this::speak,
                this::sound),
            parts.monitor()::guide,
            this::finished);
    this.windows = new OpenWindows(parts, routines, this::wrongNow, tray::shown);
    this.reminders = new Reminders(parts, this::begin);
    this.trayWindow = new TrayWindow(parts.texts());
    this.trayFeed =
        new TrayFeed(
            new TrayController(tray, trayWindow, parts.texts(), commands()),
            parts.texts(),
            parts.clock());
  }

  /** The look was changed in the settings. */
  void refreshLook() {
    installTheme(parts);
  }

  /** Puts the look that the settings and the system ask for on every window. */
  static void installTheme(Parts parts) {
    LookOptions look = parts.settings().current().look();
    boolean dark =
        switch (look.theme()) {
          case DARK -> true;
          case LIGHT -> false;
          case SYSTEM -> parts.desktop().sensors().dark().orElse(false);
        };
    boolean calm = look.reducedMotion() || parts.desktop().sensors().reducedMotion().orElse(false);
    new Theme(dark, look.textScale(), calm).install();
  }

  private TrayCommands commands() {
    return new TrayCommands(
        this::pause,
        parts.monitor()::resume,
        this::offers,
        id -> begin(PlanRequest.ofRoutine(id)),
        () -> begin(PlanRequest.forCue(Cue.STILL, Side.NONE)),
        windows::firstStart,
        windows::firstStart,
        windows::today,
        windows::live,
        windows::settings,
        quit,
        answer -> prompts.answer(TrayFeed.answer(answer)));
  }

  /** The first start, or just the tray. */
  void start() {
    showTray();
    reminders.start();
    Timer warmUp = new Timer(WARM_UP_AFTER_MILLIS, late -> routines.warmUp());
    warmUp.setRepeats(false);
    warmUp.start();
    if (!parts.settings().current().start().finished()) {
      windows.firstStart();
    }
  }

  /** A second start was tried. */
  void raise() {
    if (parts.settings().current().start().finished()) {
      windows.live();
    } else {
      windows.firstStart();
    }
  }

  /** Takes in what the monitor told; on the analysis thread, so it only hands over. */
  void accept(MonitorEvent event) {
    if (event instanceof MonitorEvent.Observed observed) {
      Observation seen = observed.observation();
      boolean idle = newest.getAndSet(seen) == null;
      // Pictures may be skipped, what the coach wants may not.
      if (!seen.coached().actions().isEmpty() || !seen.events().isEmpty()) {
        SwingUtilities.invokeLater(() -> happened(seen));
      }
      if (idle) {
        SwingUtilities.invokeLater(this::paint);
      }
    } else {
      SwingUtilities.invokeLater(() -> other(event));
    }
  }

  private void happened(Observation seen) {
    prompts.carryOut(seen.coached());
    for (PostureEvent event : seen.events()) {
      if (event.kind() == PostureEvent.Kind.AWAY) {
        trayFeed.breakBegun(seen.wall());
      }
    }
  }

  private void paint() {
    Optional<Observation> taken = Optional.ofNullable(newest.getAndSet(null));
    taken.ifPresent(
        seen -> {
          last = taken;
          trayFeed.judged(seen.judgement().state());
          windows.show(seen);
          routines.pose(seen.pose());
          showTray();
        });
  }

  private void other(MonitorEvent event) {
    if (event instanceof MonitorEvent.Coached coached) {
      prompts.carryOut(coached.step());
    } else if (event instanceof MonitorEvent.PausesChanged changed) {
      trayFeed.paused(changed.pauses());
      windows.clear();
    } else if (event instanceof MonitorEvent.CameraChanged changed) {
      trayFeed.camera(changed.status());
      changed
          .status()
          .problem()
          .ifPresent(problem -> windows.noCamera(String.valueOf(problem.getMessage())));
    } else if (event instanceof MonitorEvent.Failed failed) {
      tell(failed.advice());
    }
    showTray();
  }

  private void showTray() {
    trayFeed.show(prompts.waiting());
  }

  private void pause(TrayCommands.Pause length) {
    ZonedDateTime now = parts.clock().instant().atZone(ZoneId.systemDefault());
    length
        .end(now)
        .ifPresentOrElse(
            end -> parts.monitor().pauseUntil(end.toInstant()),
            () -> parts.monitor().pause(PauseReason.BY_USER));
  }

  /** The library's first few, until there is a window to choose from. */
  private TrayCommands.Offers offers() {
    List<TrayCommands.Offer> offers = new ArrayList<>();
    for (Routine routine : parts.library().routines()) {
      offers.add(new TrayCommands.Offer(routine.id(), routine.name()));
    }
    return new TrayCommands.Offers(Optional.empty(), offers);
  }

  private void begin(PlanRequest request) {
    routines.begin(request);
  }

  /** Begins this routine, or lets the user choose one; false when there is no such routine. */
  boolean routine(Optional<String> id) {
    if (id.isPresent()
        && parts.library().routines().stream().noneMatch(r -> r.id().equals(id.get()))) {
      return false;
    }
    SwingUtilities.invokeLater(
        () ->
            begin(id.map(PlanRequest::ofRoutine).orElse(PlanRequest.forCue(Cue.STILL, Side.NONE))));
    return true;
  }

  private void answered(PromptAnswer answer) {
    parts.records().answered(answer);
    parts.monitor().answer(answer);
  }

  private void finished(RoutineRun run) {
    trayFeed.breakBegun(run.end());
    parts.records().routine(run);
  }

  private void lessEager(Cue cue) {
    parts.settings().update(now -> now.withPosture(now.posture().withAdjusted(cue)));
  }

  /** Counted whatever is judged; less eager about a cue only where there is one. */
  private void wrongNow() {
    parts.records().wrong();
    last.flatMap(seen -> seen.judgement().state().cue()).ifPresent(this::lessEager);
  }

  private void speak(String words) {
    if (parts.settings().current().look().voice()) {
      speech.say(words);
    }
  }

  private void sound(Sounds.Tone tone) {
    if (parts.settings().current().look().sounds()) {
      sounds.play(tone);
    }
  }

  /** Tells the user one sentence about something that went wrong. */
  void tell(String sentence) {
    parts
        .desktop()
        .notifier()
        .show(parts.texts().get("app.trouble"), sentence, List.of(), chosen -> {});
  }

  /** Takes every window and voice away. */
  void close() {
    reminders.stop();
    prompts.close();
    windows.close();
    trayWindow.close();
    speech.close();
    sounds.close();
  }
}
