package io.github.unhunch.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.text.Languages;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.report.OffScreen;
import io.github.unhunch.ui.theme.FileQuestion.Chosen;
import io.github.unhunch.ui.theme.FileQuestion.Kind;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;

/** The window that asks for a file. */
class FileQuestionTest {

  private static List<String> said(Locale language) {
    Theme.DEFAULT.install();
    JFileChooser chooser =
        new FileQuestion(new JLabel(), Texts.in(language), "Title")
            .chooser(List.of(new Kind("Kind", "zip")));
    chooser.setDialogType(JFileChooser.SAVE_DIALOG);
    return Stream.concat(
            OffScreen.all(chooser, JLabel.class).stream().map(JLabel::getText),
            OffScreen.all(chooser, AbstractButton.class).stream()
                .flatMap(button -> Stream.of(button.getText(), button.getToolTipText())))
        .filter(words -> words != null && !words.isBlank() && !words.equals("Kind"))
        .toList();
  }

  @Test
  void itSpeaksTheLanguageOfTheAppWhateverTheSystems() {
    List<String> english = said(Locale.ENGLISH);
    assertThat(english).contains("Save", "Cancel");
    for (Locale language : Languages.all()) {
      if (!language.equals(Locale.ENGLISH)) {
        assertThat(said(language)).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
      }
    }
  }

  @Test
  void theNameThatIsShownFollowsTheChosenForm() {
    Theme.DEFAULT.install();
    JFileChooser chooser =
        new FileQuestion(new JLabel(), Texts.in(Locale.ENGLISH), "Title")
            .toWriteChooser("day", List.of(new Kind("Table", "csv"), new Kind("JSON", "json")));
    assertThat(chooser.getSelectedFile()).isEqualTo(new File("day.csv"));
    chooser.setFileFilter(chooser.getChoosableFileFilters()[1]);
    assertThat(chooser.getSelectedFile()).isEqualTo(new File("day.json"));
  }

  @Test
  void aTypedEndingChoosesItsFormAndAnotherGivesWay() {
    Kind table = new Kind("Table", "csv");
    Kind json = new Kind("JSON", "json");
    Map<String, Chosen> names =
        Map.of(
            "a/hist.JSON", new Chosen(Path.of("a/hist.json"), json),
            "a/hist.csv", new Chosen(Path.of("a/hist.csv"), table),
            "a/hist.html", new Chosen(Path.of("a/hist.csv"), table),
            "hist", new Chosen(Path.of("hist.csv"), table));
    names.forEach(
        (name, chosen) ->
            assertThat(FileQuestion.chosen(new File(name), table, List.of(table, json)))
                .isEqualTo(chosen));
  }
}
