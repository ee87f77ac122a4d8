package io.github.unhunch.app;

import io.github.unhunch.history.report.ReportWriter;
import io.github.unhunch.ui.settings.StoredActions;
import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import javax.swing.SwingUtilities;

/** What the settings window can do with everything that is stored. */
record StoredDoor(Parts parts, ReportDoor door) {

  StoredActions actions() {
    return new StoredActions(parts.home().directory(), this::open, this::export, this::erase);
  }

  private void open() {
    try {
      if (Desktop.isDesktopSupported()) {
        Desktop.getDesktop().open(parts.home().directory().toFile());
      }
    } catch (IOException | UnsupportedOperationException e) {
      door.tell().accept(parts.texts().get("app.folder.failed", parts.home().directory()));
    }
  }

  private void export(Path file) {
    ReportWriter writer = new ReportWriter(parts.texts());
    boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
    parts
        .records()
        .read(
            reader -> reader.recordedDays(ZoneId.systemDefault()),
            days -> door.write(file, csv ? writer.exportCsv(days) : writer.exportJson(days)));
  }

  private void erase(Runnable then) {
    parts
        .records()
        .change(
            store -> {
              store.eraseAll();
              SwingUtilities.invokeLater(then);
            });
  }
}
