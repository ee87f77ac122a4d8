package io.github.unhunch.posture;

import io.github.unhunch.camera.CameraException;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.posture.PostureEvent.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Half hours joined from stretches of real people who do not slouch, which must not alarm. */
final class JoinedFigures {

  private static final double MINUTES = 30;
  private static final double SHORT_DWELL_SECONDS = 5;

  // Stretches of this many seconds, as long as the recording between two slouches allows.
  private static final double SHORTEST = 5;
  private static final double LONGEST = 30;

  // The seconds of each trace before its exercise begins; turns-phone turns the head and has none.
  private static final Map<String, Double> RESTS =
      Map.of("bends-webcam", 4.0, "bend-held", 5.0, "turns-phone", 100.0);

  private final Page page;

  /**
   * One person.
   *
   * @param base poses of the calibration
   * @param stretches poses in a row without a slouch
   */
  private record Person(List<Pose> base, List<List<Pose>> stretches) {}

  JoinedFigures(Page page) {
    this.page = page;
  }

  void write(Path labels, Path exercises)
      throws IOException, CameraException, PoseException, InterruptedException {
    page.head("## Half hours joined from real people who do not slouch");
    page.say(
        """
        Good rows of a and b and what `../shared/cases/real-exercises` shows besides exercises (rests, and
        a head that turns left and right), cut into stretches of 5 to 30 s and joined at random without
        a gap, so that the body jumps at every joint.\
        """);
    page.table("| person | minutes | joints | alarms after 5 s | after the usual 45 s |", 5);
    Map<String, Person> people = new LinkedHashMap<>();
    for (String name : List.of("one-person-a", "one-person-b")) {
      people.put(name, labelled(labels.resolve(name + ".jsonl")));
    }
    for (String name : RESTS.keySet().stream().sorted().toList()) {
      Path trace = exercises.resolve(name + ".jsonl");
      if (Files.exists(trace)) {
        people.put(name, resting(Traces.poses(trace), RESTS.get(name)));
      }
    }
    people.forEach(this::row);
    page.say(
        """
        For 18 s of a's good rows the shoulders stand 0.11 to 0.25 of their width higher than usual: every
        stretch that holds them tells of raised shoulders after 5 s. A trace without pixels does not
        show the background, so that a joint may look like a moved camera: the next leans are measured
        from there.\
        """);
  }

  private static Person labelled(Path trace) throws IOException {
    List<Traces.Row> rows = Traces.read(trace);
    List<List<Pose>> stretches = new ArrayList<>(List.of(new ArrayList<>()));
    for (Traces.Row row : rows) {
      if (row.label().equals("good")) {
        stretches.get(stretches.size() - 1).add(row.pose());
      } else {
        stretches.add(new ArrayList<>());
      }
    }
    stretches.removeIf(stretch -> stretch.size() < 2);
    List<Pose> base = LabelFigures.firstGood(rows).stream().map(Traces.Row::pose).toList();
    return new Person(base, stretches);
  }

  private static Person resting(List<Pose> poses, double until) {
    List<Pose> rest = poses.stream().filter(pose -> pose.time() <= until).toList();
    return new Person(rest.stream().filter(pose -> pose.time() <= 1).toList(), List.of(rest));
  }

  private void row(String name, Person person) {
    Map<String, Integer> soon = new TreeMap<>();
    Map<String, Integer> usual = new TreeMap<>();
    int joints = alarms(person, PostureOptions.DEFAULT.withDwellSeconds(SHORT_DWELL_SECONDS), soon);
    alarms(person, PostureOptions.DEFAULT, usual);
    page.line(
        String.format(
            Locale.ROOT,
            "| %s | %.0f | %d | %s | %s |",
            name,
            MINUTES,
            joints,
            told(soon),
            told(usual)));
  }

  private static String told(Map<String, Integer> alarms) {
    return alarms.isEmpty()
        ? "0"
        : String.join(
            ", ", alarms.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).toList());
  }

  /** Counts the alarms by cue; returns how many joints there were. */
  private static int alarms(Person person, PostureOptions options, Map<String, Integer> alarms) {
    BaselineBuilder builder = new BaselineBuilder();
    person.base().forEach(builder::add);
    PostureJudge judge = new PostureJudge(options);
    JudgeState state = judge.start(builder.build());
    Random random = new Random(1);
    int joints = 0;
    double time = 0;
    while (time < MINUTES * 60) {
      List<Pose> whole = person.stretches().get(random.nextInt(person.stretches().size()));
      double span = whole.get(whole.size() - 1).time() - whole.get(0).time();
      double gap = span / (whole.size() - 1);
      double wanted = SHORTEST + (LONGEST - SHORTEST) * random.nextDouble();
      int length = (int) Math.min(whole.size(), wanted / gap);
      int from = random.nextInt(whole.size() - length + 1);
      joints++;
      for (Pose pose : whole.subList(from, from + length)) {
        time += gap;
        Step step = judge.step(state, at(pose, time));
        state = step.state();
        step.events().stream()
            .filter(event -> event.kind() == Kind.SLOUCH)
            .forEach(event -> alarms.merge(event.cue().map(Cue::name).orElse(""), 1, Integer::sum));
      }
    }
    return joints;
  }

  private static Pose at(Pose pose, double time) {
    return new Pose(time, pose.width(), pose.height(), pose.person(), pose.points(), pose.scene());
  }
}
