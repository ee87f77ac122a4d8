package io.github.unhunch.app;

import io.github.unhunch.app.presenter.PromptPresenter;
import io.github.unhunch.app.presenter.RoutinePresenter;
import io.github.unhunch.app.presenter.TrayPresenter;
import io.github.unhunch.app.presenter.TroublePresenter;
import io.github.unhunch.app.presenter.WindowPresenter;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.PostureState;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands the presenters what the monitor tells: of the pictures only the newest, and only while one
 * of them would show more than before; of what the coach wants all. Everything but {@link #accept}
 * is on the screen's worker.
 */
final class MonitorFeed {

  /** The tray counts minutes: it is told so often, in seconds, while nothing else changes. */
  private static final double TOLD_EVERY_S = 10;

  private final PromptPresenter prompts;
  private final RoutinePresenter routines;
  private final TrayPresenter tray;
  private final WindowPresenter windows;
  private final TroublePresenter trouble;
  private final Consumer<Boolean> watched;
  private final AtomicReference<@Nullable Observation> newest = new AtomicReference<>();
  private Optional<PostureState> last = Optional.empty();
  private Pauses pauses = Pauses.NONE;

  // The analysis thread's own: what was handed over last.
  private Optional<PostureState> told = Optional.empty();
  private double toldAt = Double.NEGATIVE_INFINITY;

  MonitorFeed(
      PromptPresenter prompts,
      RoutinePresenter routines,
      TrayPresenter tray,
      WindowPresenter windows,
      TroublePresenter trouble,
      Consumer<Boolean> watched) {
    this.prompts = prompts;
    this.routines = routines;
    this.tray = tray;
    this.windows = windows;
    this.trouble = trouble;
    this.watched = watched;
  }

  /** Takes in what the monitor told; on the analysis thread, so it only hands over. */
  void accept(MonitorEvent event, Consumer<Runnable> screen) {
    trouble.accept(event);
    if (event instanceof MonitorEvent.Observed observed) {
      Observation seen = observed.observation();
      // Pictures may be skipped, what the coach wants may not.
      if (!seen.coached().actions().isEmpty()) {
        screen.accept(() -> prompts.carryOut(seen.coached()));
      }
      boolean onShow = windows.watched();
      watched.accept(onShow);
      if (news(seen.judgement(), onShow) && newest.getAndSet(seen) == null) {
        screen.accept(this::paint);
      }
    } else {
      told = Optional.empty();
      screen.accept(() -> other(event));
    }
  }

  /** Whether anybody would see a difference. */
  private boolean news(Judgement now, boolean onShow) {
    boolean same = told.filter(now.state()::equals).isPresent();
    boolean lately = Math.abs(now.time() - toldAt) < TOLD_EVERY_S;
    if (same && lately && !onShow && !routines.open()) {
      return false;
    }
    told = Optional.of(now.state());
    toldAt = now.time();
    return true;
  }

  /** The state that was shown last; empty during a pause. */
  Optional<PostureState> last() {
    return last;
  }

  /** Why there is no monitoring. */
  Pauses pauses() {
    return pauses;
  }

  private void paint() {
    Observation seen = newest.getAndSet(null);
    if (seen != null && pauses.none()) {
      last = Optional.of(seen.judgement().state());
      tray.judged(seen.judgement().state());
      windows.show(seen);
      routines.pose(seen.pose());
      showTray();
    }
  }

  private void other(MonitorEvent event) {
    if (event instanceof MonitorEvent.Coached coached) {
      prompts.carryOut(coached.step());
    } else if (event instanceof MonitorEvent.Slept slept) {
      routines.slept(slept.seconds());
    } else if (event instanceof MonitorEvent.PausesChanged changed) {
      pauses = changed.pauses();
      tray.paused(pauses);
      routines.paused(pauses);
      last = Optional.empty();
      windows.paused(pauses);
    } else if (event instanceof MonitorEvent.CameraChanged changed) {
      tray.camera(changed.status());
      changed
          .status()
          .problem()
          .ifPresent(problem -> windows.noCamera(trouble.cameraWords(problem.problem())));
    }
    showTray();
  }

  /** The tray as things are now. */
  void showTray() {
    tray.show(prompts.inTray(), windows.setUpIsOpen());
  }
}
