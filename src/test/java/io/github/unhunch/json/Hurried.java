package io.github.unhunch.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** Fails when one case takes long enough for a person to think that the program hangs. */
public final class Hurried {

  private static final Duration LONGEST = Duration.ofSeconds(5);

  private Hurried() {}

  /** Something that may fail in any way. */
  @FunctionalInterface
  public interface Case {
    void run() throws Exception;
  }

  /** Runs a case against the clock. */
  public static void run(Case fuzzed) throws Exception {
    long begun = System.nanoTime();
    fuzzed.run();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
  }
}
