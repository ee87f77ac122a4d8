package io.github.unhunch.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.ContentRules;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text the user can see, in each room's bundle. */
class TextsTest {

  private static final Path FOLDER = Path.of("src/main/resources/io/github/unhunch/text");
  private static final Pattern KEY_IN_CODE = Pattern.compile("\"([a-z]+)\\.([A-Za-z0-9_.-]+)\"");
  private static final Object[] ARGUMENTS = {3, 4, 5, 6, 7, 8, 9, 10};

  static Stream<String> bundles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.contains("_"))
          .map(name -> name.replace(".properties", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void germanHasTheSameKeysAsEnglish(String bundle) throws IOException {
    assertThat(read(bundle + "_de").keySet()).isEqualTo(read(bundle).keySet());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsAFormatWithTheSameArgumentsInBothLanguages(String bundle) throws IOException {
    TreeMap<String, String> english = read(bundle);
    TreeMap<String, String> german = read(bundle + "_de");
    for (String key : english.keySet()) {
      assertThat(arguments(bundle, key, german.getOrDefault(key, ""), Locale.GERMAN))
          .as(bundle + "." + key)
          .isEqualTo(arguments(bundle, key, english.getOrDefault(key, ""), Locale.ENGLISH));
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noTextClaimsBlamesOrShouts(String bundle) throws IOException {
    for (String file : Set.of(bundle, bundle + "_de")) {
      read(file)
          .forEach(
              (key, text) -> {
                assertThat(ContentRules.claim(text)).as(file + "." + key + "=" + text).isEmpty();
                assertThat(text.strip()).as(file + "." + key).isNotEmpty();
              });
    }
  }

  /** A text that nobody asks for is dead; keys built from parts are recognised by their start. */
  @ParameterizedTest
  @MethodSource("bundles")
  void keysNamedInTheCodeExist(String bundle) throws IOException {
    Set<String> keys = read(bundle).keySet();
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        String code = Files.readString(source);
        if (!code.contains("Texts")) {
          continue;
        }
        KEY_IN_CODE
            .matcher(code)
            .results()
            .filter(match -> match.group(1).equals(bundle))
            .map(match -> match.group(2))
            .filter(
                key ->
                    !keys.contains(key) && keys.stream().noneMatch(other -> other.startsWith(key)))
            .forEach(missing::add);
      }
    }
    assertThat(missing).as("keys of " + bundle + " that the code names").isEmpty();
  }

  /**
   * The made-up language of {@link PseudoLanguage} must come through the formats whole, arguments
   * included.
   */
  @ParameterizedTest
  @MethodSource("bundles")
  void aPseudoLanguageComesThroughWhole(String bundle) throws IOException {
    for (var text : read(bundle).entrySet()) {
      String plain = new MessageFormat(text.getValue(), Locale.ENGLISH).format(ARGUMENTS);
      String shown =
          new MessageFormat(PseudoLanguage.of(text.getValue()), Locale.ENGLISH).format(ARGUMENTS);
      assertThat(shown).as(text.getKey()).startsWith("[").endsWith("]");
      assertThat(shown.length()).as(text.getKey()).isGreaterThanOrEqualTo(plain.length() * 14 / 10);
      assertThat(shown)
          .as(text.getKey() + " has an argument that is not filled in")
          .doesNotContainPattern("\\{\\d");
    }
  }

  private static TreeSet<Integer> arguments(String bundle, String key, String text, Locale locale) {
    TreeSet<Integer> used = new TreeSet<>();
    try {
      Format[] formats = new MessageFormat(text, locale).getFormatsByArgumentIndex();
      for (int i = 0; i < formats.length; i++) {
        if (text.contains("{" + i)) {
          used.add(i);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new AssertionError(bundle + "." + key + " is no format: " + text, e);
    }
    return used;
  }

  private static TreeMap<String, String> read(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file + ".properties"))) {
      properties.load(reader);
    }
    TreeMap<String, String> texts = new TreeMap<>();
    properties.forEach((key, value) -> texts.put((String) key, (String) value));
    return texts;
  }
}
