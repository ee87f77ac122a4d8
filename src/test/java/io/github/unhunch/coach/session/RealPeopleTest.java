package io.github.unhunch.coach.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.unhunch.coach.content.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Points of a real person exercising before a phone's camera, counted by eye; and the same as
 * another pace, another camera or worse points had shown them, since people differ.
 */
class RealPeopleTest {

  private static final Path FOLDER = Path.of("../shared/cases/real-exercises");
  private static final List<Double> PACES = List.of(0.7, 0.85, 1.0, 1.25, 1.5);

  @Test
  void bendsWhoseHeadTurnsAlongCountToBothSides() throws Exception {
    for (Trace trace : variants(trace("bends-webcam"))) {
      assertThat(sides(trace)).isEqualTo("LRLRL");
    }
    assertThat(sides(trace("bends-webcam").mirrored())).isEqualTo("RLRLR");
  }

  @Test
  void aLongHoldIsOneHoldWithItsSeconds() throws Exception {
    for (Trace trace : variants(trace("bend-held"))) {
      assertThat(sides(trace)).isEqualTo("L");
    }
    assertThat(trace("bend-held").counted().get(0).held()).isBetween(8.0, 9.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {3, 5, 8, 12, 16, 20})
  void aHoldOfAnyLengthIsOneHoldWithItsSeconds(double seconds) throws Exception {
    Trace plain = trace("bend-held");
    double shown = plain.counted().get(0).held();
    Trace held = plain.lasting(6.5, 14, seconds);
    List<Trace> all = new ArrayList<>(List.of(held, held.at(3), held.rotated(6)));
    for (int seed = 1; seed <= 3; seed++) {
      all.add(held.trembling(0.02, 0.3, new Random(seed)));
      all.add(held.trembling(0.03, 2, new Random(seed)));
      all.add(held.losing(0.2, new Random(seed)));
    }

    for (Trace trace : all) {
      assertThat(sides(trace)).isEqualTo("L");
      assertThat(trace.counted().get(0).held()).isCloseTo(shown - 7.5 + seconds, within(0.5));
    }
    assertThat(sides(held.mirrored())).isEqualTo("R");
  }

  @Test
  void raisesThatDoNotComeToRestAreStillApart() throws Exception {
    List<Double> tops = List.of(3.0, 5.0, 7.6, 10.0, 13.0, 15.4);
    for (Trace trace : variants(trace("reaches-phone"))) {
      assertThat(trace.counted()).hasSize(6).allMatch(RealPeopleTest::reach);
    }
    List<Repetition> plain = trace("reaches-phone").counted();
    for (int i = 0; i < tops.size(); i++) {
      assertThat(tops.get(i)).isBetween(plain.get(i).start(), plain.get(i).end());
    }
  }

  @Test
  void turningTheHeadIsNoBend() throws Exception {
    for (Trace trace : variants(trace("turns-phone"))) {
      assertThat(trace.counted()).isEmpty();
    }
    assertThat(trace("turns-phone").mirrored().counted()).isEmpty();
  }

  @Test
  void aStartInTheMiddleOfAMovementSpoilsNothingThatComesAfter() throws Exception {
    // In the middle of the second bend, of the hold, of a raise, of a turn.
    assertThat(sides(trace("bends-webcam").from(7.3))).isEqualTo("LRL");
    assertThat(sides(trace("bends-webcam").from(9.6))).isEqualTo("RL");
    assertThat(trace("bend-held").from(8).counted()).isEmpty();
    assertThat(trace("reaches-phone").from(7.4).counted())
        .hasSize(3)
        .allMatch(RealPeopleTest::reach);
    for (double start = 0.4; start < 14; start += 0.4) {
      assertThat(trace("turns-phone").from(start).counted()).as("from %s s", start).isEmpty();
    }
  }

  private static List<Trace> variants(Trace trace) {
    List<Trace> all = PACES.stream().map(trace::slower).collect(Collectors.toList());
    all.add(trace.every(2, 0));
    all.add(trace.every(2, 1));
    all.add(trace.every(3, 0));
    all.add(trace.rotated(-6));
    all.add(trace.rotated(6));
    for (int seed = 1; seed <= 5; seed++) {
      all.add(trace.trembling(0.02, 0.15, new Random(seed)));
      all.add(trace.dropping(new Random(seed)));
    }
    return all;
  }

  private static Trace trace(String name) throws Exception {
    Path file = FOLDER.resolve(name + ".jsonl");
    assumeTrue(Files.exists(file), "the traces of real exercises are not here");
    return Trace.read(file);
  }

  private static String sides(Trace trace) {
    return trace.counted().stream()
        .map(
            one ->
                one.exercise() != Exercise.NECK_SIDE_BEND
                    ? one.exercise().id()
                    : one.side() == Side.LEFT ? "L" : "R")
        .collect(Collectors.joining());
  }

  private static boolean reach(Repetition one) {
    return one.exercise() == Exercise.OVERHEAD_REACH;
  }
}
