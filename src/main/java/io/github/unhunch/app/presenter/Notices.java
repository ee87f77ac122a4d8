package io.github.unhunch.app.presenter;

import java.util.Optional;

/** Where a sentence is told that needs no answer now: the system's notifications, or a window. */
@FunctionalInterface
public interface Notices {

  /**
   * Tells it.
   *
   * @param title a few words
   * @param words one sentence, or a few lines of one each
   * @param choice what can be chosen at once
   */
  void show(String title, String words, Optional<Choice> choice);

  /**
   * Tells what came of something that the user asked for just now, and so waits for.
   *
   * @param title a few words
   * @param words one sentence, or a few lines of one each
   */
  default void answer(String title, String words) {
    show(title, words, Optional.empty());
  }

  /**
   * One thing that can be chosen.
   *
   * @param label the words on its button
   * @param chosen what it does, on the screen's thread
   */
  record Choice(String label, Runnable chosen) {}
}
