package io.github.unhunch.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import io.github.unhunch.history.DayAgreement;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.PromptOutcome;
import io.github.unhunch.history.RoutineRun;
import io.github.unhunch.history.SpanState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A day drawn at random: people come and go, slouch, answer, ignore, pause, do routines, stop
 * because it hurts; the machine sleeps, locks, loses its camera, is killed and restarted; the clock
 * jumps. Beside it goes a plain account of what is true, and at the end the report is held against
 * it, and everything that was shown against the rules.
 */
final class RandomDay {

  /** What a second was. */
  private enum Truth {
    UPRIGHT,
    NOT_UPRIGHT,
    AWAY,
    /** Nobody there and no camera: away for a program that rests by then, unseen for another. */
    AWAY_UNSEEN,
    PAUSED,
    /** No camera. */
    UNSEEN
  }

  private final Random chance;
  private final Diary diary;
  private final ZonedDateTime start;
  private final Map<Truth, Double> truth = new EnumMap<>(Truth.class);
  private final Map<PromptOutcome, Integer> answers = new EnumMap<>(PromptOutcome.class);
  private final List<double[]> busy = new ArrayList<>();
  private Truth person = Truth.UPRIGHT;
  private boolean restsSinceLeft;
  private boolean camera = true;
  private boolean locked;
  private boolean call;
  private boolean microphone;
  private double pausedUntil;
  private double busySince = -1;
  private int changes;

  /** How far the wall clock is from where it would be if nobody had set it. */
  private double clockSet;

  /** The furthest that the wall clock came, in seconds from the start. */
  private double furthest;

  /** The same for the runs of the program before this one. */
  private double furthestBefore = Double.NEGATIVE_INFINITY;

  /** Seconds the wall clock showed once before a run began and once after: told once. */
  private double toldOnce;

  private boolean routineOpen;
  private LocalDate stoppedOn = LocalDate.MIN;
  private double stoppedAt = Double.POSITIVE_INFINITY;

  RandomDay(Path folder, ZonedDateTime start, long seed) throws Exception {
    this.chance = new Random(seed);
    this.start = start;
    this.diary = new Diary(folder, start);
  }

  /**
   * Plays so many seconds, then holds the report against the truth.
   *
   * @return the history of it
   */
  Path play(double seconds) throws Exception {
    try (diary) {
      diary.now("\"desk\":{\"idle\":4,\"locked\":false,\"microphone\":false}").upright();
      live(30);
      if (chance.nextInt(3) > 0) {
        diary.now("\"gate\":{}");
      }
      while (diary.time() < seconds) {
        happen();
        live(20 + Math.pow(chance.nextDouble(), 2) * 900);
        react();
      }
      check();
      return diary.home().historyFile();
    } catch (AssertionError | Exception e) {
      List<String> script =
          diary.script().stream().filter(line -> !line.matches("\\{\"t\":[0-9.]+}")).toList();
      throw new AssertionError(e.getMessage() + "\n" + String.join("\n", script), e);
    }
  }

  private void happen() throws Exception {
    switch (chance.nextInt(18)) {
      case 0, 1, 2, 3 -> sit(Truth.NOT_UPRIGHT);
      case 4, 5 -> sit(Truth.UPRIGHT);
      case 6 -> leave();
      case 7 -> desk("microphone", microphone = !microphone);
      case 8 -> desk("locked", locked = !locked);
      case 9 -> desk("cameraInUse", call = !call);
      case 10 -> pause();
      case 11 -> resume();
      case 12 -> camera();
      case 13 -> clock();
      case 14 -> another("restart");
      case 15 -> another("kill");
      case 16 -> sleep();
      default -> routine();
    }
    changes++;
  }

  private void sit(Truth how) throws Exception {
    person = how;
    restsSinceLeft = false;
    String trace = how == Truth.UPRIGHT ? People.UPRIGHT : People.SLOUCHING;
    diary.now("\"poses\":\"" + trace + "\",\"desk\":{\"idle\":" + chance.nextInt(4) + "}");
  }

