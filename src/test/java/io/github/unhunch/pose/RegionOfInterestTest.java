package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.unhunch.camera.Frame;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegionOfInterestTest {

  private static final PictureView WHOLE = new PictureView(0, 0, 640, 480);

  private final RegionOfInterest attention = new RegionOfInterest();

  @Test
  void somebodyNearIsSeenInTheWholePicture() {
    attention.nearView(frame(0));

    assertThat(attention.follow(person(320, 200, 200), WHOLE)).isEmpty();
  }

  @Test
  void somebodyFarIsLookedAtFromNearer() {
    attention.nearView(frame(0));

    PictureView near = attention.follow(person(400, 200, 90), WHOLE).orElseThrow();

    assertThat(90 / near.width()).isCloseTo(0.30, within(0.01));
    assertThat(near.width() / near.height()).isCloseTo(4.0 / 3, within(1e-9));
    assertThat(near.x() + near.width() / 2).isCloseTo(400, within(1.0));
    assertThat(attention.nearView(frame(0.5))).contains(near);
  }

  @Test
  void theNearViewStaysWhileThePersonMovesALittle() {
    attention.nearView(frame(0));
    PictureView near = attention.follow(person(400, 200, 90), WHOLE).orElseThrow();

    assertThat(attention.follow(person(412, 205, 96), WHOLE)).contains(near);
    assertThat(attention.follow(person(470, 200, 90), WHOLE).orElseThrow()).isNotEqualTo(near);
  }

  @Test
  void comingNearEndsIt() {
    attention.nearView(frame(0));
    attention.follow(person(400, 200, 100), WHOLE);

    assertThat(attention.follow(person(400, 200, 150), WHOLE)).isEmpty();
  }

  @Test
  void leavingAndGapsEndIt() {
    attention.nearView(frame(0));
    attention.follow(person(400, 200, 90), WHOLE);
    assertThat(attention.nearView(frame(20))).isEmpty();

    attention.follow(person(400, 200, 90), WHOLE);
    assertThat(attention.follow(Optional.empty(), WHOLE)).isEmpty();
  }

  @Test
  void theWholePictureIsLookedAtAgainAfterSomeSeconds() {
    assertThat(attention.looksRound(0)).isTrue();
    attention.lookedRound(0);
    assertThat(attention.looksRound(2.9)).isFalse();
    assertThat(attention.looksRound(3)).isTrue();
  }

  private static Optional<Person> person(double x, double y, double shoulders) {
    return Optional.of(new Person(x, y, shoulders));
  }

  private static Frame frame(double time) {
    return Frame.ofPixels(time, 640, 480, new byte[640 * 480 * 3]);
  }
}
