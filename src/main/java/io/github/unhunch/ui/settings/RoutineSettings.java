package io.github.unhunch.ui.settings;

import io.github.unhunch.coach.plan.SessionPlan;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.settings.LookOptions;
import io.github.unhunch.ui.settings.Setting.Amount;
import io.github.unhunch.ui.settings.Setting.Choice;
import io.github.unhunch.ui.settings.Setting.Switch;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** How routines are guided, and at which times a long session is offered. */
final class RoutineSettings {

  private static final String NO_TIME = "none";

  private RoutineSettings() {}

  /** In the order in which they are shown. */
  static List<Setting<?>> all() {
    return List.of(
        new Switch(
            "use-camera",
            s -> s.session().useCamera(),
            (s, v) ->
                s.withSession(
                    new SessionOptions(
                        s.session().readySeconds(),
                        s.session().blindSeconds(),
                        s.session().patience(),
                        v))),
        new Amount(
            "ready",
            0,
            30,
            1,
            s -> s.session().readySeconds(),
            (s, v) ->
                s.withSession(
                    new SessionOptions(
                        v,
                        s.session().blindSeconds(),
                        s.session().patience(),
                        s.session().useCamera()))),
        LookSettings.flag("sounds", LookOptions::sounds, LookOptions::withSounds),
        LookSettings.flag("voice", LookOptions::voice, LookOptions::withVoice),
        sessionTime("session-first", 0),
        sessionTime("session-second", 1),
        new Switch(
            "professional",
            s -> s.plan().remindOfProfessional(),
            (s, v) -> s.withPlan(new SessionPlan(s.plan().times(), v))));
  }

  /** One of the two times of day at which a long session is offered. */
  private static Choice sessionTime(String id, int index) {
    List<String> values = new ArrayList<>(List.of(NO_TIME));
    for (int hour = 6; hour < 24; hour++) {
      values.add(LocalTime.of(hour, 0).toString());
    }
    return new Choice(
        id,
        values,
        s -> s.plan().times().size() > index ? s.plan().times().get(index).toString() : NO_TIME,
        (s, v) -> s.withPlan(withTime(s.plan(), index, v)));
  }

  private static SessionPlan withTime(SessionPlan plan, int index, String value) {
    List<LocalTime> times = new ArrayList<>(plan.times());
    if (times.size() > index) {
      times.remove(index);
    }
    if (!value.equals(NO_TIME)) {
      times.add(LocalTime.parse(value));
    }
    return new SessionPlan(times, plan.remindOfProfessional());
  }
}
