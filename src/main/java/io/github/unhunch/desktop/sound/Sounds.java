package io.github.unhunch.desktop.sound;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Soft tones, made on the spot; silent where there is no sound card. May be called anywhere. */
public final class Sounds implements AutoCloseable {

  /** What a tone means. */
  public enum Tone {
    /** A question has come: two notes up. */
    ASK(523.25, 659.25),
    /** The next step: one note. */
    NEXT(587.33),
    /** One repetition was counted: one short high note. */
    COUNT(783.99),
    /** Done: three notes up. */
    DONE(523.25, 659.25, 783.99);

    private final double[] hertz;

    Tone(double... hertz) {
      this.hertz = hertz;
    }
  }

  private static final int RATE = 44_100;
  private static final double NOTE_SECONDS = 0.28;

  private final double loudness;
  private final ExecutorService player =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "sounds");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Tones at one loudness.
   *
   * @param loudness 0 (silent) to 1 of full scale
   */
  public Sounds(double loudness) {
    if (!(loudness >= 0 && loudness <= 1)) {
      throw new IllegalArgumentException("loudness must be 0 to 1, not " + loudness);
    }
    this.loudness = loudness;
  }

  /** Begins to play and returns at once. */
  public void play(Tone tone) {
    byte[] samples = samples(tone, loudness);
    player.execute(() -> write(samples));
  }

  /** 16 bit mono at 44.1 kHz: sines that fade in for 15 ms and die away, so that nothing clicks. */
  static byte[] samples(Tone tone, double loudness) {
    int perNote = (int) (NOTE_SECONDS * RATE);
    byte[] result = new byte[2 * perNote * tone.hertz.length];
    for (int note = 0; note < tone.hertz.length; note++) {
      for (int i = 0; i < perNote; i++) {
        double t = i / (double) RATE;
        double envelope =
            Math.min(1, t / 0.015) * Math.exp(-6 * t) * Math.min(1, (NOTE_SECONDS - t) / 0.03);
        double wave = Math.sin(2 * Math.PI * tone.hertz[note] * t);
        int value = (int) (0.4 * loudness * envelope * wave * Short.MAX_VALUE);
        int at = 2 * (note * perNote + i);
        result[at] = (byte) value;
        result[at + 1] = (byte) (value >> 8);
      }
    }
    return result;
  }

  private static void write(byte[] samples) {
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
      line.open(format);
      line.start();
      line.write(samples, 0, samples.length);
      line.drain();
    } catch (LineUnavailableException | IllegalArgumentException e) {
      // No sound card, or another program has it: a tone is never needed.
    }
  }

  @Override
  public void close() {
    player.shutdownNow();
  }
}
