package io.github.unhunch.coach.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.json.Hurried;
import io.github.unhunch.json.JsonMutation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Content packs of every kind of damage. Run by {@code mvn -Pfuzz verify}. */
class PackFuzz {

  /** So many packs lie in the folder at a time: reading the program's own content takes longest. */
  private static final int PACKS = 250;

  private static final int BUILT_IN = RoutineLibrary.builtIn(Locale.ENGLISH).steps().size();

  @Property(tries = 100, seed = "20261128")
  void aPackIsTakenWholeOrNamed(@ForAll long seed) throws Exception {
    Path folder = Files.createTempDirectory("packs");
    try {
      for (int i = 0; i < PACKS; i++) {
        String id = "fuzz-" + i;
        String sound = PackTest.STEP.replace("my-knead", id).replace("\"mine\"", "\"" + id + "\"");
        Files.write(
            folder.resolve(id + ".json"),
            JsonMutation.of(sound, seed * PACKS + i).text().getBytes(StandardCharsets.UTF_8));
      }
      // Two hundred packs may take as long as two hundred.
      long begun = System.nanoTime();
      RoutineLibrary library = RoutineLibrary.load(Locale.ENGLISH, folder);
      assertThat((System.nanoTime() - begun) / 1e9 / PACKS).isLessThan(5);
      Hurried.run(() -> check(library));
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static void check(RoutineLibrary library) {
    assertThat(library.steps()).hasSizeGreaterThanOrEqualTo(BUILT_IN);
    library
        .problems()
        .forEach(problem -> assertThat(problem.toString().lines().count()).isEqualTo(1));
    for (RoutineStep step : library.steps()) {
      assertThat(step.dose().totalSeconds()).isBetween(0.5, 40_000.0);
      assertThat(ContentRules.claim(step.instruction() + " " + step.feel())).isEmpty();
    }
    for (Routine routine : library.routines()) {
      assertThat(routine.seconds()).isBetween(1.0, 5000.0);
      assertThat(ContentRules.claim(routine.name() + " " + routine.summary())).isEmpty();
    }
  }
}
