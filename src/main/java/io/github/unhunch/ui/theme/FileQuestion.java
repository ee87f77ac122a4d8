package io.github.unhunch.ui.theme;

import io.github.unhunch.text.Texts;
import java.awt.Component;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.UIManager;
import javax.swing.filechooser.FileNameExtensionFilter;
import javax.swing.plaf.basic.BasicFileChooserUI;

/** Asks for a file in the language of the app, where Swing's own words are the system's. */
public final class FileQuestion {

  /** Swing's names for what is said in the window, and ours. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("lookInLabelText", "look-in"),
          Map.entry("saveInLabelText", "save-in"),
          Map.entry("fileNameLabelText", "file-name"),
          Map.entry("filesOfTypeLabelText", "file-type"),
          Map.entry("openButtonText", "open"),
          Map.entry("openButtonToolTipText", "open"),
          Map.entry("saveButtonText", "save"),
          Map.entry("saveButtonToolTipText", "save"),
          Map.entry("cancelButtonText", "cancel"),
          Map.entry("cancelButtonToolTipText", "cancel"),
          Map.entry("upFolderToolTipText", "up"),
          Map.entry("homeFolderToolTipText", "home"),
          Map.entry("newFolderToolTipText", "new-folder"),
          Map.entry("newFolderActionLabelText", "new-folder"),
          Map.entry("other.newFolder", "new-folder"),
          Map.entry("win32.newFolder", "new-folder"),
          Map.entry("viewMenuLabelText", "view"),
          Map.entry("viewMenuButtonToolTipText", "view"),
          Map.entry("listViewButtonToolTipText", "list"),
          Map.entry("listViewActionLabelText", "list"),
          Map.entry("detailsViewButtonToolTipText", "details"),
          Map.entry("detailsViewActionLabelText", "details"),
          Map.entry("refreshActionLabelText", "refresh"),
          Map.entry("fileNameHeaderText", "name"),
          Map.entry("fileSizeHeaderText", "size"),
          Map.entry("fileTypeHeaderText", "type"),
          Map.entry("fileDateHeaderText", "date"));

  private final Component parent;
  private final Texts texts;
  private final String title;

  /** Asks above this component. */
  public FileQuestion(Component parent, Texts texts, String title) {
    this.parent = parent;
    this.texts = texts;
    this.title = title;
  }

  /**
   * A kind of file.
   *
   * @param words for the user
   * @param endings of its names, without the dot
   */
  public record Kind(String words, List<String> endings) {

    /** A kind with one ending. */
    public Kind(String words, String ending) {
      this(words, List.of(ending));
    }
  }

  /**
   * A file to write.
   *
   * @param file with an ending of its kind
   * @param kind which of those that were asked about
   */
  public record Chosen(Path file, Kind kind) {}

  /**
   * Where to write a file, and of which kind; one that is there only when the user gives it up.
   *
   * @param stem the name that is proposed, without its ending
   * @param kinds the kinds to choose from, the first one proposed; a typed ending chooses its kind
   */
  public Optional<Chosen> toWrite(String stem, List<Kind> kinds) {
    JFileChooser chooser = toWriteChooser(stem, kinds);
    if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
      return Optional.empty();
    }
    Kind shown =
        kinds.get(List.of(chooser.getChoosableFileFilters()).indexOf(chooser.getFileFilter()));
    Chosen chosen = chosen(chooser.getSelectedFile(), shown, kinds);
    boolean kept = Files.exists(chosen.file) && !mayReplace(chosen.file);
    return kept ? Optional.empty() : Optional.of(chosen);
  }

  /**
   * What a name is of: a typed ending chooses its kind, another gives way to that of the kind
   * shown.
   */
  static Chosen chosen(File named, Kind shown, List<Kind> kinds) {
    String name = named.getName().toLowerCase(Locale.ROOT);
    for (Kind kind : kinds) {
      for (String ending : kind.endings) {
        if (name.endsWith("." + ending)) {
          return new Chosen(withEnding(named, ending).toPath(), kind);
        }
      }
    }
    return new Chosen(withEnding(named, shown.endings.get(0)).toPath(), shown);
  }

  /** The window before it is shown; the proposed name takes the ending of each kind chosen. */
  JFileChooser toWriteChooser(String stem, List<Kind> kinds) {
    JFileChooser chooser = chooser(kinds);
    chooser.setSelectedFile(new File(stem + "." + kinds.get(0).endings().get(0)));
    chooser.addPropertyChangeListener(
        JFileChooser.FILE_FILTER_CHANGED_PROPERTY,
        chosen -> {
          // Swing drops a file that the new kind leaves out, but goes on showing its name.
          if (chooser.getUI() instanceof BasicFileChooserUI shown && shown.getFileName() != null) {
            chooser.setSelectedFile(withEnding(new File(shown.getFileName()), ending(chooser)));
          }
        });
    return chooser;
  }

  /** Which file to read. */
  public Optional<Path> toRead(Kind kind) {
    JFileChooser chooser = chooser(List.of(kind));
    return chooser.showOpenDialog(parent) == JFileChooser.APPROVE_OPTION
        ? Optional.of(chooser.getSelectedFile().toPath())
        : Optional.empty();
  }

  /** The window before it is shown. */
  JFileChooser chooser(List<Kind> kinds) {
    WORDS.forEach(
        (swing, ours) ->
            UIManager.put("FileChooser." + swing, texts.get("records.chooser." + ours)));
    JFileChooser chooser = new InSight();
    chooser.setDialogTitle(title);
    chooser.setAcceptAllFileFilterUsed(false);
    for (Kind kind : kinds) {
      chooser.addChoosableFileFilter(
          new FileNameExtensionFilter(kind.words(), kind.endings().toArray(String[]::new)));
    }
    chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
    return chooser;
  }

  /** Swing would let its buttons lie under the panel of the desktop. */
  private static final class InSight extends JFileChooser {
    private static final long serialVersionUID = 1L;

    @Override
    protected JDialog createDialog(Component parent) {
      JDialog dialog = super.createDialog(parent);
      Windows.place(dialog);
      return dialog;
    }
  }

  private static String ending(JFileChooser chooser) {
    return ((FileNameExtensionFilter) chooser.getFileFilter()).getExtensions()[0];
  }

  private boolean mayReplace(Path file) {
    return Question.sure(
        parent,
        title,
        texts.get("records.export.replace", file.getFileName()),
        texts.get("records.export.replace-yes"),
        texts.get("settings.backup.no"));
  }

  /** A name with this ending in place of its own. */
  static File withEnding(File chosen, String ending) {
    String name = chosen.getName();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return new File(chosen.getParentFile(), stem + "." + ending);
  }
}
