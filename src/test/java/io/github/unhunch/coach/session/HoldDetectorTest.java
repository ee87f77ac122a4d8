package io.github.unhunch.coach.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Positions in one signal, in degrees and seconds. */
class HoldDetectorTest {

  private static final double ENTER = 6;

  @Test
  void aHoldThatSagsToHalfIsOneHold() {
    List<SignalPeak> holds =
        holds(
            HoldDetector.START,
            40,
            time -> time < 3 || time > 33 ? 0 : time < 4 ? 28 : 28 - 16 * (time - 4) / 29);

    assertThat(holds).hasSize(1);
    assertThat(holds.get(0).seconds()).isBetween(29.0, 31.0);
    assertThat(holds.get(0).height()).isEqualTo(28);
  }

  @Test
  void positionsThatAreLeftHalfWayAreApart() {
    // Up to 1 and down to 0.25 only, three times, every two seconds.
    DoubleUnaryOperator raises =
        time -> time < 2 || time > 8 ? 0.05 : 0.625 - 0.375 * Math.cos(Math.PI * (time - 2));

    List<SignalPeak> holds = holds(HoldDetector.FROM_REST, 12, 0.75, raises);

    assertThat(holds).hasSize(3);
    assertThat(holds.get(1).start()).isGreaterThanOrEqualTo(holds.get(0).end() - 0.3);
    assertThat(holds.get(1).peak()).isBetween(4.7, 5.3);
  }

  @Test
  void aWobbleOnTheWayBackIsNoSecondPosition() {
    List<SignalPeak> holds =
        holds(
            HoldDetector.START,
            12,
            time -> time < 2 ? 0 : time < 5 ? 28 : time < 6 ? 12 : time < 7 ? 16 : 0);

    assertThat(holds).hasSize(1);
  }

  @Test
  void whatWasHeldFromTheFirstLookOnWasNotSeenToBeTaken() {
    HoldDetector finder = HoldDetector.START.step(0, 25, ENTER).next();
    assertThat(finder.heldSince()).contains(0.0);
    assertThat(finder.whole()).isFalse();

    HoldDetector taken = HoldDetector.START.step(0, 1, ENTER).next().step(0.2, 25, ENTER).next();
    assertThat(taken.heldSince()).isPresent();
    assertThat(taken.whole()).isTrue();
  }

  private static List<SignalPeak> holds(
      HoldDetector finder, double seconds, DoubleUnaryOperator signal) {
    return holds(finder, seconds, ENTER, signal);
  }

  private static List<SignalPeak> holds(
      HoldDetector start, double seconds, double enter, DoubleUnaryOperator signal) {
    List<SignalPeak> holds = new ArrayList<>();
    HoldDetector finder = start;
    for (int i = 0; i < seconds * 10; i++) {
      HoldDetector.Step step = finder.step(i / 10.0, signal.applyAsDouble(i / 10.0), enter);
      finder = step.next();
      step.hold().ifPresent(holds::add);
    }
    return holds;
  }
}
