package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.figure.FigureView;
import io.github.unhunch.ui.theme.Theme;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import javax.swing.JButton;
import net.miginfocom.swing.MigLayout;

/** One sentence at the end. */
final class ClosingPanel extends Page {

  private static final long serialVersionUID = 1L;

  ClosingPanel(
      Texts texts,
      FigureLibrary figures,
      RoutineOutcome outcome,
      DoubleSupplier clock,
      Runnable leave) {
    super(new MigLayout("insets 24, fill, wrap 1", "[center,grow]", "push[]16[]24[]push"));
    FigureView figure =
        new FigureView(figures.findOrCalm("breathe"), Theme.motionIsReduced(), clock);
    add(figure, "w 200!, h 200!");
    BigText sentence = new BigText(2.0, true);
    sentence.show(words(texts, outcome));
    figure.show(figures.findOrCalm("breathe"), false, sentence.words());
    add(sentence, "growx, h 110!");
    JButton close = new JButton(texts.get("uiroutine.closing.close"));
    close.addActionListener(press -> leave.run());
    add(primary(close));
    Keys.bind(this, "ESCAPE", leave);
  }

  /** What is said: the change of pain where it is known, else that movement was done. */
  static String words(Texts texts, RoutineOutcome outcome) {
    OptionalInt change = outcome.painChange();
    if (change.isEmpty()) {
      return texts.get("uiroutine.closing.done", outcome.steps().size());
    }
    String key = change.getAsInt() < 0 ? "lower" : change.getAsInt() > 0 ? "higher" : "same";
    return texts.get(
        "uiroutine.closing." + key, outcome.painBefore().orElse(0), outcome.painAfter().orElse(0));
  }
}
