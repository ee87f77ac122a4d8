package io.github.unhunch.app.rehearsal;

import io.github.unhunch.cli.CliException;
import io.github.unhunch.cli.UnhunchCommand;
import io.github.unhunch.cli.ZoneWord;
import io.github.unhunch.settings.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code unhunch rehearse}: the whole app on a scripted day, without display, camera or waiting.
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Plays a scripted day through the whole app and prints what a person would see.",
    mixinStandardHelpOptions = true)
public final class RehearseCommand implements Callable<Integer> {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  @ParentCommand UnhunchCommand unhunch;
  @Spec CommandSpec spec;

  @Parameters(paramLabel = "DAY.jsonl", description = "The script, one JSON object a line.")
  Path script;

  @Option(
      names = "--start",
      paramLabel = "DATE-TIME",
      description = "What the clock says at second 0, such as 2026-11-23T09:00:00.")
  @Nullable String start;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      converter = ZoneWord.class,
      description = "The time zone, such as Europe/Berlin; this machine's by default.")
  @Nullable ZoneId zone;

  @Override
  public Integer call() throws Exception {
    ZonedDateTime begin = begin();
    PrintWriter out = spec.commandLine().getOut();
    Optional<Home> asked = unhunch.askedHome();
    Optional<Path> own =
        asked.isPresent()
            ? Optional.empty()
            : Optional.of(Files.createTempDirectory("unhunch-rehearsal"));
    try {
      Script day = Script.read(script);
      Home home = asked.or(() -> own.map(Home::new)).orElseThrow();
      new Rehearsal(home, begin, out::println).play(day);
      return 0;
    } catch (ScriptException e) {
      String words = String.valueOf(e.getMessage());
      throw new CliException(words.startsWith(script.toString()) ? words : script + ": " + words);
    } finally {
      out.flush();
      if (own.isPresent()) {
        delete(own.get());
      }
    }
  }

  private ZonedDateTime begin() {
    ZoneId place = zone == null ? ZoneId.systemDefault() : zone;
    try {
      return start == null
          ? LocalDate.now(place).atTime(MORNING).atZone(place)
          : LocalDateTime.parse(start).atZone(place);
    } catch (DateTimeException e) {
      throw new CliException(
          "--start takes a date and time such as 2026-11-23T09:00:00, not \"" + start + "\"");
    }
  }

  /** Without a folder to keep it in, a rehearsal leaves nothing behind. */
  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      List<Path> paths = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path path : paths) {
        Files.delete(path);
      }
    }
  }
}
