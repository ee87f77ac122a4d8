package io.github.unhunch.ui.figure;

import io.github.unhunch.json.JsonException;
import io.github.unhunch.posture.Cue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All figures that come with the app, read once. */
public final class FigureLibrary {

  private static final String FOLDER = "/io/github/unhunch/figures/";

  private final Map<String, Figure> figures;

  private FigureLibrary(Map<String, Figure> figures) {
    this.figures = figures;
  }

  /**
   * Reads the figures named in the folder's index, and one for each cue.
   *
   * @throws JsonException when one of them is wrong
   */
  public static FigureLibrary load() {
    Map<String, Figure> figures = new TreeMap<>();
    for (String id : index()) {
      figures.put(id, read(id));
    }
    for (Cue cue : Cue.values()) {
      figures.put(id(cue), read(id(cue)));
    }
    return new FigureLibrary(figures);
  }

  private static List<String> index() {
    try (BufferedReader reader = new BufferedReader(open("index.txt"))) {
      return reader.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Figure read(String id) {
    String file = "figures/" + id + ".json";
    try (Reader reader = open(id + ".json")) {
      return FigureReader.read(file, reader);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Reader open(String name) {
    InputStream stream = FigureLibrary.class.getResourceAsStream(FOLDER + name);
    if (stream == null) {
      throw new JsonException("figures/" + name, "", "is not there");
    }
    return new InputStreamReader(stream, StandardCharsets.UTF_8);
  }

  /** The figure of this id, when there is one. */
  public Optional<Figure> find(String id) {
    return Optional.ofNullable(figures.get(id));
  }

  /** The figure of this id, or a plain calm one where a content pack names one we do not have. */
  public Figure findOrCalm(String id) {
    return find(id).or(() -> find("breathe")).orElseThrow();
  }

  /** The figure that shows how a posture has drifted. */
  public Figure cue(Cue cue) {
    return find(id(cue)).orElseThrow();
  }

  private static String id(Cue cue) {
    return "cue-" + cue.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All figures, by id. */
  Map<String, Figure> all() {
    return Map.copyOf(figures);
  }
}
