package io.github.unhunch.app.presenter;

import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.plan.RoutineAdvisor;
import io.github.unhunch.text.Texts;

/**
 * All words in one language; another takes its place when the user chooses one.
 *
 * @param texts the app's words
 * @param library the content in the same language
 * @param advisor speaks of that content
 */
public record Language(Texts texts, RoutineLibrary library, RoutineAdvisor advisor) {

  /** The language of this library. */
  public static Language of(RoutineLibrary library) {
    return new Language(Texts.in(library.locale()), library, new RoutineAdvisor(library));
  }
}
