package io.github.unhunch.ui.routine;

import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import java.util.function.DoubleSupplier;

/**
 * What routine windows share.
 *
 * @param texts the language
 * @param figures all figures
 * @param clock seconds on the clock of the poses, only going forward
 */
public record RoutineContext(Texts texts, FigureLibrary figures, DoubleSupplier clock) {}
