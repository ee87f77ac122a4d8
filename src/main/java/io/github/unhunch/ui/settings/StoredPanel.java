package io.github.unhunch.ui.settings;

import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.FileQuestion;
import io.github.unhunch.ui.theme.FileQuestion.Kind;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Question;
import io.github.unhunch.ui.theme.Type;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Everything stored: the files with their sizes, and how to open, take out and erase them. */
final class StoredPanel extends JPanel {

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final transient StoredActions actions;
  private final transient Runnable restored;
  private final JPanel files =
      new JPanel(new MigLayout("insets 0, wrap 2, gapy 2, fillx", "[grow, fill]16[right]"));

  /**
   * The panel.
   *
   * @param restored runs when everything was put back from a backup
   */
  StoredPanel(Texts texts, StoredActions actions, Runnable restored) {
    super(new MigLayout("insets 0, wrap", "[grow, fill]"));
    this.texts = texts;
    this.actions = actions;
    this.restored = restored;
    add(Prose.of(texts.get("settings.stored.help")), "wmin 0");
    add(Type.SMALL.on(Prose.of(actions.folder().toString())), "wmin 0");
    add(files, "gapy 8 8");
    JPanel buttons = new JPanel(new MigLayout("insets 2, gap 8 8, wrap 2"));
    buttons.add(button("open", Icons.FOLDER, actions.open()));
    buttons.add(button("export", Icons.EXPORT, this::export));
    buttons.add(button("backup", Icons.SAVE, this::backup));
    buttons.add(button("restore", Icons.RESET, this::restore));
    buttons.add(button("import", Icons.IMPORT, this::merge));
    buttons.add(button("erase", Icons.ERASE, this::erase));
    add(buttons);
    refresh();
  }

  /** Lists the files anew. */
  void refresh() {
    files.removeAll();
    List<StoredFile> stored = StoredFile.in(actions.folder());
    for (StoredFile file : stored) {
      files.add(Prose.of(file.name()), "wmin 0, growx");
      files.add(new JLabel(StoredFile.words(file.bytes(), texts.locale())));
    }
    if (stored.isEmpty()) {
      files.add(new JLabel(texts.get("settings.stored.nothing")), "span");
    }
    files.revalidate();
    files.repaint();
  }

  private void export() {
    Kind table = kind(ReportFormat.CSV.ending(), "CSV");
    ask("export")
        .toWrite("unhunch-history", List.of(table, kind(ReportFormat.JSON.ending(), "JSON")))
        .ifPresent(
            chosen ->
                actions
                    .export()
                    .accept(
                        chosen.kind().equals(table) ? ReportFormat.CSV : ReportFormat.JSON,
                        chosen.file()));
  }

  private void erase() {
    if (Question.sure(
        this,
        texts.get("settings.stored.erase"),
        texts.get("settings.stored.erase-ask"),
        texts.get("settings.stored.erase-yes"),
        texts.get("settings.stored.erase-no"))) {
      actions.erase().accept(this::refresh);
    }
  }

  private void backup() {
    ask("backup")
        .toWrite("unhunch-" + LocalDate.now(ZoneId.systemDefault()), List.of(kind("zip", "ZIP")))
        .ifPresent(chosen -> actions.backup().accept(chosen.file()));
  }

  private void restore() {
    Optional<Path> chosen = ask("restore").toRead(kind("zip", "ZIP"));
    if (chosen.isPresent()
        && Question.sure(
            this,
            texts.get("settings.stored.restore"),
            texts.get("settings.backup.restore-ask"),
            texts.get("settings.backup.restore-yes"),
            texts.get("settings.backup.no"))) {
      actions.restore().accept(chosen.get(), restored);
    }
  }

  private void merge() {
    ask("import")
        .toRead(new Kind(texts.get("records.export.IMPORT"), List.of("zip", "json", "db")))
        .ifPresent(file -> actions.merge().accept(file, this::refresh));
  }

  private FileQuestion ask(String key) {
    return new FileQuestion(this, texts, texts.get("settings.stored." + key));
  }

  private Kind kind(String ending, String key) {
    return new Kind(texts.get("records.export." + key), ending);
  }

  private JButton button(String key, Icons icon, Runnable action) {
    JButton button = new JButton(texts.get("settings.stored." + key), icon.icon());
    button.addActionListener(event -> action.run());
    return button;
  }
}
