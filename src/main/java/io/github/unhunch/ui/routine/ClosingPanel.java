package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.plan.WeekOfMovement;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.figure.FigureView;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Theme;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** One sentence at the end, one about the week, and a way to correct the rating. */
final class ClosingPanel extends Page {

  private static final long serialVersionUID = 1L;

  /**
   * Shows them.
   *
   * @param outcome what was done
   * @param week how often the user moved lately, this time included
   * @param change asks for the rating again
   * @param leave closes the window
   */
  ClosingPanel(
      Texts texts,
      FigureLibrary figures,
      RoutineOutcome outcome,
      WeekOfMovement week,
      DoubleSupplier clock,
      Runnable change,
      Runnable leave) {
    super(new MigLayout("insets 24, fill, wrap 1", "[center,grow]", "[grow,fill]16[]24"));
    JPanel said =
        new JPanel(new MigLayout("insets 0, fill, wrap 1", "[center,grow]", "push[]16[]8[]push"));
    said.setOpaque(false);
    FigureView figure =
        new FigureView(figures.findOrCalm("breathe"), Theme.motionIsReduced(), clock);
    said.add(figure, "w 200!, h 60:200:200");
    BigText sentence = new BigText(2.0, true);
    sentence.show(words(texts, outcome));
    figure.show(figures.findOrCalm("breathe"), false, sentence.words());
    said.add(sentence, "growx, h 50:110:110");
    BigText lately = new BigText(1.4, false);
    lately.quiet();
    lately.show(words(texts, outcome, week));
    said.add(lately, "growx, h 28:56:56");
    add(said, "grow, hmin 0");
    JPanel row = new JPanel(new MigLayout("insets 0, gap 8 8"));
    row.setOpaque(false);
    boolean rated = outcome.painAfter().isPresent();
    JButton again =
        new JButton(texts.get(rated ? "uiroutine.closing.change" : "uiroutine.closing.rate"));
    again.addActionListener(press -> change.run());
    JButton close = new JButton(texts.get("uiroutine.closing.close"));
    close.addActionListener(press -> leave.run());
    row.add(again);
    row.add(primary(close));
    beginAt(close);
    add(row);
    Keys.bind(this, "ESCAPE", leave);
  }

  /** A kind word about the last seven days; nothing is praised that was not done. */
  static String words(Texts texts, RoutineOutcome outcome, WeekOfMovement week) {
    if (week.days() > 1) {
      return texts.get("uiroutine.closing.week.days", week.days());
    }
    if (!outcome.moved()) {
      return texts.get("uiroutine.closing.week.none");
    }
    return week.today() > 1
        ? texts.get("uiroutine.closing.week.today", week.today())
        : texts.get("uiroutine.closing.week.first");
  }

  /** What is said: the change of pain round what was done, else how much was done. */
  static String words(Texts texts, RoutineOutcome outcome) {
    OptionalInt change = outcome.painChange();
    if (change.isEmpty() || !outcome.moved()) {
      return texts.get("uiroutine.closing.done", outcome.steps().size());
    }
    String key = change.getAsInt() < 0 ? "lower" : change.getAsInt() > 0 ? "higher" : "same";
    return texts.get(
        "uiroutine.closing." + key, outcome.painBefore().orElse(0), outcome.painAfter().orElse(0));
  }
}
