package io.github.unhunch.ui.prompt;

import io.github.unhunch.posture.Cue;
import io.github.unhunch.text.Texts;

/**
 * What a toast says.
 *
 * @param headline at most six words
 * @param why one line
 * @param figure what its picture shows, for those who do not see it
 * @param laterMinutes after how many minutes "later" comes back
 */
public record ToastWords(String headline, String why, String figure, int laterMinutes) {

  /**
   * The words for a drift.
   *
   * @param texts the language
   * @param cue what drifted
   * @param seconds for how long, 0 or more
   * @param routine the name of what is offered
   * @param minutes how long that takes, 1 or more
   * @param laterMinutes after how many minutes "later" comes back
   */
  public static ToastWords of(
      Texts texts, Cue cue, double seconds, String routine, int minutes, int laterMinutes) {
    String headline = texts.get("cue." + cue + ".headline");
    long held = Math.round(seconds / 60);
    String why =
        held < 1
            ? texts.get("uiroutine.toast.offer", routine, minutes)
            : texts.get("uiroutine.toast.why", held, routine, minutes);
    return new ToastWords(headline, why, headline, laterMinutes);
  }
}
