package io.github.unhunch.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.pose.PoseSmoother;
import io.github.unhunch.pose.SmoothingOptions;
import io.github.unhunch.posture.Statistics.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures the judgement on everything at hand and writes docs/evaluation.md. */
@Tag("evaluation")
class PostureEvaluation {

  private static final Path DATA = Path.of("../shared/data");
  private static final int FIRST_GOOD = 20;
  private static final int STRETCH = 30;

  private final StringBuilder page = new StringBuilder();

  @Test
  void writeTheFigures() throws Exception {
    assumeTrue(Files.isDirectory(Clip.FOLDER), "the sample clips are not at " + Clip.FOLDER);
    line("# How well the posture is judged");
    line("");
    line("Written by `mvn -q -Pevaluate verify`; do not edit. Every figure is one default setting");
    line(
        "for everybody. Data: nine rendered clips with exact truth, two labelled landmark traces of");
    line(
        "real people, 325 labelled pictures of one person on two days. The limits were chosen with");
    line("these in view, so people outside them will be judged somewhat less well; intervals are");
    line("95 %, by drawing whole stretches or bursts anew, and cannot say more about other people");
    line("than so few people can.");
    try (PoseEstimator estimator =
        PoseEstimators.open(PoseOptions.DEFAULT, List.of(Path.of("models")))) {
      clips(estimator);
      labels();
      pictures(estimator);
    }
    speed();
    Files.writeString(Path.of("docs/evaluation.md"), page.toString());
    assertThat(page).isNotEmpty();
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private void clips(PoseEstimator estimator)
      throws IOException, CameraException, PoseException, InterruptedException {
    Map<String, Clip> clips = new LinkedHashMap<>();
    Map<String, Story> exact = new LinkedHashMap<>();
    Map<String, Story> seen = new LinkedHashMap<>();
    for (String name : Clip.STORIES) {
      Clip clip = Clip.read(name);
      clips.put(name, clip);
      exact.put(name, Story.of(name, clip.poses()));
      seen.put(name, Story.of(name, look(Clip.FOLDER.resolve(name + ".mp4"), estimator)));
    }
    line("");
    line("## Rendered clips, `--calibrate 0-4 --dwell 5`");
    line("");
    line("| clip | from exact points | right | from pixels | right | unsure |");
    line("|---|---|---|---|---|---|");
    for (String name : Clip.STORIES) {
      Story story = seen.get(name);
      line(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %s | %.0f %% |",
              name,
              exact.get(name).told(),
              yes(exact.get(name)),
              story.told(),
              yes(story),
              100 * story.unsure()));
    }
    line("");
    line("desk_day_mild is 42 % of a slouch: it is found when SLOUCH stands in its row.");
    line("");
    line("| measure | true angle | clips | rank correlation, exact points | from pixels |");
    line("|---|---|---|---|---|");
    rank(
        clips,
        exact,
        seen,
        "HEAD_FORWARD",
        "ear_forward_of_shoulder_cm",
        "desk_day",
        "forward_head",
        "desk_day_mild");
    rank(
        clips,
        exact,
        seen,
        "NOSE_HEIGHT",
        "craniovertebral",
        "desk_day",
        "forward_head",
        "desk_day_mild");
    rank(
        clips,
        exact,
        seen,
        "HEAD_HEIGHT",
        "craniovertebral",
        "desk_day",
        "forward_head",
        "desk_day_mild");
    rank(clips, exact, seen, "FACE_SCALE", "eye_camera_distance_m", "desk_day", "forward_head");
    rank(clips, exact, seen, "LEANING", "trunk_lateral", "lean_chin");
    rank(clips, exact, seen, "LATERAL_SHIFT", "trunk_lateral", "lean_chin");
    rank(clips, exact, seen, "FACE_PITCH", "head_pitch", "phone_reading");
    rank(clips, exact, seen, "HEAD_ROLL", "head_roll", "stretch_set", "lean_chin");
    rank(clips, exact, seen, "HEAD_YAW", "head_yaw_camera", "active_upright");
    rank(clips, exact, seen, "SHOULDER_SLOPE", "shoulder_slope", "shoulder_hunch", "lean_chin");
    rank(clips, exact, seen, "SHOULDER_RAISE", "shoulder_elev_r", "shoulder_hunch");
    line("");
    line("Mean of the clips' correlations, as absolute values: a measure may fall where an angle");
    line("rises. A clip in which the angle does not move says nothing and is not listed.");
  }

  private static String yes(Story story) {
    return story.right() ? "yes" : "**no**";
  }

  private void rank(
      Map<String, Clip> clips,
      Map<String, Story> exact,
      Map<String, Story> seen,
      String measure,
      String angle,
      String... names) {
    double fromPoints = 0;
    double fromPixels = 0;
    for (String name : names) {
      Clip clip = clips.get(name);
      fromPoints +=
          Math.abs(Statistics.rankCorrelation(exact.get(name).beside(clip, measure, angle)));
      fromPixels +=
          Math.abs(Statistics.rankCorrelation(seen.get(name).beside(clip, measure, angle)));
    }
    line(
        String.format(
            Locale.ROOT,
            "| %s | %s | %s | %.2f | %.2f |",
            measure,
            angle,
            String.join(", ", names),
            fromPoints / names.length,
            fromPixels / names.length));
  }

  private static List<Pose> look(Path video, PoseEstimator estimator)
      throws CameraException, PoseException, InterruptedException {
    List<Pose> poses = new ArrayList<>();
    PoseSmoother smoother = new PoseSmoother(SmoothingOptions.DEFAULT);
    try (CameraSource source = Cameras.openRecording(video)) {
      for (Optional<Frame> read = source.read(); read.isPresent(); read = source.read()) {
        poses.add(smoother.smooth(estimator.estimate(read.get())));
      }
    }
    return poses;
  }

