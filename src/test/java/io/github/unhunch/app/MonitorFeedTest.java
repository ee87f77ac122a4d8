package io.github.unhunch.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.app.presenter.PromptPresenter;
import io.github.unhunch.app.presenter.RoutinePresenter;
import io.github.unhunch.app.presenter.StillClockwork;
import io.github.unhunch.app.presenter.TrayPresenter;
import io.github.unhunch.app.presenter.TroublePresenter;
import io.github.unhunch.app.presenter.WindowPresenter;
import io.github.unhunch.app.presenter.WindowView;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.CoachState;
import io.github.unhunch.coach.CoachStep;
import io.github.unhunch.monitor.MonitorEvent;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.Scene;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.MeasureLimits;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.settings.SettingsStore;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.routine.Choice;
import io.github.unhunch.ui.tray.TrayStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screen is not woken for a picture that would change nothing on it. */
class MonitorFeedTest {

  @TempDir static Path folder;
  private final OpenOrNot windows = new OpenOrNot();
  private final List<TrayStatus> tray = new ArrayList<>();
  private final List<Boolean> watched = new ArrayList<>();
  private final MonitorFeed feed =
      new MonitorFeed(
          new PromptPresenter(
              () -> Texts.in(Locale.ENGLISH),
              () -> 0,
              () -> false,
              StillClockwork.AT_ONCE,
              null,
              null),
          new RoutinePresenter(
              null,
              null,
              null,
              new StillClockwork(),
              () -> 0,
              StillClockwork.AT_ONCE,
              new RoutinePresenter.Views(null, null, null),
              null),
          new TrayPresenter(new StillClockwork(), tray::add),
          new WindowPresenter(null, null, settings(), null, null, null, windows, null, null),
          new TroublePresenter(
              () -> Texts.in(Locale.ENGLISH),
              new StillClockwork(),
              StillClockwork.AT_ONCE,
              (title, words, choice) -> {}),
          watched::add);

  @Test
  void onePictureAfterTheOtherLikeItTellsTheTrayNothing() {
    for (int i = 0; i <= 60; i++) {
      see(i * 0.5, new PostureState.Upright());
    }
    assertThat(tray).as("the first of 30 s, and the minutes every 10 s").hasSize(4);
  }

  @Test
  void anotherPostureIsTold() {
    see(0, new PostureState.Upright());
    see(1, new PostureState.Drifting(Cue.LEANING));
    see(2, new PostureState.Drifting(Cue.LEANING));
    assertThat(tray).hasSize(2);
  }

  @Test
  void afterEverythingElseThatHappensTheNextPictureIsTold() {
    see(0, new PostureState.Upright());
    feed.accept(
        new MonitorEvent.Coached(Instant.EPOCH, 0, silent()), StillClockwork.AT_ONCE::execute);
    see(1, new PostureState.Upright());
    assertThat(tray).hasSize(3);
  }

  @Test
  void aWindowThatShowsPicturesGetsEachOne() {
    windows.open = true;
    for (int i = 0; i < 5; i++) {
      see(i * 0.5, new PostureState.Upright());
    }
    assertThat(windows.shown).isEqualTo(5);
    assertThat(watched).as("whether pictures may not come more seldom").containsOnly(true);
  }

  private void see(double time, PostureState state) {
    Judgement judgement = new Judgement(time, state, 100, Map.of(), Map.of());
    Pose pose = new Pose(time, 4, 4, 1, Map.of(), Scene.UNKNOWN);
    Frame frame = Frame.ofPixels(time, 4, 4, new byte[48]);
    feed.accept(
        new MonitorEvent.Observed(
            new Observation(
                Instant.EPOCH, frame, pose, judgement, List.of(), silent(), Optional.empty())),
        StillClockwork.AT_ONCE::execute);
  }

  private static CoachStep silent() {
    return new CoachStep(CoachState.START, List.of(), List.of(), Optional.empty());
  }

  private static SettingsStore settings() {
    return new SettingsStore(
        folder.resolve("settings.json"), (delay, work) -> {}, new StillClockwork(), trouble -> {});
  }

  /** Counts the pictures it is shown. */
  private static final class OpenOrNot implements WindowView {
    boolean open;
    int shown;

    @Override
    public boolean watched() {
      return open;
    }

    @Override
    public void show(Observation seen, Supplier<List<MeasureLimits>> limits) {
      shown++;
    }

    @Override
    public void live() {}

    @Override
    public void choose(List<Choice> choices, Optional<String> last) {}

    @Override
    public void report() {}

    @Override
    public void settings() {}

    @Override
    public void calibration() {}

    @Override
    public void firstStart(int step) {}

    @Override
    public void safety(boolean shown) {}

    @Override
    public void closeFirstStart() {}

    @Override
    public void rest(Optional<TrayStatus.Rest> rest) {}

    @Override
    public void noCamera(String advice) {}

    @Override
    public void close() {}
  }
}
