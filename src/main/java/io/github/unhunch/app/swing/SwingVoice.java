package io.github.unhunch.app.swing;

import io.github.unhunch.app.presenter.SessionVoice;
import io.github.unhunch.desktop.sound.Sounds;
import io.github.unhunch.desktop.sound.Speech;
import io.github.unhunch.settings.LookOptions;
import java.util.Locale;
import java.util.function.Supplier;

/** The system's voice and soft tones, as far as the user wants them. */
final class SwingVoice implements SessionVoice {

  private final Supplier<LookOptions> look;
  private final Sounds sounds = new Sounds(0.3);
  private Speech speech;

  SwingVoice(Supplier<LookOptions> look, Locale locale) {
    this.look = look;
    this.speech = Speech.of(locale);
  }

  @Override
  public void say(String words) {
    if (look.get().voice()) {
      speech.say(words);
    }
  }

  @Override
  public void tone(Tone tone) {
    if (look.get().sounds()) {
      sounds.play(
          switch (tone) {
            case NEXT -> Sounds.Tone.NEXT;
            case COUNT -> Sounds.Tone.COUNT;
            case DONE -> Sounds.Tone.DONE;
          });
    }
  }

  /** Speaks another language from now on. */
  void speak(Locale locale) {
    speech.close();
    speech = Speech.of(locale);
  }

  void close() {
    speech.close();
    sounds.close();
  }
}