  private void leave() throws Exception {
    person = Truth.AWAY;
    boolean longIdle = !chance.nextBoolean();
    restsSinceLeft |= longIdle;
    diary.now("\"poses\":null,\"desk\":{\"idle\":" + (longIdle ? 400 : 10) + "}");
  }

  private void desk(String key, boolean value) throws Exception {
    diary.now("\"desk\":{\"" + key + "\":" + value + "}");
  }

  private void pause() throws Exception {
    int minutes = List.of(15, 30, 60).get(chance.nextInt(3));
    diary.now("\"menu\":\"pause:" + minutes + "\"");
    pausedUntil = diary.time() + 60 * minutes;
  }

  private void resume() throws Exception {
    if (diary.time() < pausedUntil - 5) {
      diary.now("\"menu\":\"resume\"");
      pausedUntil = 0;
    }
  }

  private void camera() throws Exception {
    camera = !camera;
    String how = List.of("missing", "busy", "unplugged", "frozen").get(chance.nextInt(4));
    diary.now("\"camera\":\"" + (camera ? "ok" : how) + "\"");
  }

  private void clock() throws Exception {
    int jump = chance.nextInt(7200) - 3600;
    diary.now("\"clock\":" + jump);
    clockSet += jump;
  }

  private void another(String run) throws Exception {
    furthestBefore = furthest;
    diary.now("\"" + run + "\":true");
  }

  private void sleep() throws Exception {
    double length = 30 + chance.nextInt(3600);
    diary.now("\"sleep\":" + length).pass(length);
  }

  private void routine() throws Exception {
    diary.now("\"menu\":\"routine:area-neck\"");
    follow();
  }

  /** What the user does once a routine was begun. */
  private void follow() throws Exception {
    if (windowIs("gate safety")) {
      diary.now("\"gate\":{}");
    }
    if (!windowIs("pain before")) {
      return;
    }
    assertThat(stoppedOn).as("a routine was begun though one had hurt").isNotEqualTo(today());
    int before = chance.nextInt(4);
    routineOpen = true;
    diary.now("\"pain\":" + before);
    live(10 + chance.nextInt(60));
    switch (chance.nextInt(4)) {
      case 0 -> {
        diary.now("\"routine\":\"hurts\"");
        stop();
      }
      case 1 -> diary.now("\"routine\":\"end\"");
      default -> {
        for (int i = 0; i < 40 && !windowIs("pain after"); i++) {
          diary.now("\"routine\":\"next\"");
          live(1);
        }
        int after = Math.max(0, before - 1 + chance.nextInt(4));
        diary.now("\"pain\":" + after);
        if (after - before >= 2) {
          stop();
        }
      }
    }
    live(40);
    routineOpen = false;
  }

  private void stop() {
    stoppedOn = today();
    stoppedAt = diary.time();
  }

  /** By the wall clock as it was when something was seen last. */
  private LocalDate today() {
    JsonObject last = diary.seen().get(diary.seen().size() - 1);
    return dayOf(last);
  }

  private static LocalDate dayOf(JsonObject line) {
    return wallOf(line).toLocalDate();
  }

  private static OffsetDateTime wallOf(JsonObject line) {
    return OffsetDateTime.parse(line.get("wall").getAsString());
  }

  private boolean windowIs(String window) {
    List<String> windows = diary.windows();
    return !windows.isEmpty() && windows.get(windows.size() - 1).equals(window);
  }

  /** Sometimes the prompt that is on show is answered. */
  private void react() throws Exception {
    for (int i = 0; i < 3; i++) {
      boolean onShow =
          diary.last("toast").filter(line -> !line.get("toast").isJsonNull()).isPresent();
      if (onShow) {
        answer();
      }
      live(5);
    }
  }

  private void answer() throws Exception {
    switch (chance.nextInt(5)) {
      case 0 -> said("NOT_NOW", PromptOutcome.NOT_NOW);
      case 1 -> said("WRONG", PromptOutcome.WRONG);
      case 2 -> said("LATER", PromptOutcome.LATER);
      case 3 -> {
        said("START", PromptOutcome.STARTED);
        follow();
      }
      default -> {}
    }
  }

