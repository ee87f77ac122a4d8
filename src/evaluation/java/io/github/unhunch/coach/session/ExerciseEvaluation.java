package io.github.unhunch.coach.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.coach.content.Side;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures how well exercises are counted and prints a table: {@code mvn -q -Pevaluate
 * -Dtest=ExerciseEvaluation verify}. With {@code -Dexercises.people=FOLDER} it counts the traces of
 * that folder too, as {@code src/evaluation/python/exercises.py} makes them; with {@code
 * -Dexercises.rendered=FOLDER} the clips of that one, as {@code stories.py} beside it renders them.
 */
@Tag("evaluation")
class ExerciseEvaluation {

  private static final Path SHARED = Path.of("../shared");

  /** The trackers were made with so many drawn people in view. */
  private static final int KNOWN_PEOPLE = 27;

  /** Recordings, of which all counts were exact, and how far off the others were in all. */
  private final Map<String, int[]> table = new LinkedHashMap<>();

  /** What is done in a recording: exercises and how many, then the sides of the bends. */
  private record Done(Map<String, Integer> counts, String sides) {

    static Done of(List<Repetition> seen) {
      Map<String, Integer> counts = new TreeMap<>();
      seen.forEach(one -> counts.merge(one.exercise().id(), 1, Integer::sum));
      return new Done(
          counts,
          seen.stream()
              .filter(one -> one.side() != Side.NONE)
              .map(one -> one.side() == Side.LEFT ? "L" : "R")
              .collect(Collectors.joining()));
    }

    Done mirrored() {
      return new Done(counts, sides.replace('L', 'x').replace('R', 'L').replace('x', 'R'));
    }

    int off(Done other) {
      return Stream.concat(counts.keySet().stream(), other.counts.keySet().stream())
          .distinct()
          .mapToInt(
              name -> Math.abs(counts.getOrDefault(name, 0) - other.counts.getOrDefault(name, 0)))
          .sum();
    }
  }

  @Test
  void measure() throws Exception {
    assumeTrue(Files.exists(SHARED), "the shared recordings are not here");
    realPeople();
    try (PoseEstimator model =
        PoseEstimators.open(PoseOptions.DEFAULT, List.of(Path.of("models")))) {
      samples(model);
      String rendered = System.getProperty("exercises.rendered");
      if (rendered != null) {
        renderedPeople(Path.of(rendered), model);
      }
    }
    String people = System.getProperty("exercises.people");
    if (people != null) {
      drawnPeople(Path.of(people));
    }

    System.out.println("| recordings | | counted exactly | off in all |\n|---|---|---|---|");
    table.forEach(
        (name, row) -> System.out.printf("| %s | %d | %d | %d |%n", name, row[0], row[1], row[2]));
    assertThat(table).isNotEmpty();
  }

  private void realPeople() throws Exception {
    Path folder = SHARED.resolve("cases/real-exercises");
    Map<String, Done> done =
        Map.of(
            "bends-webcam", new Done(Map.of("neck-side-bend", 5), "LRLRL"),
            "bend-held", new Done(Map.of("neck-side-bend", 1), "L"),
            "reaches-phone", new Done(Map.of("overhead-reach", 6), ""),
            "turns-phone", new Done(Map.of(), ""));
    for (Map.Entry<String, Done> one : done.entrySet()) {
      Trace trace = Trace.read(folder.resolve(one.getKey() + ".jsonl"));
      count("real person, as it is", trace, one.getValue());
      for (Trace other : otherWise(trace)) {
        count("real person, other pace, rate, tilt of the camera", other, one.getValue());
      }
      for (int seed = 1; seed <= 20; seed++) {
        Random random = new Random(seed);
        count(
            "real person, points tremble by 1 to 3 % of an ear span",
            trace.trembling(0.01 * (1 + seed % 3), 0.15, random), one.getValue());
        count("real person, points drop out", trace.dropping(random), one.getValue());
        count(
            "real person, points wander by 3 % of an ear span in 2 s",
            trace.trembling(0.03, 2, random), one.getValue());
      }
    }
  }

  private static List<Trace> otherWise(Trace trace) {
    List<Trace> all = new ArrayList<>();
    for (double pace : new double[] {0.7, 0.8, 1.25, 1.5}) {
      all.add(trace.slower(pace));
    }
    for (double degrees : new double[] {-8, -4, 4, 8}) {
      all.add(trace.rotated(degrees));
    }
    all.add(trace.every(2, 0));
    all.add(trace.every(2, 1));
    all.add(trace.every(3, 0));
    return all;
  }

  /** The rendered clips through the shipped model. */
  private void samples(PoseEstimator model) throws Exception {
    Path folder = SHARED.resolve("samples");
    Done stretches =
        new Done(
            Map.of("neck-side-bend", 4, "shoulder-roll", 5, "overhead-reach", 1, "chin-tuck", 5),
            "LRLR");
    for (Path clip : clips(folder)) {
      boolean stretch = clip.getFileName().toString().startsWith("stretch_set");
      Done done = stretch ? stretches : new Done(Map.of(), "");
      String what = stretch ? "stretch_set" : "desk clips";
      countRendered("sample " + what, read(clip, model), done);
    }
  }

