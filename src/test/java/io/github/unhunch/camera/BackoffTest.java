package io.github.unhunch.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void doublesFromASecondToEight() {
    assertThat(Stream.iterate(Backoff.START, Backoff::next).limit(6).map(Backoff::seconds))
        .containsExactly(1.0, 2.0, 4.0, 8.0, 8.0, 8.0);
  }
}
