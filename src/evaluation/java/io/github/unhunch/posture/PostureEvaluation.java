package io.github.unhunch.posture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.unhunch.Clips;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseOptions;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

  /** Names a folder of new rendered people, as src/evaluation/python/stories.py makes them. */
  static final String STORIES = "posture.stories";

  /** Names a folder of drawn people, as src/evaluation/python/exercises.py makes them. */
  static final String PEOPLE = "exercises.people";

  /** Names a folder of recordings that ../shared/cases/variants.sh has made. */
  static final String CASES = "posture.cases";

  private static final Path DATA = Path.of("../shared/data");

  private static final int POSES = 200_000;

  private final Page page = new Page();

  @Test
  void writeTheFigures() throws Exception {
    assumeTrue(Files.isDirectory(Clips.SHARED), "the sample clips are not at " + Clips.SHARED);
    page.line("# How well the posture is judged");
    page.say(
        """
        Written by `mvn -q -Pevaluate -Dexercises.people=FOLDER -Dposture.stories=FOLDER
        -Dposture.cases=FOLDER verify`; do not edit. Every figure is one default setting for everybody. Data: nine rendered clips with exact truth, two labelled landmark traces of
        real people, 325 labelled pictures of one person on two days. The limits were chosen with
        all of these in view; how well people outside them are judged, the first table says; intervals are
        95 %, by drawing whole stretches or bursts anew, and cannot say more about other people
        than so few people can.\
        """);
    new LeftOutFigures(page).write(DATA.resolve("posture-labels"));
    String stories = System.getProperty(STORIES);
    try (PoseEstimator estimator =
        PoseEstimators.open(PoseOptions.DEFAULT, List.of(Path.of("models")))) {
      new ClipFigures(page, estimator).samples();
      if (stories != null) {
        new RenderedFigures(page).write(Path.of(stories), estimator);
      }
      new LabelFigures(page).write(DATA.resolve("posture-labels"));
      new PictureFigures(page).write(DATA.resolve("posture-pictures"), estimator);
    }
    new JoinedFigures(page)
        .write(DATA.resolve("posture-labels"), Path.of("../shared/cases/real-exercises"));
    String people = System.getProperty(PEOPLE);
    if (people != null) {
      new PeopleFigures(page).write(Path.of(people));
    }
    if (stories != null) {
      new MovedCameraFigures(page).write(Path.of(stories));
    }
    String cases = System.getProperty(CASES);
    if (cases != null) {
      new CaseFigures(page).write(Path.of(cases));
    }
    speed();
    String text = page.toString();
    Files.writeString(Path.of("docs/evaluation.md"), text);
    assertThat(text).contains("## Speed");
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
    page.head("## Speed");
    page.line("");
    page.line(
        String.format(
            Locale.ROOT,
            "Judging one pose: %.1f µs of processor time; %.1f µs by the clock (JMH, one thread, on the"
                + " machine that wrote this page and whatever else it did).",
            processorMicros(),
            result.getPrimaryResult().getScore()));
  }

  /** What the clock says besides depends on who else uses the processor. */
  private static double processorMicros() {
    JudgeBenchmark benchmark = new JudgeBenchmark();
    benchmark.settle();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int score = 0;
    long before = 0;
    for (int i = 0; i < 2 * POSES; i++) {
      before = i == POSES ? threads.getCurrentThreadCpuTime() : before;
      score += benchmark.judgeOnePose().score();
    }
    assertThat(score).isPositive();
    return (threads.getCurrentThreadCpuTime() - before) / 1e3 / POSES;
  }
}
