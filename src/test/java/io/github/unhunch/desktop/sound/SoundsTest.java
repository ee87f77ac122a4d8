package io.github.unhunch.desktop.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundsTest {

  @Test
  void tonesAreSoftAndDoNotClick() {
    byte[] samples = Sounds.samples(Sounds.Tone.ASK, 1);
    assertThat(samples).hasSize(2 * 2 * (int) (0.28 * 44_100));
    int loudest = 0;
    for (int i = 0; i + 1 < samples.length; i += 2) {
      loudest = Math.max(loudest, Math.abs((samples[i + 1] << 8) | (samples[i] & 0xff)));
    }
    assertThat(loudest).isBetween(5_000, 14_000);
    assertThat(samples[1]).isZero();
    assertThat(samples[samples.length - 1]).isBetween((byte) -1, (byte) 0);
  }
}