  /** New people, whose clips come with what was done in them. */
  private void renderedPeople(Path folder, PoseEstimator model) throws Exception {
    for (Path clip : clips(folder)) {
      Path labels = Path.of(clip.toString().replaceFirst("mp4$", "json"));
      JsonObject told = JsonParser.parseString(Files.readString(labels)).getAsJsonObject();
      Map<String, Integer> counts = new TreeMap<>();
      StringBuilder sides = new StringBuilder();
      for (JsonElement one : told.getAsJsonArray("repetitions")) {
        JsonObject repetition = one.getAsJsonObject();
        counts.merge(name(repetition), 1, Integer::sum);
        if (repetition.has("side")) {
          sides.append(repetition.get("side").getAsString().equals("left") ? "L" : "R");
        }
      }
      String seeds = told.get("seed").getAsInt() % 2 == 0 ? "even" : "odd";
      String row = "rendered " + told.get("about").getAsString();
      Trace trace = read(clip, model);
      Done done = new Done(counts, sides.toString());
      countRendered(row + ", " + seeds + " people", trace, done);
      count(row + ", mirrored", trace.mirrored(), done.mirrored());
      trace
          .variants()
          .forEach((kind, all) -> all.forEach(one -> count(row + ", other " + kind, one, done)));
      askedFor(row, trace, told.getAsJsonArray("repetitions"));
    }
  }

  /** Each exercise asked for in its own time, as in a guided session: from the one before it on. */
  private void askedFor(String row, Trace trace, JsonArray repetitions) {
    List<JsonObject> all = new ArrayList<>();
    repetitions.forEach(one -> all.add(one.getAsJsonObject()));
    for (Exercise exercise : Exercise.values()) {
      int[] own =
          IntStream.range(0, all.size())
              .filter(i -> exercise.id().equals(name(all.get(i))))
              .toArray();
      if (own.length > 0) {
        int first = own[0];
        int last = own[own.length - 1];
        double before = first == 0 ? 0 : all.get(first - 1).get("t1").getAsDouble();
        double begun = Math.max(before, all.get(first).get("t0").getAsDouble() - 3);
        double after =
            last + 1 == all.size() ? Double.MAX_VALUE : all.get(last + 1).get("t0").getAsDouble();
        Trace part = trace.between(begun, after);
        List<Trace> many = new ArrayList<>(List.of(part));
        part.variants().values().forEach(many::addAll);
        Done done = new Done(Map.of(exercise.id(), own.length), "");
        many.forEach(
            one -> {
              int seen = one.counted(Optional.of(exercise)).size();
              Done counted = new Done(seen == 0 ? Map.of() : Map.of(exercise.id(), seen), "");
              tell(row + ", asked for: " + exercise.id() + ", with variants", counted, done);
            });
      }
    }
  }

  private static String name(JsonObject repetition) {
    return repetition.get("exercise").getAsString().replace('_', '-');
  }

  private static List<Path> clips(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(one -> one.toString().endsWith(".mp4")).sorted().toList();
    }
  }

  private static Trace read(Path clip, PoseEstimator model) throws Exception {
    try (CameraSource source = Cameras.openRecording(clip)) {
      return Trace.read(source, model);
    }
  }

  private void countRendered(String row, Trace trace, Done done) {
    count(row + ", pixels", trace, done);
    count(row + ", points alone", trace.withoutTexture(), done);
  }

  private void drawnPeople(Path folder) throws Exception {
    JsonObject expected =
        JsonParser.parseString(Files.readString(folder.resolve("expected.json"))).getAsJsonObject();
    for (Map.Entry<String, JsonElement> one : new TreeMap<>(expected.asMap()).entrySet()) {
      JsonObject done = one.getValue().getAsJsonObject();
      Map<String, Integer> counts = new TreeMap<>();
      done.getAsJsonObject("counts")
          .entrySet()
          .forEach(count -> counts.put(count.getKey(), count.getValue().getAsInt()));
      StringBuilder sides = new StringBuilder();
      done.getAsJsonArray("sides").forEach(side -> sides.append(side.getAsString()));
      Trace trace = Trace.read(folder.resolve(one.getKey() + ".jsonl"));
      String story = one.getKey().replaceAll("_\\d+$", "");
      int person = Integer.parseInt(one.getKey().substring(story.length() + 1));
      String who = person < KNOWN_PEOPLE ? "drawn, known, " : "drawn, left out, ";
      Done truth = new Done(counts, sides.toString());
      count(who + story + ", exact points", trace, truth);
      for (int seed = 1; seed <= 3; seed++) {
        Trace rough = trace.trembling(0.012, 0.4, new Random(seed));
        count(who + story + ", points tremble by 1.2 %", rough, truth);
      }
    }
  }

  private void count(String row, Trace trace, Done done) {
    tell(row, Done.of(trace.counted()), done);
  }

  private void tell(String row, Done seen, Done done) {
    int[] figures = table.computeIfAbsent(row, name -> new int[3]);
    boolean exact = seen.off(done) == 0 && seen.sides().equals(done.sides());
    figures[0]++;
    figures[1] += exact ? 1 : 0;
    figures[2] += seen.off(done);
  }
}
