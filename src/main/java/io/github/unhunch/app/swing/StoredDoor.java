package io.github.unhunch.app.swing;

import io.github.unhunch.app.AppContext;
import io.github.unhunch.history.report.ReportWriter;
import io.github.unhunch.ui.settings.StoredActions;
import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import javax.swing.SwingUtilities;

/** What the settings window can do with everything that is stored. */
record StoredDoor(AppContext context, ReportDoor door) {

  StoredActions actions() {
    return new StoredActions(context.home().directory(), this::open, this::export, this::erase);
  }

  private void open() {
    try {
      if (Desktop.isDesktopSupported()) {
        Desktop.getDesktop().open(context.home().directory().toFile());
      }
    } catch (IOException | UnsupportedOperationException e) {
      door.tell().accept(door.texts().get("app.folder.failed", context.home().directory()));
    }
  }

  private void export(Path file) {
    ReportWriter writer = new ReportWriter(door.texts());
    boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    context
        .records()
        .read(
            reader -> reader.recordedDays(ZoneId.systemDefault()),
            days -> door.write(file, csv ? writer.exportCsv(days) : writer.exportJson(days)));
  }

  private void erase(Runnable then) {
    context.records().eraseAll(() -> SwingUtilities.invokeLater(then));
  }
}
