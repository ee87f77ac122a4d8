package io.github.unhunch.coach.safety;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.ProfessionalHelp;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.text.Texts;
import java.util.Arrays;
import java.util.List;

/** Writes the cards that are shown in place of a routine, in the user's language. */
public final class Cards {

  private final RoutineLibrary library;
  private final Texts texts;

  /** Cards in the library's language. */
  public Cards(RoutineLibrary library) {
    this.library = library;
    this.texts = Texts.in(library.locale());
  }

  /** Call the local emergency number; names every sign, since more may come. */
  public Card emergency() {
    return card(Card.Kind.EMERGENCY, "emergency", signs(Condition.Group.EMERGENCY));
  }

  /** See a doctor first. */
  public Card doctor(List<String> reasons) {
    return card(Card.Kind.DOCTOR, "doctor", reasons);
  }

  /** Too much pain for a routine today; with the reasons to see a professional. */
  public Card pain() {
    return card(Card.Kind.PAIN, "pain", referrals());
  }

  /** A step hurt: shown after "this hurts", and after sharp, shooting, tingling or dizzy. */
  public Card hurts() {
    return card(Card.Kind.HURTS, "hurts", signs(Condition.Group.EMERGENCY));
  }

  /**
   * Nothing that fits is left.
   *
   * @param why what is off, one sentence
   */
  public Card nothing(String why) {
    return new Card(
        Card.Kind.NOTHING,
        texts.get("gate.card.nothing.title"),
        texts.get("gate.card.nothing.text", why).strip(),
        List.of());
  }

  /**
   * A quiet word that a professional might help.
   *
   * @param reason what in the history raised it, one sentence
   */
  public Card professional(String reason) {
    return new Card(
        Card.Kind.PROFESSIONAL,
        texts.get("gate.card.professional.title"),
        texts.get("gate.card.professional.text", reason),
        library.professionalHelp().stream().map(ProfessionalHelp::text).toList());
  }

  private Card card(Card.Kind kind, String key, List<String> points) {
    return new Card(
        kind,
        texts.get("gate.card." + key + ".title"),
        texts.get("gate.card." + key + ".text"),
        points);
  }

  private List<String> signs(Condition.Group group) {
    return Arrays.stream(Condition.values())
        .filter(condition -> condition.group() == group)
        .map(condition -> texts.get("gate.short." + condition.id()))
        .toList();
  }

  private List<String> referrals() {
    return library.referrals().stream().map(referral -> referral.text()).toList();
  }
}
