package io.github.unhunch.ui.live;

/**
 * What the live view can set off; everything is called on the Swing thread.
 *
 * @param recalibrate opens the calibration
 * @param wrong says that the present judgement is a false alarm
 * @param saveTrace saves the points of the last ten minutes
 */
public record LiveCommands(Runnable recalibrate, Runnable wrong, Runnable saveTrace) {}
