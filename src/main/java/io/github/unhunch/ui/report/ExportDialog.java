package io.github.unhunch.ui.report;

import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Question;
import java.awt.Component;
import java.io.File;
import java.time.LocalDate;
import java.util.Locale;
import javax.swing.JFileChooser;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Asks where to write the report of a day and in which form. */
final class ExportDialog {

  private ExportDialog() {}

  static void ask(Component parent, Texts texts, LocalDate day, ReportSource source) {
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle(texts.get("records.report.export"));
    chooser.setAcceptAllFileFilterUsed(false);
    for (ReportFormat format :
        new ReportFormat[] {
          ReportFormat.HTML, ReportFormat.CSV, ReportFormat.JSON, ReportFormat.TEXT
        }) {
      chooser.addChoosableFileFilter(
          new FileNameExtensionFilter(
              texts.get("records.export." + format.name()), ending(format)));
    }
    chooser.setFileFilter(chooser.getChoosableFileFilters()[0]);
    chooser.setSelectedFile(new File("unhunch-" + day + ".html"));
    if (chooser.showSaveDialog(parent) != JFileChooser.APPROVE_OPTION) {
      return;
    }
    String wanted = ((FileNameExtensionFilter) chooser.getFileFilter()).getExtensions()[0];
    File file = withEnding(chooser.getSelectedFile(), wanted);
    if (Question.mayWrite(parent, texts, texts.get("records.report.export"), file)) {
      source.export(day, format(wanted), file.toPath());
    }
  }

  /** The chosen form counts, whatever ending was typed. */
  static File withEnding(File chosen, String ending) {
    String name = chosen.getName();
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    return new File(chosen.getParentFile(), stem + "." + ending);
  }

  private static ReportFormat format(String ending) {
    return ending.equals("txt")
        ? ReportFormat.TEXT
        : ReportFormat.valueOf(ending.toUpperCase(Locale.ROOT));
  }

  private static String ending(ReportFormat format) {
    return format == ReportFormat.TEXT ? "txt" : format.name().toLowerCase(Locale.ROOT);
  }
}
