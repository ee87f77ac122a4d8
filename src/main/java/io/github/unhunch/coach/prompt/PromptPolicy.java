package io.github.unhunch.coach.prompt;

import io.github.unhunch.coach.prompt.PromptState.Pending;
import io.github.unhunch.coach.prompt.PromptState.Phase;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Decides when to speak. A pure step: what it remembers, what happened and what is going on at the
 * desk give what to show and a reason for every silence.
 *
 * <p>A prompt has two phases: the tray icon first, the toast only after a pause in typing. While a
 * call, a full screen or the like goes on it waits, and at most one waits. It goes away when the
 * posture comes back before the toast, and when nobody looks any more whether it has: a pause ends
 * it, unless the user asked to see it again; a locked screen, a sleep or an absence ends it in any
 * case, since the user has had a break by then.
 */
public final class PromptPolicy {

  /** With idle time unknown the toast comes after so many seconds of the tray icon. */
  private static final double UNKNOWN_IDLE_SECONDS = 10;

  private final PromptOptions options;
  private final Supplier<PromptOptions> limits;

  /** A policy with these options. */
  public PromptPolicy(PromptOptions options) {
    this(options, () -> options);
  }

  /**
   * A policy with these options.
   *
   * @param limits how often it may speak just now; asked when a prompt is due
   */
  public PromptPolicy(PromptOptions options, Supplier<PromptOptions> limits) {
    this.options = options;
    this.limits = limits;
  }

  /**
   * One step; to be called about once a second and with every posture event.
   *
   * @param state what the last step gave
   * @param events what the posture did since
   * @param context what is going on at the desk
   * @param answer what the user did with the prompt since, if anything
   * @param time seconds on the source's clock, never going back
   * @param wall the same moment by the wall clock and calendar
   */
  public PromptStep step(
      PromptState state,
      List<PostureEvent> events,
      PromptContext context,
      Optional<PromptAnswer> answer,
      double time,
      ZonedDateTime wall) {
    Turn turn = new Turn(options, limits, state, time, wall);
    answer.ifPresent(turn::answered);
    events.forEach(turn::happened);
    turn.progress(context);
    return new PromptStep(turn.state, turn.actions, turn.silences, turn.answered);
  }

  /** One step under way: the state as it stands and what has come out so far. */
  private static final class Turn {
    private final PromptOptions options;
    private final Supplier<PromptOptions> limits;
    private final double time;
    private final ZonedDateTime wall;
    private final Instant now;
    private final List<PromptAction> actions = new ArrayList<>();
    private final List<Silence> silences = new ArrayList<>();
    private PromptState state;
    private Optional<PromptAnswer> answered = Optional.empty();

    Turn(
        PromptOptions options,
        Supplier<PromptOptions> limits,
        PromptState state,
        double time,
        ZonedDateTime wall) {
      this.options = options;
      this.limits = limits;
      this.time = time;
      this.wall = wall;
      this.now = wall.toInstant();
      List<Instant> recent =
          state.shown().stream()
              .filter(shown -> shown.isAfter(now.minus(Duration.ofHours(24))))
              .toList();
      this.state = state.shown(recent);
    }

    void answered(PromptAnswer answer) {
      Optional<Pending> shown = state.pending().filter(prompt -> prompt.phase() != Phase.WAITING);
      if (shown.isEmpty()) {
        return;
      }
      Pending prompt = shown.get();
      answered = Optional.of(answer);
      state = state.with(Optional.empty());
      switch (answer) {
        case START -> act(PromptAction.Kind.BEGIN, prompt.cue(), Optional.empty());
        case LATER -> {
          Instant again = now.plusMillis(Math.round(options.snoozeSeconds() * 1000));
          act(PromptAction.Kind.HOLD, prompt.cue(), Optional.of(SilenceReason.SNOOZED));
          silent(prompt.cue(), SilenceReason.SNOOZED, true);
          state = state.with(Optional.of(prompt.askedFor(again, time)));
        }
        case NOT_NOW, IGNORED -> act(PromptAction.Kind.WITHDRAW, prompt.cue(), Optional.empty());
        case WRONG -> {
          act(PromptAction.Kind.WITHDRAW, prompt.cue(), Optional.empty());
          act(PromptAction.Kind.ADJUST_CUE, prompt.cue(), Optional.empty());
        }
      }
    }

