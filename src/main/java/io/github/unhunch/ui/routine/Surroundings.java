package io.github.unhunch.ui.routine;

import io.github.unhunch.desktop.sound.Sounds;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * What routine windows share.
 *
 * @param texts the language
 * @param figures all figures
 * @param clock seconds on the clock of the poses, only going forward
 * @param wall the time of day, for the record of what was done
 * @param speaker says words aloud; does nothing where voice is off
 * @param tones plays soft tones; does nothing where sounds are off
 */
public record Surroundings(
    Texts texts,
    FigureLibrary figures,
    DoubleSupplier clock,
    InstantSource wall,
    Consumer<String> speaker,
    Consumer<Sounds.Tone> tones) {}
