package io.github.unhunch.ui.settings;

import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Question;
import io.github.unhunch.ui.theme.Type;
import java.io.File;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JFileChooser;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;

/** Everything stored: the files with their sizes, and how to open, take out and erase them. */
final class StoredPanel extends JPanel {

  private static final long serialVersionUID = 1L;

  private final transient Texts texts;
  private final transient StoredActions actions;
  private final JPanel files =
      new JPanel(new MigLayout("insets 0, wrap 2, gapy 2, fillx", "[grow, fill]16[right]"));

  StoredPanel(Texts texts, StoredActions actions) {
    super(new MigLayout("insets 0, wrap", "[grow, fill]"));
    this.texts = texts;
    this.actions = actions;
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
    JFileChooser chooser = chooser("export");
    chooser.setSelectedFile(new File("unhunch-history.csv"));
    if (chooser.showSaveDialog(this) == JFileChooser.APPROVE_OPTION
        && mayWrite("export", chooser.getSelectedFile())) {
      actions.export().accept(chooser.getSelectedFile().toPath());
    }
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
    JFileChooser chooser = chooser("backup");
    chooser.setSelectedFile(new File("unhunch-" + LocalDate.now(ZoneId.systemDefault()) + ".zip"));
    if (chooser.showSaveDialog(this) == JFileChooser.APPROVE_OPTION) {
      File chosen = chooser.getSelectedFile();
      if (mayWrite("backup", chosen)) {
        actions.backup().accept(chosen.toPath());
      }
    }
  }

  private void restore() {
    JFileChooser chooser = chooser("restore");
    if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION
        && Question.sure(
            this,
            texts.get("settings.stored.restore"),
            texts.get("settings.backup.restore-ask"),
            texts.get("settings.backup.restore-yes"),
            texts.get("settings.backup.no"))) {
      actions.restore().accept(chooser.getSelectedFile().toPath(), this::refresh);
    }
  }

  private void merge() {
    JFileChooser chooser = chooser("import");
    if (chooser.showOpenDialog(this) == JFileChooser.APPROVE_OPTION) {
      actions.merge().accept(chooser.getSelectedFile().toPath(), this::refresh);
    }
  }

  private boolean mayWrite(String key, File file) {
    return Question.mayWrite(this, texts, texts.get("settings.stored." + key), file);
  }

  private JFileChooser chooser(String key) {
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle(texts.get("settings.stored." + key));
    return chooser;
  }

  private JButton button(String key, Icons icon, Runnable action) {
    JButton button = new JButton(texts.get("settings.stored." + key), icon.icon());
    button.addActionListener(event -> action.run());
    return button;
  }
}