  private void said(String answer, PromptOutcome outcome) throws Exception {
    diary.now("\"answer\":\"" + answer + "\"");
    answers.merge(outcome, 1, Integer::sum);
  }

  /** Time passes, and is put down to what it was. */
  private void live(double seconds) throws Exception {
    double end = diary.time() + seconds;
    while (diary.time() < end) {
      double step = Math.min(5, end - diary.time());
      Truth now = truthNow();
      boolean quiet = now == Truth.PAUSED || microphone || routineOpen;
      if (quiet && busySince < 0) {
        busySince = diary.time();
      } else if (!quiet && busySince >= 0) {
        busy.add(new double[] {busySince, diary.time()});
        busySince = -1;
      }
      truth.merge(now, step, Double::sum);
      toldOnce += diary.time() + clockSet < furthestBefore ? step : 0;
      furthest = Math.max(furthest, diary.time() + step + clockSet);
      diary.pass(step);
    }
  }

  private Truth truthNow() {
    if (diary.time() < pausedUntil || locked || call) {
      return Truth.PAUSED;
    }
    if (camera) {
      return person;
    }
    return person == Truth.AWAY && restsSinceLeft ? Truth.AWAY_UNSEEN : Truth.UNSEEN;
  }

  private void check() throws Exception {
    if (busySince >= 0) {
      busy.add(new double[] {busySince, diary.time()});
    }
    diary.close();
    Map<SpanState, Double> told = new EnumMap<>(SpanState.class);
    int offered = 0;
    Map<PromptOutcome, Integer> outcomes = new EnumMap<>(PromptOutcome.class);
    List<RoutineRun> routines = new ArrayList<>();
    for (int day = -1; day < 3; day++) {
      DaySummary report = diary.report(start.toLocalDate().plusDays(day));
      for (SpanState state : SpanState.values()) {
        told.merge(state, report.in(state).toMillis() / 1000.0, Double::sum);
      }
      offered += report.breaks().offered();
      report.breaks().outcomes().forEach((k, v) -> outcomes.merge(k, v, Integer::sum));
      routines.addAll(report.routines());
      assertThat(report.silences().size()).isLessThanOrEqualTo(4 * changes + 10);
    }
    agree(told);
    times(told);
    assertThat(offered).as("breaks offered").isEqualTo(diary.toasts().size());
    answers.forEach(
        (outcome, times) -> assertThat(outcomes).as("answers").containsEntry(outcome, times));
    limits();
    silences();
    cameras();
    assertThat(routines.stream().anyMatch(run -> run.outcome().stopped()))
        .isEqualTo(diary.windows().contains("card hurts") && hurt());
  }

  /** Each day tells the same in all its forms, and another zone cuts the same time elsewhere. */
  private void agree(Map<SpanState, Double> told) throws Exception {
    try (HistoryReader reader = HistoryReader.open(diary.home().historyFile())) {
      for (ZoneId zone : List.of(start.getZone(), ZoneId.of("Pacific/Chatham"))) {
        Map<SpanState, Double> here = new EnumMap<>(SpanState.class);
        for (LocalDate day : reader.recordedDays(zone)) {
          DayAgreement.check(reader, day, zone, true);
          for (SpanState state : SpanState.values()) {
            double length = reader.day(day, zone).in(state).toMillis() / 1000.0;
            here.merge(state, length, Double::sum);
          }
        }
        here.forEach((state, length) -> assertThat(length).isCloseTo(told.get(state), within(0.1)));
      }
    }
  }

  private boolean hurt() {
    return diary.script().stream().anyMatch(line -> line.contains("\"hurts\""));
  }