    void happened(PostureEvent event) {
      switch (event.kind()) {
        case SLOUCH -> event.cue().ifPresent(this::due);
        case STILL -> due(Cue.STILL);
        case CLEARED -> cleared(event.cue());
        case AWAY -> state.pending().ifPresent(prompt -> end(prompt, SilenceReason.LEFT_FIRST));
        case CAMERA_MOVED -> moved();
        case CALIBRATED, RETURNED -> {}
      }
    }

    private void due(Cue cue) {
      boolean wanted = cue == Cue.STILL ? options.stillPrompts() : options.slouchPrompts();
      if (!wanted) {
        silent(cue, SilenceReason.SWITCHED_OFF, false);
        return;
      }
      Optional<Pending> pending = state.pending();
      boolean outranked =
          pending.isPresent()
              && pending.get().cue() == Cue.STILL
              && pending.get().phase() == Phase.WAITING
              && pending.get().askedFor().isEmpty()
              && cue != Cue.STILL;
      if (pending.isPresent() && !outranked) {
        silent(cue, SilenceReason.ONE_IS_WAITING, false);
        // What comes again is about how the user sits by then.
        pending
            .filter(prompt -> prompt.phase() == Phase.WAITING && prompt.askedFor().isPresent())
            .ifPresent(prompt -> state = state.with(Optional.of(prompt.about(cue))));
        return;
      }
      pending.ifPresent(prompt -> end(prompt, SilenceReason.ONE_IS_WAITING));
      state = state.with(Optional.of(Pending.due(cue, time)));
    }

    private void cleared(Optional<Cue> cue) {
      Optional<Pending> pending =
          state.pending().filter(prompt -> prompt.askedFor().isEmpty()).filter(this::notYetToast);
      boolean stillness = pending.isPresent() && pending.get().cue() == Cue.STILL;
      if (pending.isEmpty() || (stillness && !cue.equals(Optional.of(Cue.STILL)))) {
        return;
      }
      // What held it back until then is why nothing was said.
      end(
          pending.get(),
          pending.get().phase() == Phase.TRAY
              ? SilenceReason.TRAY_WAS_ENOUGH
              : pending.get().heldFor().orElse(SilenceReason.CLEARED_FIRST));
    }

    private void moved() {
      state
          .pending()
          .filter(this::notYetToast)
          .filter(prompt -> prompt.askedFor().isEmpty())
          .ifPresent(prompt -> end(prompt, SilenceReason.CAMERA_MOVED));
    }

    private boolean notYetToast(Pending prompt) {
      return prompt.phase() != Phase.TOAST;
    }

    private void end(Pending prompt, SilenceReason reason) {
      act(PromptAction.Kind.WITHDRAW, prompt.cue(), Optional.of(reason));
      if (notYetToast(prompt)) {
        silent(prompt.cue(), reason, false);
      }
      state = state.with(Optional.empty());
    }

    void progress(PromptContext context) {
      Optional<SilenceReason> busy = context.holdsBack();
      boolean locked = context.screenLocked().orElse(false);
      state
          .pending()
          .filter(prompt -> locked || context.paused() && prompt.askedFor().isEmpty())
          .ifPresent(prompt -> end(prompt, busy.orElse(SilenceReason.PAUSED)));
      state
          .pending()
          .filter(prompt -> prompt.phase() != Phase.WAITING)
          .ifPresent(shown -> busy.ifPresent(reason -> hold(shown, reason)));
      state
          .pending()
          .filter(prompt -> prompt.phase() == Phase.WAITING)
          .ifPresent(prompt -> showOrWait(prompt, busy.or(() -> limit(prompt))));
      state
          .pending()
          .filter(prompt -> prompt.phase() == Phase.TRAY)
          .filter(prompt -> toastIsDue(time - prompt.since(), context.inputIdle()))
          .ifPresent(this::toast);
    }

