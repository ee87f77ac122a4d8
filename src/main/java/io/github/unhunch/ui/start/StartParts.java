package io.github.unhunch.ui.start;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.JComponent;

/**
 * What the first start is made of; everything is called on the Swing thread.
 *
 * @param cameras the cameras there are
 * @param chooseCamera opens the camera of this id
 * @param tryAgain looks for a camera again
 * @param safety makes the step of the safety questions
 * @param calibration makes the calibration
 * @param trayShown whether this desktop shows the tray icon
 * @param autostart whether the program starts with the desktop
 * @param setAutostart says whether it is to
 * @param reached told which step the user is at, to be taken up again there
 * @param finished the last step is done
 * @param left the user wants to finish later
 */
public record StartParts(
    Supplier<List<Camera>> cameras,
    Consumer<String> chooseCamera,
    Runnable tryAgain,
    Supplier<? extends JComponent> safety,
    Supplier<? extends JComponent> calibration,
    BooleanSupplier trayShown,
    BooleanSupplier autostart,
    Consumer<Boolean> setAutostart,
    Consumer<StartStep> reached,
    Runnable finished,
    Runnable left) {

  /**
   * A camera to choose from.
   *
   * @param id its stable id
   * @param name its name
   */
  public record Camera(String id, String name) {
    @Override
    public String toString() {
      return name; // As the list shows it.
    }
  }
}
