package io.github.unhunch.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.github.unhunch.history.Stretches.Stretch;
import io.github.unhunch.posture.Cue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One day as it was recorded. Every moment that was lived lies in exactly one span or in none, and
 * every figure says only what was seen.
 *
 * @param date which day
 * @param zone by whose midnight
 * @param sources where it was recorded from: {@link HistoryStore#CAMERA} or names of recordings
 * @param spans what each time was, as it was lived, cut at midnight; they overlap only where the
 *     clock was set back, and each counts
 * @param episodes slouches, cut at midnight, too, so that each day tells its part
 * @param prompts prompts shown
 * @param silences prompts that were due and held back
 * @param routines routines begun
 * @param marks what happened to the set-up, and what the user said of it
 */
public record DaySummary(
    LocalDate date,
    ZoneId zone,
    List<String> sources,
    List<Span> spans,
    List<Episode> episodes,
    List<PromptRecord> prompts,
    List<SilenceRecord> silences,
    List<RoutineRun> routines,
    List<Mark> marks) {

  /** From how long on a time away from the desk counts as a break. */
  public static final Duration WALK = Duration.ofMinutes(2);

  /** Who leaves so soon after a routine goes on with the same break. */
  private static final Duration SAME_BREAK = Duration.ofMinutes(1);

  /** Pauses in which the user was away from the desk as well. */
  private static final Set<String> AWAY_PAUSES = Set.of("AWAY", "SCREEN_LOCKED");

  /** Copies the lists. */
  public DaySummary {
    sources = List.copyOf(sources);
    spans = List.copyOf(spans);
    episodes = List.copyOf(episodes);
    prompts = List.copyOf(prompts);
    silences = List.copyOf(silences);
    routines = List.copyOf(routines);
    marks = List.copyOf(marks);
  }

  /** A day of which nothing is known. */
  public static DaySummary empty(LocalDate date, ZoneId zone) {
    return new DaySummary(
        date, zone, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** True when nothing at all was recorded. */
  public boolean isEmpty() {
    return spans.isEmpty() && prompts.isEmpty() && routines.isEmpty();
  }

  /** The spans in the order of the clock. */
  public List<Span> timeline() {
    return spans.stream().sorted(Comparator.comparing(Span::from)).toList();
  }

  /** Time in one state. */
  public Duration in(SpanState state) {
    return sum(spans.stream().filter(span -> span.state() == state).toList());
  }

  /** Time in which the camera was looking. */
  public Duration observed() {
    return sum(spans.stream().filter(span -> span.state().observed()).toList());
  }

  /** Time in which somebody was, or may have been, in front of the camera: observed less away. */
  public Duration present() {
    return observed().minus(in(SpanState.AWAY));
  }

  /** Time in which the posture was judged: upright, drifting and slouching. */
  public Duration judged() {
    return sum(spans.stream().filter(span -> span.state().judged()).toList());
  }

  /** Upright part of the judged time, 0 to 1; empty when nothing was judged. */
  public OptionalDouble uprightShare() {
    return share(in(SpanState.UPRIGHT), judged());
  }

  /** Judged part of the time present, 0 to 1; empty when nobody was. */
  public OptionalDouble coverage() {
    return share(judged(), present());
  }

  /** How long each cue weighed most, longest first. */
  public List<CueTime> cues() {
    Map<Cue, CueTime> times = new EnumMap<>(Cue.class);
    for (Span span : spans) {
      boolean slouching = span.state() == SpanState.SLOUCHING;
      if (span.state().pastLimit()) {
        span.cue()
            .ifPresent(
                cue ->
                    times.merge(
                        cue,
                        new CueTime(
                            cue,
                            slouching ? span.length() : Duration.ZERO,
                            slouching ? Duration.ZERO : span.length(),
                            0),
                        DaySummary::plus));
      }
    }
    for (Episode episode : episodes) {
      times.merge(
          episode.cue(),
          new CueTime(episode.cue(), Duration.ZERO, Duration.ZERO, 1),
          DaySummary::plus);
    }
    return times.values().stream()
        .sorted(Comparator.comparing(CueTime::slouching).thenComparing(CueTime::total).reversed())
        .toList();
  }

  /** What was not seen or not judged: a line for each reason, longest first. */
  public List<NotSeen> notSeen() {
    Map<String, List<Span>> reasons =
        spans.stream()
            .filter(span -> span.state() == SpanState.UNSURE || span.state() == SpanState.PAUSED)
            .collect(
                groupingBy(
                    span -> span.reason().orElse(span.state().name()), TreeMap::new, toList()));
    return reasons.entrySet().stream()
        .map(reason -> NotSeen.of(reason.getKey(), reason.getValue()))
        .sorted(Comparator.comparing(NotSeen::length).reversed())
        .toList();
  }

  /** How often the user said, unasked, that the judgement was wrong. */
  public int wrong() {
    return (int) marks.stream().filter(mark -> mark.kind() == Mark.Kind.WRONG).count();
  }

  /**
   * Times between the first and the last span of which nothing is known, and that anybody would
   * notice: {@link Gap#SHORTEST} or longer.
   */
  public List<Gap> gaps() {
    Stretches known = new Stretches();
    spans.forEach(span -> known.add(new Stretch(span.from(), span.to())));
    return known.between().stream()
        .map(gap -> new Gap(gap.from(), gap.to()))
        .filter(gap -> gap.length().compareTo(Gap.SHORTEST) >= 0)
        .toList();
  }

  /** How long the {@link #gaps} are together. */
  public Duration unknown() {
    return gaps().stream().map(Gap::length).reduce(Duration.ZERO, Duration::plus);
  }

  /** The breaks offered, taken and held back, and the user's own. */
  public Breaks breaks() {
    Map<PromptOutcome, Integer> outcomes = new EnumMap<>(PromptOutcome.class);
    prompts.forEach(
        prompt -> prompt.outcome().ifPresent(outcome -> outcomes.merge(outcome, 1, Integer::sum)));
    Map<String, Integer> reasons = new TreeMap<>();
    silences.stream()
        .filter(silence -> !silence.waiting())
        .forEach(silence -> reasons.merge(silence.reason(), 1, Integer::sum));
    int unanswered = (int) prompts.stream().filter(p -> p.outcome().isEmpty()).count();
    return new Breaks(
        prompts.size(),
        outcomes,
        unanswered,
        count(run -> run.outcome().moved()),
        count(RoutineRun::skipped),
        count(run -> run.outcome().stopped()),
        routines.stream().anyMatch(RoutineRun::underWay),
        walks(),
        reasons);
  }

  private int count(Predicate<RoutineRun> which) {
    return (int) routines.stream().filter(which).count();
  }

  /**
   * Times away between two times at the desk; going home is no break. Who left in the middle of a
   * routine, or at its end, or did it where no camera sees, has had that one break.
   */
  private int walks() {
    int walks = 0;
    boolean seenBefore = false;
    Duration away = Duration.ZERO;
    Instant left = Instant.MIN;
    for (Span span : spans) {
      if (gone(span)) {
        left = away.isZero() ? span.from() : left;
        away = away.plus(span.length());
      } else {
        boolean walked = seenBefore && span.state().judged() && away.compareTo(WALK) >= 0;
        if (walked && !withinRoutine(left)) {
          walks++;
        }
        if (span.state().judged()) {
          seenBefore = true;
        }
        away = span.state() == SpanState.UNSURE || span.isBlind() ? away : Duration.ZERO;
      }
    }
    return walks;
  }

  private static boolean gone(Span span) {
    return span.state() == SpanState.AWAY
        || (span.state() == SpanState.PAUSED
            && span.reason().filter(AWAY_PAUSES::contains).isPresent());
  }

  private boolean withinRoutine(Instant moment) {
    return routines.stream()
        .filter(run -> run.outcome().moved())
        .anyMatch(
            run -> !moment.isBefore(run.start()) && !moment.isAfter(left(run).plus(SAME_BREAK)));
  }

  /** When a routine was left on this day; its own end leaves out what it waited for its user. */
  private Instant left(RoutineRun run) {
    Instant at = run.start();
    Duration rest = Duration.between(at, run.end());
    for (Span span : spans) {
      if (!gone(span) && span.to().isAfter(at)) {
        Instant from = span.from().isAfter(at) ? span.from() : at;
        Duration here = Duration.between(from, span.to());
        if (here.compareTo(rest) >= 0) {
          return from.plus(rest);
        }
        rest = rest.minus(here);
        at = span.to();
      }
    }
    return at.plus(rest);
  }

  static OptionalDouble share(Duration part, Duration whole) {
    return whole.isZero()
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) part.toMillis() / whole.toMillis());
  }

  private static CueTime plus(CueTime a, CueTime b) {
    return new CueTime(
        a.cue(),
        a.slouching().plus(b.slouching()),
        a.drifting().plus(b.drifting()),
        a.episodes() + b.episodes());
  }

  private static Duration sum(List<Span> some) {
    return some.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
  }
}
