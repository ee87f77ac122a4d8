package io.github.unhunch.ui.routine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.text.PseudoLanguage;
import io.github.unhunch.ui.report.OffScreen;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.SoundWindow;
import io.github.unhunch.ui.theme.Space;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JList;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import org.junit.jupiter.api.Test;

/** The window in which a routine is chosen. */
class ChooserPanelTest extends PaintedPages {

  private static final List<Choice> CHOICES =
      List.of(
          new Choice("a", "Chin tucks", "For a head that drifted.", 2, "", "", "chin-tuck", false),
          new Choice(
              "b",
              "At the wall",
              "Steady pressure.",
              3,
              "Massage ball",
              "Beside the spine only.",
              "breathe",
              false),
          new Choice(
              "c", "Shoulders", "Loosens what crept up.", 2, "", "", "shoulder-rolls", true));

  private final List<String> done = new ArrayList<>();

  private ChooserPanel panel(io.github.unhunch.text.Texts texts) {
    return new ChooserPanel(
        texts,
        FIGURES,
        CHOICES,
        Optional.of("b"),
        List.of("Never over broken skin."),
        List.of("A little on most days."),
        () -> now,
        id -> done.add("begin " + id),
        (id, marked) -> done.add((marked ? "mark " : "unmark ") + id));
  }

  private static List<String> order(ChooserPanel panel) {
    JList<?> list = all(JList.class, panel).get(0);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < list.getModel().getSize(); i++) {
      ids.add(((Choice) list.getModel().getElementAt(i)).id());
    }
    return ids;
  }

  @Test
  void theLastOneComesFirstThenFavouritesAndASearchFindsByAnyWord() throws Exception {
    inTheme(
        false,
        1,
        () -> {
          ChooserPanel panel = panel(TEXTS);
          assertThat(order(panel)).containsExactly("b", "c", "a");
          panel.primary().orElseThrow().doClick(0);
          JTextField search = all(JTextField.class, panel).get(0);
          search.setText("drifted");
          assertThat(order(panel)).containsExactly("a");
          all(JToggleButton.class, panel).get(0).doClick(0);
          search.setText("ball");
          assertThat(order(panel)).containsExactly("b");
          search.setText("quantum");
          assertThat(order(panel)).isEmpty();
          assertThat(panel.primary().orElseThrow().isEnabled()).isFalse();
          assertThat(all(Prose.class, panel)).anyMatch(w -> w.getText().equals("Nothing found"));
          search.setText("");
          assertThat(order(panel)).as("marked meanwhile").containsExactly("b", "a", "c");
          assertThat(done).containsExactly("begin b", "mark a");
        });
  }

  @Test
  void allOfItIsInSightOnASmallScreen() throws Exception {
    for (double scale : new double[] {1, 2}) {
      inTheme(
          false,
          scale,
          () -> {
            ChooserPanel panel = panel(PseudoLanguage.in(Locale.ENGLISH));
            OffScreen.fit(panel, new Dimension(Space.scaled(820), Space.scaled(760)));
            assertThat(SoundWindow.problems(panel)).isEmpty();
          });
    }
  }

  @Test
  void whatToMindStandsBesideWhatNeedsItAndForAllOfThemBehindOneButton() throws Exception {
    inTheme(
        false,
        1,
        () -> {
          ChooserPanel panel = panel(TEXTS);
          paint(panel, 820, 640);
          assertThat(words(panel)).contains("Beside the spine only.");
          assertThat(words(panel)).doesNotContain("Never over broken skin.");
          all(JToggleButton.class, panel).stream()
              .filter(button -> button.getText().equals("Good to know"))
              .forEach(AbstractButton::doClick);
          paint(panel, 820, 640);
          assertThat(words(panel))
              .contains("Never over broken skin.", "A little on most days.")
              .doesNotContain("Beside the spine only.");
        });
  }

  /** The sentences that can be seen. */
  private static List<String> words(ChooserPanel panel) {
    List<String> words = new ArrayList<>();
    for (Prose prose : all(Prose.class, panel)) {
      boolean seen = true;
      for (Component at = prose; at != panel; at = at.getParent()) {
        seen &= at.isVisible();
      }
      if (seen) {
        words.add(prose.getText());
      }
    }
    return words;
  }
}