  private void times(Map<SpanState, Double> told) {
    double all = truth.values().stream().mapToDouble(Double::doubleValue).sum();
    double allowed = Math.max(all / 100, 10 * changes) + toldOnce;
    Map<String, double[]> pairs = new HashMap<>();
    pairs.put(
        "upright",
        new double[] {told.get(SpanState.UPRIGHT), truth.getOrDefault(Truth.UPRIGHT, 0.0)});
    pairs.put(
        "not upright",
        new double[] {
          told.get(SpanState.DRIFTING) + told.get(SpanState.SLOUCHING),
          truth.getOrDefault(Truth.NOT_UPRIGHT, 0.0)
        });
    double away = truth.getOrDefault(Truth.AWAY, 0.0);
    double mayBeAway = away + truth.getOrDefault(Truth.AWAY_UNSEEN, 0.0);
    double toldAway = told.get(SpanState.AWAY);
    pairs.put("away", new double[] {toldAway, Math.max(away, Math.min(mayBeAway, toldAway))});
    double paused = truth.getOrDefault(Truth.PAUSED, 0.0) + truth.getOrDefault(Truth.UNSEEN, 0.0);
    double mayBePaused = paused + truth.getOrDefault(Truth.AWAY_UNSEEN, 0.0);
    double toldPaused = told.get(SpanState.PAUSED);
    pairs.put(
        "paused", new double[] {toldPaused, Math.max(paused, Math.min(mayBePaused, toldPaused))});
    pairs.forEach(
        (what, pair) ->
            assertThat(Math.abs(pair[0] - pair[1]))
                .as("%s: told %.0f s, true %.0f s of %s", what, pair[0], pair[1], truth)
                .isLessThanOrEqualTo(allowed));
  }

  /**
   * Never more in an hour or a day, never without the gap; what was asked for again is the user's.
   */
  private void limits() {
    List<JsonObject> toasts = new ArrayList<>();
    for (JsonObject toast : diary.toasts()) {
      toasts.add(toast);
    }
    List<Double> times = toasts.stream().map(toast -> toast.get("t").getAsDouble()).toList();
    List<Double> later = laterTimes();
    Map<LocalDate, Integer> days = new HashMap<>();
    for (int i = 0; i < times.size(); i++) {
      double time = times.get(i);
      boolean asked = later.stream().anyMatch(due -> time >= due - 1 && time - due < 4 * 3600.0);
      LocalDate day = dayOf(toasts.get(i));
      days.merge(day, 1, Integer::sum);
      if (i > 0 && !asked) {
        assertThat(between(toasts.get(i - 1), toasts.get(i)))
            .as("gap before the toast at " + time)
            .isGreaterThan(580);
      }
      if (i > 1 && !asked) {
        assertThat(between(toasts.get(i - 2), toasts.get(i)))
            .as("third toast in the hour, at " + time)
            .isGreaterThan(3580);
      }
      boolean routine = toasts.get(i).getAsJsonObject("toast").has("routine");
      if (time > stoppedAt && !day.isAfter(stoppedOn)) {
        assertThat(routine).as("a routine offered at %s after it hurt", time).isFalse();
      }
    }
    assertThat(days.values()).allMatch(count -> count <= 6 + later.size());
  }

  /** Seconds by the clock or by the wall clock: after a restart only the latter is known. */
  private static double between(JsonObject one, JsonObject other) {
    double clock = other.get("t").getAsDouble() - one.get("t").getAsDouble();
    double wall = Duration.between(wallOf(one), wallOf(other)).toMillis() / 1000.0;
    return Math.max(clock, wall);
  }

  private List<Double> laterTimes() {
    return diary.script().stream()
        .filter(line -> line.contains("LATER"))
        .map(line -> Double.parseDouble(line.substring(5, line.indexOf(','))) + 600)
        .toList();
  }

  private void silences() {
    for (JsonObject toast : diary.toasts()) {
      double time = toast.get("t").getAsDouble();
      for (double[] stretch : busy) {
        // Some of the desk is asked every four seconds.
        assertThat(time > stretch[0] + 5 && time < stretch[1] - 5)
            .as("a toast at %s within the busy time %s-%s", time, stretch[0], stretch[1])
            .isFalse();
      }
    }
  }

  /** Open and closed alternate, and a pause finds it closed within a second. */
  private void cameras() {
    String last = "closed";
    for (JsonObject line : diary.seen("camera")) {
      assertThat(line.get("camera").getAsString()).isNotEqualTo(last);
      last = line.get("camera").getAsString();
    }
  }
}
