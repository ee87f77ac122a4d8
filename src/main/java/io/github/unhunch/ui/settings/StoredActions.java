package io.github.unhunch.ui.settings;

import io.github.unhunch.history.report.ReportFormat;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What can be done with everything that is stored.
 *
 * @param folder where it lies
 * @param open shows the folder in the system's file manager
 * @param export writes all days into a file, as CSV or JSON
 * @param erase erases the whole history, then runs the task, on the Swing thread
 * @param backup writes everything into one file
 * @param restore puts what a file holds in place of everything, then runs the task
 * @param merge takes in the history of another computer, then runs the task
 */
public record StoredActions(
    Path folder,
    Runnable open,
    BiConsumer<ReportFormat, Path> export,
    Consumer<Runnable> erase,
    Consumer<Path> backup,
    BiConsumer<Path, Runnable> restore,
    BiConsumer<Path, Runnable> merge) {}
