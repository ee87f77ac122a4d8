package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.plan.SessionPlan;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.safety.WorseningWatch;
import io.github.unhunch.monitor.Clockwork;
import io.github.unhunch.monitor.Worker;
import io.github.unhunch.settings.ReminderTimes;
import io.github.unhunch.settings.Settings;
import io.github.unhunch.settings.SettingsStore;
import io.github.unhunch.text.Texts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The quiet reminders beside the prompts: the long session at the times the user set, the monthly
 * word about a professional massage, and the suggestion when the history shows no relief. Looks
 * once a minute, and only while the user can be spoken to.
 */
public final class ReminderPresenter {

  private static final double MINUTE_S = 60;

  private final Supplier<Language> language;
  private final SettingsStore settings;
  private final User user;
  private final Clockwork clockwork;
  private final Worker screen;
  private final Notices notices;
  private final GateView gate;
  private final BooleanSupplier welcome;
  private final Consumer<PlanRequest> begin;
  private final Consumer<Consumer<String>> summary;
  private boolean stopped;

  /**
   * Reminds of nothing until {@link #start}.
   *
   * @param welcome whether the user can be spoken to just now
   * @param begin begins a routine
   * @param summary reads the day in a sentence and hands it on, on the screen's worker
   */
  public ReminderPresenter(
      Supplier<Language> language,
      SettingsStore settings,
      User user,
      Clockwork clockwork,
      Worker screen,
      Notices notices,
      GateView gate,
      BooleanSupplier welcome,
      Consumer<PlanRequest> begin,
      Consumer<Consumer<String>> summary) {
    this.language = language;
    this.settings = settings;
    this.user = user;
    this.clockwork = clockwork;
    this.screen = screen;
    this.notices = notices;
    this.gate = gate;
    this.welcome = welcome;
    this.begin = begin;
    this.summary = summary;
  }

  /** Looks from now on. */
  public void start() {
    screen.after(MINUTE_S, this::tick);
  }

  /** Looks no more. */
  public void stop() {
    stopped = true;
  }

  private void tick() {
    if (!stopped) {
      screen.after(MINUTE_S, this::tick);
      if (welcome.getAsBoolean()) {
        look();
      }
    }
  }

  private void look() {
    Settings now = settings.current();
    SessionPlan plan = now.plan();
    ReminderTimes reminded = now.reminded();
    Instant time = clockwork.instant();
    LocalDateTime local = local(time);
    boolean routines = !user.stoppedToday(time, clockwork.zone());
    if (routines && plan.sessionDue(local, reminded.session().map(this::local))) {
      remember(last -> last.withSession(time));
      offerSession();
    }
    boolean told =
        reminded.evening().map(this::local).filter(last -> sameDay(last, local)).isPresent();
    if (now.alert().evening() && !local.toLocalTime().isBefore(now.quiet().to()) && !told) {
      remember(last -> last.withEvening(time));
      summary.accept(words -> notices.show(texts().get("app.evening"), words, Optional.empty()));
    }
    if (plan.remindOfProfessional()
        && plan.reminderDue(local, reminded.professional().map(this::local))) {
      remember(last -> last.withProfessional(time));
      tell("app.remind.professional", Optional.empty());
    }
    Supplier<Optional<Card>> suggestion = suggestion(user.outcomes(), reminded.suggestion(), time);
    suggestion
        .get()
        .ifPresent(
            card -> {
              remember(last -> last.withSuggestion(time));
              gate.card(() -> suggestion.get().orElse(card));
            });
  }

  /** What the history suggests, in the language that holds when it is read. */
  private Supplier<Optional<Card>> suggestion(
      List<RoutineOutcome> outcomes, Optional<Instant> before, Instant time) {
    return () -> new WorseningWatch(language.get().library()).suggestion(outcomes, before, time);
  }

  private static boolean sameDay(LocalDateTime one, LocalDateTime other) {
    return one.toLocalDate().equals(other.toLocalDate());
  }

  private void offerSession() {
    String words = texts().get("app.remind.begin");
    tell(
        "app.remind.session",
        Optional.of(
            new Notices.Choice(words, () -> begin.accept(PlanRequest.ofKind(Routine.Kind.LONG)))));
  }

  private void tell(String key, Optional<Notices.Choice> choice) {
    notices.show("Unhunch", texts().get(key), choice);
  }

  private Texts texts() {
    return language.get().texts();
  }

  private void remember(UnaryOperator<ReminderTimes> change) {
    settings.update(now -> now.withReminded(change.apply(now.reminded())));
  }

  private LocalDateTime local(Instant time) {
    return LocalDateTime.ofInstant(time, clockwork.zone());
  }
}
