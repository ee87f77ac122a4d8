package io.github.unhunch.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.ContentRules;
import io.github.unhunch.posture.Cue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text the user can see, in each room's bundle. */
class TextsTest {

  private static final Path FOLDER = Path.of("src/main/resources/io/github/unhunch/text");
  private static final Pattern KEY_IN_CODE = Pattern.compile("\"([a-z]+)\\.([A-Za-z0-9_.-]+)\"");
  private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z0-9_.-]+)\"");
  private static final Object[] ARGUMENTS = {3, 4, 5, 6, 7, 8, 9, 10};

  static Stream<String> bundles() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.contains("_") && !name.startsWith("languages"))
          .map(name -> name.replace(".properties", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  /** Every bundle in every language but English. */
  static Stream<Arguments> translations() throws IOException {
    return bundles()
        .flatMap(
            bundle ->
                Languages.all().stream()
                    .filter(language -> !language.equals(Locale.ENGLISH))
                    .map(language -> Arguments.of(bundle, language)));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyLanguageHasTheSameKeysAsEnglish(String bundle, Locale language) throws IOException {
    assertThat(read(bundle, language).keySet()).isEqualTo(read(bundle).keySet());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void everyTextIsAFormatWithTheSameArgumentsAsInEnglish(String bundle, Locale language)
      throws IOException {
    TreeMap<String, String> english = read(bundle);
    TreeMap<String, String> translated = read(bundle, language);
    for (String key : english.keySet()) {
      assertThat(arguments(bundle, key, translated.getOrDefault(key, ""), language))
          .as(bundle + "." + key + " in " + language)
          .isEqualTo(arguments(bundle, key, english.getOrDefault(key, ""), Locale.ENGLISH));
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noTextClaimsBlamesOrShouts(String bundle) throws IOException {
    for (Locale language : Languages.all()) {
      read(bundle, language)
          .forEach(
              (key, text) -> {
                String name = bundle + "." + key + " in " + language + ": " + text;
                assertThat(ContentRules.claim(text)).as(name).isEmpty();
                assertThat(text.strip()).as(name).isNotEmpty();
              });
    }
  }

  /**
   * A text that nobody asks for is dead. A key may stand in the code whole, without its file, or
   * built from a start that ends in a dot or a dash; a setting's is built from its id, a cue's from
   * its name.
   */
  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextIsAskedFor(String bundle) throws IOException {
    Set<String> quoted = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        QUOTED.matcher(Files.readString(source)).results().forEach(m -> quoted.add(m.group(1)));
      }
    }
    Set<String> unused = new TreeSet<>(read(bundle).keySet());
    unused.removeIf(
        key ->
            starts(key).anyMatch(quoted::contains)
                || starts(bundle + "." + key)
                    .filter(start -> start.length() > bundle.length() + 1)
                    .anyMatch(quoted::contains)
                || bundle.equals("cue")
                || (bundle.equals("settings")
                    && quoted.contains(key.substring(0, Math.max(0, key.indexOf('.'))))));
    assertThat(unused).as("keys of " + bundle + " that no code asks for").isEmpty();
  }

  /** A key and every start of it from which code could build it. */
  private static Stream<String> starts(String key) {
    return Stream.concat(
        Stream.of(key),
        IntStream.range(1, key.length())
            .filter(at -> key.charAt(at) == '.' || key.charAt(at) == '-')
            .mapToObj(at -> key.substring(0, at + 1)));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void keysNamedInTheCodeExist(String bundle) throws IOException {
    Set<String> keys = read(bundle).keySet();
    Set<String> missing = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        String code = Files.readString(source);
        if (!code.contains("Texts") && !code.contains("Message.of")) {
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

  @Test
  void everyCueHasItsWords() throws IOException {
    assertThat(read("cue").keySet())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Cue.values())
                .flatMap(
                    cue ->
                        Stream.of("title", "name", "headline", "sentence")
                            .map(part -> cue + "." + part))
                .toList());
  }

  /**
   * The made-up language of {@link PseudoLanguage} must come through the formats whole, arguments
   * included.
   */
  @ParameterizedTest
  @MethodSource("bundles")
  void aPseudoLanguageComesThroughWhole(String bundle) throws IOException {
    for (var text : read(bundle).entrySet()) {
      String plain = filled(text.getValue());
      String shown = filled(PseudoLanguage.of(text.getValue()));
      assertThat(shown).as(text.getKey()).startsWith("[").endsWith("]");
      assertThat(shown.length()).as(text.getKey()).isGreaterThanOrEqualTo(plain.length() * 14 / 10);
      assertThat(shown)
          .as(text.getKey() + " has an argument that is not filled in")
          .doesNotContainPattern("\\{\\d");
    }
  }

  private static String filled(String format) {
    String chosen = Plurals.chosen(format, Locale.ENGLISH, ARGUMENTS);
    return new MessageFormat(chosen, Locale.ENGLISH).format(ARGUMENTS);
  }

  private static TreeSet<Integer> arguments(String bundle, String key, String text, Locale locale) {
    TreeSet<Integer> used = new TreeSet<>();
    try {
      // Each number must find a form and come out filled in.
      for (int number : new int[] {0, 1, 2, 3, 5, 12, 21, 22, 100}) {
        Object[] arguments = Collections.nCopies(ARGUMENTS.length, number).toArray();
        String chosen = Plurals.chosen(text, locale, arguments);
        assertThat(new MessageFormat(chosen, locale).format(arguments))
            .as(bundle + "." + key)
            .doesNotContainPattern("\\{\\d");
      }
      for (int i = 0; i < ARGUMENTS.length; i++) {
        if (text.contains("{" + i)) {
          used.add(i);
        }
      }
    } catch (IllegalArgumentException e) {
      throw new AssertionError(bundle + "." + key + " is no format: " + text, e);
    }
    return used;
  }

  private static TreeMap<String, String> read(String bundle, Locale language) throws IOException {
    return read(
        language.equals(Locale.ENGLISH)
            ? bundle
            : bundle + "_" + language.toLanguageTag().replace('-', '_'));
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
