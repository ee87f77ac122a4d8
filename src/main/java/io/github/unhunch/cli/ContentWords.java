package io.github.unhunch.cli;

import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.settings.Home;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How the commands about the coach's content are told to speak, and the content they speak of. */
final class ContentWords {

  @Option(names = "--json", description = "One JSON object with everything, ids included.")
  boolean json;

  @Option(
      names = "--language",
      paramLabel = "en|de",
      defaultValue = "en",
      description = "Language of the content; en by default.")
  String language;

  /**
   * The content in that language, with the user's own packs.
   *
   * @param err gets a line for every mistake in a pack; the rest of the content is there all the
   *     same
   */
  RoutineLibrary library(Home home, PrintWriter err) {
    if (!language.equals("en") && !language.equals("de")) {
      throw new CliException("--language must be en or de, not " + language);
    }
    RoutineLibrary library = RoutineLibrary.load(Locale.forLanguageTag(language), home.packs());
    library.problems().forEach(problem -> err.println("unhunch: " + problem));
    return library;
  }
}