    private void showOrWait(Pending prompt, Optional<SilenceReason> reason) {
      if (reason.isEmpty()) {
        act(PromptAction.Kind.SHOW_TRAY, prompt.cue(), Optional.empty());
        List<Instant> shown = new ArrayList<>(state.shown());
        shown.add(now);
        state = state.with(Optional.of(prompt.in(Phase.TRAY, time))).shown(shown);
      } else if (reason.get() == SilenceReason.DAY_LIMIT) {
        silent(prompt.cue(), SilenceReason.DAY_LIMIT, false);
        state = state.with(Optional.empty());
      } else if (!reason.equals(prompt.heldFor())) {
        hold(prompt, reason.get());
      }
    }

    private void hold(Pending prompt, SilenceReason reason) {
      act(PromptAction.Kind.HOLD, prompt.cue(), Optional.of(reason));
      if (!prompt.told().contains(reason)) {
        silent(prompt.cue(), reason, true);
      }
      if (prompt.phase() == Phase.TRAY) {
        // Nobody was disturbed yet: it counts when it comes again, and has to keep the limits then.
        state = state.shown(state.shown().subList(0, Math.max(0, state.shown().size() - 1)));
      }
      state = state.with(Optional.of(prompt.heldFor(reason, time)));
    }

    private Optional<SilenceReason> limit(Pending prompt) {
      if (prompt.askedFor().isPresent()) {
        return prompt.askedFor().filter(now::isBefore).map(until -> SilenceReason.SNOOZED);
      }
      PromptOptions most = limits.get();
      LocalDate today = wall.toLocalDate();
      if (count(shown -> shown.atZone(wall.getZone()).toLocalDate().equals(today))
          >= most.perDay()) {
        return Optional.of(SilenceReason.DAY_LIMIT);
      }
      if (count(shown -> shown.isAfter(now.minus(Duration.ofHours(1)))) >= most.perHour()) {
        return Optional.of(SilenceReason.HOUR_LIMIT);
      }
      if (time - state.routine().orElse(Double.NEGATIVE_INFINITY) < most.gapSeconds()) {
        return Optional.of(SilenceReason.AFTER_ROUTINE);
      }
      long gap = Math.round(most.gapSeconds() * 1000);
      return count(shown -> shown.isAfter(now.minusMillis(gap))) > 0
          ? Optional.of(SilenceReason.JUST_ASKED)
          : Optional.empty();
    }

    private long count(Predicate<Instant> which) {
      return state.shown().stream().filter(which).count();
    }

    private boolean toastIsDue(double inTray, OptionalDouble idle) {
      if (inTray >= options.toastWithinSeconds()) {
        return true;
      }
      if (inTray < options.trayFirstSeconds()) {
        return false;
      }
      return idle.isPresent()
          ? idle.getAsDouble() >= options.inputPauseSeconds()
          : inTray >= UNKNOWN_IDLE_SECONDS;
    }

    private void toast(Pending prompt) {
      act(PromptAction.Kind.SHOW_TOAST, prompt.cue(), Optional.empty());
      // It was counted when it came into the tray; what limits are about is the toast.
      List<Instant> shown = new ArrayList<>(state.shown());
      if (!shown.isEmpty()) {
        shown.set(shown.size() - 1, now);
      }
      state = state.with(Optional.of(prompt.in(Phase.TOAST, time))).shown(shown);
    }

    private void act(PromptAction.Kind kind, Cue cue, Optional<SilenceReason> reason) {
      actions.add(new PromptAction(time, kind, cue, reason));
    }

    private void silent(Cue cue, SilenceReason reason, boolean waiting) {
      silences.add(new Silence(time, now, cue, reason, waiting));
    }
  }
}
