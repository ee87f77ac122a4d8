package io.github.unhunch.app;

import io.github.unhunch.app.presenter.Language;
import io.github.unhunch.app.presenter.TroublePresenter;
import io.github.unhunch.app.presenter.TroublePresenter.Topic;
import io.github.unhunch.app.presenter.User;
import io.github.unhunch.coach.Coach;
import io.github.unhunch.coach.CoachState;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.prompt.PromptOptions;
import io.github.unhunch.coach.prompt.PromptPolicy;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.monitor.Pipeline;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.pose.PoseSmoother;
import io.github.unhunch.pose.SmoothingOptions;
import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.PostureEvent;
import io.github.unhunch.posture.PostureJudge;
import io.github.unhunch.settings.Settings;
import io.github.unhunch.settings.SettingsStore;
import java.util.Optional;
import java.util.function.Supplier;

/** By which model, limits and baseline the user is judged; keeps the baseline of each place. */
final class Judging {

  private static final double KEEP_BASELINE_EVERY_S = 600;

  private final Platform platform;
  private final SettingsStore settings;
  private final Supplier<Language> language;
  private final User user;
  private final TroublePresenter trouble;
  private final CoachState before;
  private final Clockwork clockwork;

  // The analysis thread's own.
  private Place place;
  private double baselineKept = Double.NEGATIVE_INFINITY;

  /**
   * Judges by what the settings say.
   *
   * @param before what the coach knows of earlier runs
   */
  Judging(
      Platform platform,
      SettingsStore settings,
      Supplier<Language> language,
      User user,
      TroublePresenter trouble,
      CoachState before) {
    this.platform = platform;
    this.settings = settings;
    this.language = language;
    this.user = user;
    this.trouble = trouble;
    this.before = before;
    this.clockwork = platform.clockwork();
    this.place = placeBy(settings.current());
  }

  /** On the analysis thread, since loading the model takes a second. */
  Pipeline pipeline() throws PoseException {
    Settings now = settings.current();
    place = placeBy(now);
    Pipeline made =
        new Pipeline(
            platform.openModel(model(now), this::failed),
            new PoseSmoother(SmoothingOptions.DEFAULT),
            judge(now),
            coach(now),
            place.baseline(now),
            clockwork::zone);
    made.resume(before);
    return made;
  }

  private void failed(PoseException problem) {
    trouble.trouble(
        Topic.MODEL, language.get().texts().get("app.model.failed", trouble.words(problem)));
  }

  /** What judges by these settings. */
  PostureJudge judge(Settings now) {
    return new PostureJudge(now.posture());
  }

  /** What speaks by these settings. */
  Coach coach(Settings now) {
    PromptOptions chosen = now.prompts();
    return new Coach(
        new PromptPolicy(chosen, () -> stoppedToday() ? chosen.noMoreThanUsual() : chosen),
        this::offer);
  }

  private boolean stoppedToday() {
    return user.stoppedToday(clockwork.instant(), clockwork.zone());
  }

  private Optional<Plan> offer(PlanRequest request) {
    return stoppedToday()
        ? Optional.empty()
        : language
            .get()
            .advisor()
            .preview(request, user.profile(), user.outcomes(), clockwork.instant());
  }

  /** Where the user sits, by the camera and model of these settings and the displays there are. */
  private Place placeBy(Settings now) {
    return Place.of(now, model(now), platform.displays());
  }

  /** The model that is really used. */
  private PoseOptions model(Settings now) {
    PoseOptions chosen = now.pose();
    return platform.sensors().onBattery().orElse(false) && chosen.equals(PoseOptions.DEFAULT)
        ? chosen.withModel("light")
        : chosen;
  }

  /** On the analysis thread, once another camera is open. */
  Optional<Baseline> baselineOfCamera() {
    Settings now = settings.current();
    place = placeBy(now);
    return place.baseline(now);
  }

  /** A baseline that was taken on purpose. */
  void keep(Baseline baseline) {
    placeBy(settings.current()).keep(settings, baseline, clockwork.instant());
  }

  /** On the analysis thread: a new baseline is kept at once, one that ages every few minutes. */
  void keepAged(Observation seen) {
    boolean calibrated =
        seen.events().stream().anyMatch(event -> event.kind() == PostureEvent.Kind.CALIBRATED);
    double time = seen.judgement().time();
    if (seen.baseline().isPresent()
        && (calibrated || time - baselineKept > KEEP_BASELINE_EVERY_S)) {
      baselineKept = time;
      place.keepAged(settings, seen.baseline().get(), seen.wall());
    }
  }
}
