package io.github.unhunch.app.rehearsal;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.app.Running;
import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.settings.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A day that is written down while it is played: what happens, and what a person got to see. */
final class Diary implements AutoCloseable {

  private final Path folder;
  private final Home home;
  private final ZonedDateTime start;
  private final List<String> written = new ArrayList<>();
  private final List<JsonObject> seen = new ArrayList<>();
  private final Rehearsal rehearsal;
  private double time;

  /** A day in a home of its own within the folder, at an English desk. */
  Diary(Path folder, ZonedDateTime start) throws IOException {
    this.folder = folder;
    this.home = new Home(folder.resolve("home"));
    this.start = start;
    if (!Files.exists(folder.resolve(People.UPRIGHT))) {
      People.draw(folder);
    }
    rehearsal =
        new Rehearsal(
            home, start, line -> seen.add(JsonParser.parseString(line).getAsJsonObject()));
    if (!Files.exists(home.settingsFile())) {
      Files.createDirectories(home.directory());
      Files.writeString(
          home.settingsFile(),
          "{\"version\":1,\"look\":{\"language\":\"ENGLISH\"},\"start\":{\"finished\":true}}");
    }
  }

  /** The program that runs. */
  Running running() {
    return rehearsal.running().orElseThrow();
  }

  Home home() {
    return home;
  }

  double time() {
    return time;
  }

  /** What was played so far, to be played again. */
  List<String> script() {
    return written;
  }

  /** At this second this happens: the keys of a script's line without their braces. */
  Diary at(double second, String what) throws Exception {
    String line = "{\"t\":" + second + (what.isEmpty() ? "" : "," + what) + "}";
    written.add(line);
    time = second;
    rehearsal.happen(folder, Script.of(folder, List.of(line)).lines().get(0));
    return this;
  }

  /** Nothing happens for so many seconds. */
  Diary pass(double seconds) throws Exception {
    return at(time + seconds, "");
  }

  /** This happens now. */
  Diary now(String what) throws Exception {
    return at(time, what);
  }

  Diary upright() throws Exception {
    return now("\"poses\":\"" + People.UPRIGHT + "\"");
  }

  Diary slouch() throws Exception {
    return now("\"poses\":\"" + People.SLOUCHING + "\"");
  }

  /** Slouches until a toast is on show. */
  Diary slouchUntilAsked() throws Exception {
    slouch();
    long before = toasts().size();
    for (int second = 0; second < 3600 && toasts().size() == before; second++) {
      pass(1);
    }
    return this;
  }

  /** All that was seen with this key, gone things included. */
  List<JsonObject> seen(String key) {
    return seen.stream().filter(line -> line.has(key)).toList();
  }

  /** Everything that was seen. */
  List<JsonObject> seen() {
    return seen;
  }

  /** The toasts that came up. */
  List<JsonObject> toasts() {
    return seen("toast").stream().filter(line -> !line.get("toast").isJsonNull()).toList();
  }

  /** The sentences that were told. */
  List<String> notifications() {
    return seen("notification").stream()
        .map(line -> line.get("notification").getAsString())
        .toList();
  }

  /** The windows in their order, "window id" each, "-" when none is left. */
  List<String> windows() {
    return seen("window").stream()
        .map(
            line -> {
              JsonElement window = line.get("window");
              return window.isJsonNull()
                  ? "-"
                  : window.getAsString() + " " + line.get("id").getAsString();
            })
        .toList();
  }

  /** The last of these lines. */
  Optional<JsonObject> last(String key) {
    List<JsonObject> lines = seen(key);
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines.get(lines.size() - 1));
  }

  /** The program is quit; the history can be read then. */
  @Override
  public void close() {
    rehearsal.end();
  }

  /** What the history tells of the day of the start. */
  DaySummary report() throws Exception {
    return report(start.toLocalDate());
  }

  /** What the history tells of a day. */
  DaySummary report(LocalDate day) throws Exception {
    close();
    try (HistoryReader reader = HistoryReader.open(home.historyFile())) {
      return reader.day(day, start.getZone());
    }
  }

  /** Takes the whole folder away. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
