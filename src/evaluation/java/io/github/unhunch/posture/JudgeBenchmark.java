package io.github.unhunch.posture;

import io.github.unhunch.pose.Pose;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long the judgement of one pose takes, at five poses a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class JudgeBenchmark {

  private final PostureJudge judge = new PostureJudge(PostureOptions.DEFAULT);
  private JudgeState state = JudgeState.start(java.util.Optional.empty());
  private final Pose upright = Sitter.UPRIGHT.at(0);
  private final Pose slouched = Sitter.UPRIGHT.withSlouch(0.5).at(0);
  private double time;

  /** A user who has sat for a minute. */
  @Setup
  public void settle() {
    state = Diary.settled(PostureOptions.DEFAULT).state();
    time = 60;
  }

  /** One pose, half of the time in a slouch. */
  @Benchmark
  public Judgement judgeOnePose() {
    time += 0.2;
    Pose seen = (int) (time / 30) % 2 == 0 ? upright : slouched;
    Pose pose =
        new Pose(time, seen.width(), seen.height(), seen.person(), seen.points(), seen.scene());
    Step step = judge.step(state, pose);
    state = step.state();
    return step.judgement();
  }
}
