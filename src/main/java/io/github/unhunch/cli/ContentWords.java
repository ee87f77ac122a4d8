package io.github.unhunch.cli;

import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.settings.Home;
import io.github.unhunch.text.Languages;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How the commands about the coach's content are told to speak, and the content they speak of. */
final class ContentWords {

  @Option(names = "--json", description = "One JSON object with everything, ids included.")
  boolean json;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "Language of the content, such as de or pt-BR; en by default.")
  String language;

  /**
   * The content in that language, with the user's own packs.
   *
   * @param err gets a line for every mistake in a pack; the rest of the content is there all the
   *     same
   */
  RoutineLibrary library(Home home, PrintWriter err) {
    Locale locale =
        Languages.of(language)
            .orElseThrow(
                () ->
                    new CliException("--language must be one of " + tags() + ", not " + language));
    RoutineLibrary library = RoutineLibrary.load(locale, home.packs());
    library.problems().forEach(problem -> err.println("unhunch: " + problem));
    return library;
  }

  private static String tags() {
    return Languages.all().stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
  }
}