  private void labels() throws IOException {
    Path folder = DATA.resolve("posture-labels");
    if (!Files.isDirectory(folder)) {
      return;
    }
    line("");
    line("## Landmark traces of real people, labelled good or bad");
    line("");
    line(
        "The first " + FIRST_GOOD + " good rows are the baseline and are not judged. DRIFTING and");
    line("SLOUCHING count as bad. The second figure also counts every unsure row as half wrong.");
    line("");
    line("| person | rows | unsure | balanced accuracy a frame | with unsure as half wrong |");
    line("|---|---|---|---|---|");
    List<Tally> everybody = new ArrayList<>();
    for (String name : List.of("one-person-a", "one-person-b")) {
      everybody.addAll(labelled(name, Traces.read(folder.resolve(name + ".jsonl"))));
    }
    line("| both | | | " + Statistics.withInterval(everybody, Tally::balanced) + " | |");
  }

  private List<Tally> labelled(String name, List<Traces.Row> rows) {
    BaselineBuilder builder = new BaselineBuilder();
    List<Traces.Row> first =
        rows.stream().filter(row -> row.label().equals("good")).limit(FIRST_GOOD).toList();
    first.forEach(row -> builder.add(row.pose()));
    PostureJudge judge = new PostureJudge(PostureOptions.DEFAULT);
    JudgeState state = judge.start(builder.build());
    List<Tally> stretches = new ArrayList<>();
    List<Tally> strict = new ArrayList<>();
    int unsure = 0;
    for (int i = 0; i < rows.size(); i++) {
      Step step = judge.step(state, rows.get(i).pose());
      state = step.state();
      if (first.contains(rows.get(i))) {
        continue;
      }
      boolean bad = rows.get(i).label().equals("bad");
      Tally tally = Tally.of(bad, !step.judgement().state().label().equals("UPRIGHT"));
      if (step.judgement().state().reason().isPresent()) {
        unsure++;
        strict.add(Tally.of(bad, unsure % 2 == 0 ? bad : !bad));
        continue;
      }
      strict.add(tally);
      if (stretches.isEmpty() || i % STRETCH == 0) {
        stretches.add(tally);
      } else {
        stretches.set(stretches.size() - 1, stretches.get(stretches.size() - 1).plus(tally));
      }
    }
    line(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %s | %.3f |",
            name,
            rows.size(),
            unsure,
            Statistics.withInterval(stretches, Tally::balanced),
            Tally.balanced(strict)));
    return stretches;
  }

  private void pictures(PoseEstimator estimator)
      throws IOException, CameraException, PoseException, InterruptedException {
    Path folder = DATA.resolve("posture-pictures");
    if (!Files.isDirectory(folder)) {
      return;
    }
    Map<String, List<Pose>> bursts = new TreeMap<>();
    Map<String, String> labels = new TreeMap<>();
    for (String text : Files.readAllLines(folder.resolve("labels.jsonl"))) {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      String burst = json.get("burst").getAsString();
      labels.put(burst, json.get("label").getAsString());
      Path image = folder.resolve("images").resolve(json.get("image").getAsString());
      try (CameraSource source = Cameras.openRecording(image)) {
        bursts
            .computeIfAbsent(burst, b -> new ArrayList<>())
            .add(estimator.estimate(source.read().orElseThrow()));
      }
    }
    line("");
    line("## Pictures of a real person, from pixels to judgement");
    line("");
    line("Every good burst is the baseline of every other burst of its day; seat and camera move");
    line("between them. p1b is a day of slight slouches.");
    line("");
    line(
        "| day | good said good | bad said bad | unsure or camera moved | no baseline | balanced accuracy |");
    line("|---|---|---|---|---|---|");
    for (String day : List.of("p1", "p1b")) {
      day(day, bursts, labels);
    }
  }

  private void day(String day, Map<String, List<Pose>> bursts, Map<String, String> labels) {
    List<Tally> byBaseline = new ArrayList<>();
    int unsure = 0;
    int none = 0;
    for (String first : bursts.keySet()) {
      if (!first.startsWith(day + "_good")) {
        continue;
      }
      Tally tally = new Tally(0, 0, 0, 0);
      for (String second : bursts.keySet()) {
        if (second.equals(first) || !second.startsWith(day + "_")) {
          continue;
        }
        Optional<String> said = BurstPair.judge(bursts.get(first), bursts.get(second));
        if (said.isEmpty()) {
          none++;
        } else if (said.get().equals("UNSURE")) {
          unsure++;
        } else {
          boolean bad = "bad".equals(labels.get(second));
          tally = tally.plus(Tally.of(bad, !said.get().equals("UPRIGHT")));
        }
      }
      byBaseline.add(tally);
    }
    Tally sum = byBaseline.stream().reduce(new Tally(0, 0, 0, 0), Tally::plus);
    line(
        String.format(
            Locale.ROOT,
            "| %s | %d of %d | %d of %d | %d | %d | %s |",
            day,
            sum.goodSaidGood(),
            sum.good(),
            sum.badSaidBad(),
            sum.bad(),
            unsure,
            none,
            Statistics.withInterval(byBaseline, Tally::balanced)));
  }

  private void speed() throws RunnerException {
    RunResult result =
        new Runner(
                new OptionsBuilder()
                    .include(JudgeBenchmark.class.getSimpleName())
                    .forks(0)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1))
                    .build())
            .runSingle();
    line("");
    line("## Speed");
    line("");
    line(
        String.format(
            Locale.ROOT,
            "Judging one pose: %.1f µs (JMH, one thread, on the machine that wrote this page).",
            result.getPrimaryResult().getScore()));
  }
}
