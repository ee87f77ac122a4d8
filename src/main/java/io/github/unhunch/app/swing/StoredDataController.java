package io.github.unhunch.app.swing;

import io.github.unhunch.app.AppContext;
import io.github.unhunch.app.presenter.User;
import io.github.unhunch.backup.Backup;
import io.github.unhunch.backup.BackupException;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.history.report.ReportWriter;
import io.github.unhunch.ui.settings.StoredActions;
import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import javax.swing.SwingUtilities;

/** What the settings window can do with everything that is stored. */
record StoredDataController(AppContext context, ReportController reports) {

  StoredActions actions() {
    return new StoredActions(
        context.home().directory(),
        this::open,
        this::export,
        this::erase,
        file ->
            keep(
                backup -> {
                  backup.write(file);
                  return reports.texts().get("settings.backup.written", file);
                },
                false,
                () -> {}),
        (file, then) ->
            keep(
                backup -> reports.texts().get("settings.backup.restored", backup.restore(file)),
                true,
                then),
        (file, then) ->
            keep(
                backup -> reports.texts().get("settings.backup.merged", backup.merge(file)),
                false,
                then));
  }

  /** Something done with everything stored; says in a sentence what was done. */
  private interface Keeping {
    String with(Backup backup) throws BackupException;
  }

  /** Does it on the records worker and tells what came of it. */
  private void keep(Keeping work, boolean replaces, Runnable then) {
    context
        .records()
        .keep(
            store -> {
              Backup backup =
                  new Backup(context.home(), context.settings(), store, context.clockwork());
              try {
                reports.tell().accept(work.with(backup));
              } catch (BackupException e) {
                reports.tell().accept(e.words().in(reports.texts()));
                return false;
              }
              return replaces;
            });
    recall(then);
  }

  /** What is known of earlier routines follows the history. */
  private void recall(Runnable then) {
    Instant since = context.clockwork().instant().minus(User.REMEMBERS);
    context
        .records()
        .read(
            reader -> reader.outcomesSince(since),
            outcomes -> {
              context.user().recall(outcomes);
              SwingUtilities.invokeLater(then);
            });
  }

  private void open() {
    try {
      // Says that it is not supported where there is no desktop at all, too.
      Desktop.getDesktop().open(context.home().directory().toFile());
    } catch (IOException | UnsupportedOperationException e) {
      reports.tell().accept(reports.texts().get("app.folder.failed", context.home().directory()));
    }
  }

  private void export(ReportFormat format, Path file) {
    context
        .records()
        .read(
            reader ->
                reports.told(
                    file,
                    () ->
                        new ReportWriter(reports.texts())
                            .export(reader, ZoneId.systemDefault(), format, file)),
            reports.tell());
  }

  private void erase(Runnable then) {
    context.records().eraseAll(() -> recall(then));
  }
}
