package io.github.unhunch.text;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * A made-up language in which every text is accented, in brackets and 40 % longer: what is cut in a
 * window, or written in the code instead of the texts, shows at a glance.
 */
public final class PseudoLanguage {

  private static final double LONGER = 0.4;
  private static final String PLAIN = "AEIOUaeioucnsyz";
  private static final String ACCENTED =
      "\u00c5\u00c9\u00ce\u00d6\u00dc\u00e5\u00e9\u00ee\u00f6\u00fc\u00e7\u00f1\u0161\u00fd\u017e";
  private static final String FILLER = "\u00f1\u00f6\u00e9\u0161 \u00fc\u00e5\u017eg\u00eep ";

  private PseudoLanguage() {}

  /** All texts of the app in it, with the numbers and dates of this locale. */
  public static Texts in(Locale locale) {
    return Texts.in(locale).reworded(PseudoLanguage::of);
  }

  /** A format of {@link MessageFormat} in it; its arguments stay as they are. */
  public static String of(String format) {
    StringBuilder text = new StringBuilder("[");
    int depth = 0;
    for (int i = 0; i < format.length(); i++) {
      char letter = format.charAt(i);
      depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
      int place = depth == 0 ? PLAIN.indexOf(letter) : -1;
      text.append(place < 0 ? letter : ACCENTED.charAt(place));
    }
    Object[] some = {3, 4, 5, 6, 7, 8, 9, 10};
    String plain = Plurals.chosen(format, Locale.ENGLISH, some);
    String shown = new MessageFormat(plain, Locale.ENGLISH).format(some);
    int more = (int) Math.ceil(shown.length() * LONGER);
    for (int i = 0; i < more; i++) {
      text.append(FILLER.charAt(i % FILLER.length()));
    }
    return text.append(']').toString();
  }
}
