package io.github.unhunch.ui.tray;

import io.github.unhunch.posture.PostureState;
import io.github.unhunch.text.Languages;
import io.github.unhunch.text.Texts;
import java.util.Locale;

/** How a state is said. */
public final class StateWords {

  private StateWords() {}

  /** The state in one word. */
  public static String word(PostureState state, Texts texts) {
    return texts.get("ui.state." + state.label());
  }

  /** What the state is about: the cue or the reason; empty for upright and away. */
  public static String reason(PostureState state, Texts texts) {
    return state
        .cue()
        .map(cue -> texts.get("cue." + cue + ".title"))
        .or(() -> state.reason().map(why -> texts.get("ui.unsure." + why)))
        .orElse("");
  }

  /** Both in one line, as in "Drifting: head forward". */
  public static String line(PostureState state, Texts texts) {
    String reason = reason(state, texts);
    return reason.isEmpty()
        ? word(state, texts)
        : word(state, texts) + ": " + decapitalised(reason, texts.locale());
  }

  private static String decapitalised(String words, Locale locale) {
    // Where nouns keep their capital, reasons are written as they stand within a sentence.
    return Languages.capitalisesNouns(locale)
        ? words
        : words.substring(0, 1).toLowerCase(locale) + words.substring(1);
  }
}
