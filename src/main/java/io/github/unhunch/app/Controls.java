package io.github.unhunch.app;

import io.github.unhunch.app.presenter.WindowPresenter;
import io.github.unhunch.coach.prompt.PromptAnswer;
import io.github.unhunch.ui.tray.TrayCommands;
import java.util.List;

/** What the user can set off from what is seen; everything on the screen's worker. */
public interface Controls {

  /** Pauses. */
  void pause(TrayCommands.Pause length);

  /** Ends a pause. */
  void resume();

  /** The routines that can be begun. */
  List<TrayCommands.Offer> routines();

  /** Begins the routine of this id. */
  void begin(String routine);

  /** Answers the prompt on show. */
  void answer(PromptAnswer answer);

  /** When "later" comes back, in minutes. */
  int laterMinutes();

  /** Asks the safety questions. */
  void askSafety(Runnable answered);

  /** What is judged just now is wrong. */
  void wrong();

  /** Ends the program. */
  void quit();

  /** What the windows do. */
  WindowPresenter windows();
}
