package io.github.unhunch.app;

import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.plan.PlanRequest;
import io.github.unhunch.coach.plan.SessionPlan;
import io.github.unhunch.coach.safety.WorseningWatch;
import io.github.unhunch.desktop.Notifier;
import io.github.unhunch.settings.Reminded;
import io.github.unhunch.settings.Settings;
import io.github.unhunch.ui.routine.GateWindow;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * The quiet reminders beside the prompts: the long session at the times the user set, the monthly
 * word about a professional massage, and the suggestion when the history shows no relief. On the
 * Swing thread, once a minute.
 */
final class Reminders {

  private static final int MINUTE_MILLIS = 60_000;
  private static final String BEGIN = "begin";

  private final Parts parts;
  private final Consumer<PlanRequest> begin;
  private final WorseningWatch worsening;
  private final Timer timer = new Timer(MINUTE_MILLIS, tick -> look());

  Reminders(Parts parts, Consumer<PlanRequest> begin) {
    this.parts = parts;
    this.begin = begin;
    this.worsening = new WorseningWatch(parts.library());
  }

  void start() {
    timer.start();
  }

  void stop() {
    timer.stop();
  }

  private void look() {
    Settings settings = parts.settings().current();
    SessionPlan plan = settings.plan();
    Reminded reminded = settings.reminded();
    Instant now = parts.clock().instant();
    LocalDateTime local = local(now);
    if (plan.sessionDue(local, reminded.session().map(Reminders::local))) {
      remember(last -> last.withSession(now));
      offerSession();
    }
    if (plan.remindOfProfessional()
        && plan.reminderDue(local, reminded.professional().map(Reminders::local))) {
      remember(last -> last.withProfessional(now));
      tell(parts.texts().get("app.remind.professional"), List.of(), key -> {});
    }
    worsening
        .suggestion(parts.user().outcomes(), reminded.suggestion(), now)
        .ifPresent(
            card -> {
              remember(last -> last.withSuggestion(now));
              GateWindow.card(parts.texts(), card, () -> {});
            });
  }

  private void offerSession() {
    Notifier.Choice yes = new Notifier.Choice(BEGIN, parts.texts().get("app.remind.begin"));
    tell(
        parts.texts().get("app.remind.session"),
        List.of(yes),
        key -> {
          if (key.equals(BEGIN)) {
            SwingUtilities.invokeLater(() -> begin.accept(PlanRequest.ofKind(Routine.Kind.LONG)));
          }
        });
  }

  private void tell(String words, List<Notifier.Choice> choices, Consumer<String> chosen) {
    parts.desktop().notifier().show("Unhunch", words, choices, chosen);
  }

  private void remember(UnaryOperator<Reminded> change) {
    parts.settings().update(now -> now.withReminded(change.apply(now.reminded())));
  }

  private static LocalDateTime local(Instant time) {
    return LocalDateTime.ofInstant(time, ZoneId.systemDefault());
  }
}
