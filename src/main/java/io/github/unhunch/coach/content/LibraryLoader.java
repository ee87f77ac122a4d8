package io.github.unhunch.coach.content;

import io.github.unhunch.files.PrivateFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the built-in content, which must be sound, and packs, which are taken whole or not. */
final class LibraryLoader {

  private static final String FOLDER = "/io/github/unhunch/content/";

  /** In this order, since routines refer to steps and steps to tools. */
  private static final List<String> BUILT_IN =
      List.of(
          "tools.json",
          "evidence.json",
          "areas.json",
          "preparations.json",
          "techniques.json",
          "steps.json",
          "causes.json",
          "care.json",
          "routines.json");

  private static final long LARGEST_PACK = 2_000_000;

  private final Locale locale;
  private final BuiltInWords words;

  LibraryLoader(Locale locale) {
    this(locale, BuiltInWords.of(locale));
  }

  /** With these words for what comes with the program. */
  LibraryLoader(Locale locale, BuiltInWords words) {
    this.locale = locale;
    this.words = words;
  }

  RoutineLibrary load(Optional<Path> packs) {
    List<Problem> problems = new ArrayList<>();
    Known known = new Known();
    Contents contents = new Contents();
    ContentReader reader = new ContentReader(locale, Optional.of(words), known, contents);
    for (String file : BUILT_IN) {
      try (Reader text = open(file)) {
        reader.read(file, text, problems::add);
      } catch (IOException e) {
        throw new UncheckedIOException("the program's own content cannot be read", e);
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException("the program's own content is broken: " + problems);
    }
    List<Path> files = packs.map(folder -> files(folder, problems)).orElse(List.of());
    for (Path pack : files) {
      Known tried = new Known(known);
      Contents both = contents.copy();
      List<Problem> found = readPack(pack, tried, both);
      if (found.isEmpty()) {
        known = tried;
        contents = both;
      } else {
        problems.addAll(found);
      }
    }
    return contents.library(locale, problems);
  }

  private List<Problem> readPack(Path pack, Known known, Contents contents) {
    List<Problem> found = new ArrayList<>();
    String name = String.valueOf(pack.getFileName());
    if (!Files.isRegularFile(pack) || pack.toFile().length() > LARGEST_PACK) {
      return List.of(
          new Problem(
              name, "(whole file)", "must be a file of " + LARGEST_PACK + " bytes or less"));
    }
    try (Reader text = Files.newBufferedReader(pack)) {
      new ContentReader(locale, Optional.empty(), known, contents).read(name, text, found::add);
    } catch (IOException e) {
      found.add(new Problem(name, "(whole file)", "cannot be read: " + PrivateFiles.reason(e)));
    }
    return found;
  }

  private static List<Path> files(Path folder, List<Problem> problems) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      problems.add(
          new Problem(folder.toString(), "(packs)", "cannot be read: " + PrivateFiles.reason(e)));
      return List.of();
    }
  }

  private static Reader open(String file) {
    InputStream stream = LibraryLoader.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IllegalStateException("the program's own content lacks " + file);
    }
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
