package io.github.unhunch.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.app.rehearsal.Rehearsal;
import io.github.unhunch.app.rehearsal.Script;
import io.github.unhunch.app.rehearsal.ScriptException;
import io.github.unhunch.json.Hurried;
import io.github.unhunch.json.JsonMutation;
import io.github.unhunch.settings.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Scripts of a rehearsal of every kind of damage. Run by {@code mvn -Pfuzz verify}. */
class ScriptFuzz {

  private static final ZonedDateTime START =
      ZonedDateTime.parse("2026-11-23T09:00:00+01:00[Europe/Berlin]");

  private static final List<String> LINES =
      List.of(
          "{\"t\":0,\"settings\":{\"prompts\":{\"perHour\":2},\"autostart\":false}}",
          "{\"t\":1,\"desk\":{\"idle\":3,\"locked\":false}}",
          "{\"t\":2,\"menu\":\"pause-15\"}",
          "{\"t\":3,\"gate\":{\"pregnancy\":true}}",
          "{\"t\":4,\"pain\":3}",
          "{\"t\":5,\"clock\":-3600}",
          "{\"t\":6,\"zone\":\"Asia/Tokyo\"}",
          "{\"t\":7,\"sleep\":30}",
          "{\"t\":8,\"answer\":\"START\",\"camera\":null}");

  @Property(tries = 5_000, seed = "20261128")
  void aScriptIsReadOrItsLineIsNamed(@ForAll long seed) throws Exception {
    Hurried.run(
        () -> {
          try {
            Script script = Script.of(Path.of("."), harmed(seed));
            script.lines().forEach(line -> assertThat(line.time()).isBetween(0.0, 4e8));
          } catch (ScriptException e) {
            assertThat(e.getMessage()).startsWith("line ").matches("[^\\n]{1,900}");
          }
        });
  }

  /** Played as well, with one line of nine harmed and within an hour of the clock. */
  @Property(tries = 100, seed = "20261128")
  void aScriptIsPlayedOrItsLineIsNamed(@ForAll long seed) throws Exception {
    Path home = Files.createTempDirectory("rehearsal");
    try {
      Script script = Script.of(home, harmed(seed));
      if (script.lines().stream().allMatch(line -> line.time() < 3600)) {
        new Rehearsal(new Home(home), START, line -> {}).play(script);
      }
    } catch (ScriptException e) {
      assertThat(e.getMessage()).matches("[^\\n]{1,900}");
    } finally {
      delete(home);
    }
  }

  private static List<String> harmed(long seed) {
    List<String> lines = new ArrayList<>(LINES);
    int harmed = new Random(seed).nextInt(lines.size());
    lines.set(harmed, JsonMutation.of(lines.get(harmed), seed).text().replace("\n", " "));
    return lines;
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
