package io.github.unhunch.app;

import io.github.unhunch.app.presenter.WindowPresenter;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.ui.tray.TrayCommands;

/** What the user can set off from what is seen; everything on the screen's worker. */
public interface Controls {

  /** Pauses. */
  void pause(TrayCommands.Pause length);

  /** Ends a pause. */
  void resume();

  /** The few routines that stand in the menu itself. */
  TrayCommands.Offers offers();

  /** Lets the user choose a routine. */
  void choose();

  /**
   * Begins the routine of this id.
   *
   * @return false when there is no such routine
   */
  boolean begin(String routine);

  /** Answers the prompt on show. */
  void answer(PromptAnswer answer);

  /** Asks the safety questions. */
  void askSafety(Runnable answered);

  /** What is judged just now is wrong. */
  void wrong();

  /** Ends the program. */
  void quit();

  /** What the windows do. */
  WindowPresenter windows();
}
