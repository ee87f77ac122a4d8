package io.github.unhunch.cli;

import io.github.unhunch.coach.CoachAction;
import io.github.unhunch.coach.prompt.PromptAction;
import io.github.unhunch.coach.prompt.Silence;
import io.github.unhunch.monitor.Observation;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.Judgement;
import io.github.unhunch.posture.PostureEvent;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.posture.UnsureReason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Prints observations in the form that {@code replay} promises. */
final class ReplayPrinter {

  private final JsonLines out;

  ReplayPrinter(JsonLines out) {
    this.out = out;
  }

  /** Prints what happened at this frame, then how it was judged. */
  void print(Observation seen) {
    double time = seen.judgement().time();
    for (PostureEvent event : seen.events()) {
      // A slouch is told by what the coach makes of it: a prompt, or a silence with its reason.
      if (event.kind() != PostureEvent.Kind.SLOUCH) {
        out.write(event(event.time(), event.kind().name(), event.cue(), Optional.empty()));
      }
    }
    for (CoachAction action : seen.coached().actions()) {
      if (action.prompt().kind() == PromptAction.Kind.SHOW_TRAY) {
        Map<String, Object> line =
            event(time, "PROMPT", Optional.of(action.prompt().cue()), Optional.empty());
        action
            .plan()
            .ifPresent(
                plan -> {
                  line.put("routine", plan.routine().id());
                  line.put("why", plan.why());
                });
        out.write(line);
      }
    }
    for (Silence silence : seen.coached().silences()) {
      out.write(
          event(time, "SILENCE", Optional.of(silence.cue()), Optional.of(silence.reason().name())));
    }
    out.write(judged(seen.judgement()));
  }

  private static Map<String, Object> event(
      double time, String kind, Optional<Cue> cue, Optional<String> reason) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("t", thousandths(time));
    line.put("event", kind);
    cue.ifPresent(name -> line.put("cue", name.name()));
    reason.ifPresent(why -> line.put("reason", why));
    return line;
  }

  private static Map<String, Object> judged(Judgement judgement) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("t", thousandths(judgement.time()));
    line.put("state", judgement.state().label());
    line.put("reason", reason(judgement.state()));
    line.put("score", judgement.score());
    line.put("cues", rounded(judgement.cues()));
    line.put("measures", rounded(judgement.measures()));
    return line;
  }

  private static String reason(PostureState state) {
    return state
        .reason()
        .map(UnsureReason::words)
        .or(() -> state.cue().map(Cue::name))
        .orElseGet(
            () ->
                state instanceof PostureState.Away
                    ? UnsureReason.NOBODY.words()
                    : "within the usual upright");
  }

  private static <K extends Enum<K>> Map<String, Double> rounded(Map<K, Double> values) {
    Map<String, Double> named = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (Double.isFinite(value)) {
            named.put(name.name(), thousandths(value));
          }
        });
    return named;
  }

  private static double thousandths(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
