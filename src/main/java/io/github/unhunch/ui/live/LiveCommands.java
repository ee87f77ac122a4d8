package io.github.unhunch.ui.live;

/**
 * What the live view can set off; everything is called on the Swing thread.
 *
 * @param recalibrate opens the calibration
 * @param wrong says that the present judgement is a false alarm
 * @param saveTrace saves the points of the last ten minutes
 * @param resume ends a pause
 * @param tryAgain looks for the camera again
 */
public record LiveCommands(
    Runnable recalibrate, Runnable wrong, Runnable saveTrace, Runnable resume, Runnable tryAgain) {}
