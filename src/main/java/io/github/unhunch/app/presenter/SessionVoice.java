package io.github.unhunch.app.presenter;

/** Says words and plays soft tones while a routine runs; silent where the user wants it so. */
public interface SessionVoice {

  /** Says it aloud. */
  void say(String words);

  /** Plays a tone. */
  void tone(Tone tone);

  /** The tones of a routine. */
  enum Tone {
    /** The next step begins. */
    NEXT,
    /** A repetition was counted. */
    COUNT,
    /** The routine is over. */
    DONE
  }
}
