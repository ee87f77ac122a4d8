package io.github.unhunch.posture;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.app.swing.App;
import io.github.unhunch.cli.UnhunchCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Recordings as cameras, phones and drivers make them, by the commands: {@code
 * ../shared/cases/variants.sh} makes them.
 */
final class CaseFigures {

  private static final String AS_DESK_DAY = "a prompt from 17 to 30 s, cleared from 40 to 49 s";

  private final Page page;

  /**
   * What {@code replay} says of a recording.
   *
   * @param exit its exit status
   * @param lines everything it printed
   */
  private record Told(int exit, List<JsonObject> lines) {

    boolean within(String event, double from, double to) {
      return events(event).stream()
          .map(line -> line.get("t").getAsDouble())
          .anyMatch(t -> t >= from && t <= to);
    }

    List<JsonObject> events(String event) {
      return lines.stream()
          .filter(line -> line.has("event") && line.get("event").getAsString().equals(event))
          .toList();
    }

    boolean silent() {
      return events("PROMPT").isEmpty();
    }

    /** The share of rows from then on with this state and a reason that begins so. */
    double share(String state, String reason, double from) {
      return lines.stream()
          .filter(line -> line.has("state") && line.get("t").getAsDouble() >= from)
          .mapToDouble(
              line ->
                  line.get("state").getAsString().equals(state)
                          && line.get("reason").getAsString().startsWith(reason)
                      ? 1
                      : 0)
          .average()
          .orElse(0);
    }

    boolean asDeskDay() {
      return exit == 0 && within("PROMPT", 17, 30) && within("CLEARED", 40, 49);
    }

    String inShort() {
      String events =
          lines.stream()
              .filter(line -> line.has("event"))
              .filter(line -> !line.get("event").getAsString().equals("CALIBRATED"))
              .map(
                  line ->
                      String.format(
                          Locale.ROOT,
                          "%.1f %s",
                          line.get("t").getAsDouble(),
                          line.get("event").getAsString()))
              .collect(Collectors.joining(", "));
      Map<String, Integer> unsure = new LinkedHashMap<>();
      lines.stream()
          .filter(line -> line.has("state") && line.get("state").getAsString().equals("UNSURE"))
          .forEach(line -> unsure.merge(line.get("reason").getAsString(), 1, Integer::sum));
      unsure.remove("learning how you sit");
      return (events.isEmpty() ? "nothing" : events)
          + (unsure.isEmpty() ? "" : "; unsure of " + unsure)
          + (exit == 0 ? "" : "; exit " + exit);
    }
  }

  /** What a recording must give, in words and as a check. */
  private record Must(String words, Predicate<Told> check) {}

  CaseFigures(Page page) {
    this.page = page;
  }

  void write(Path folder) throws IOException {
    page.head("## Cameras as they are");
    page.say(
        """
        Recordings that `../shared/cases/variants.sh` makes, by `unhunch replay FILE --calibrate 0-4 --dwell 5`.
        A camera that zooms by itself is told once; its picture is settled anew, not compensated: while it
        zooms nothing is judged, then the body's place and size are taken from the first steady seconds,
        and the proportions, by which slouches are told, stay those of the calibration. A slouch that
        goes on is told all the same, only its dwell begins anew; how near the user is counts from there.\
        """);
    page.table("| recording | must give | gives | right |", 4);
    Path home = Files.createTempDirectory("cases");
    for (Map.Entry<String, Must> one : musts().entrySet()) {
      Path file = folder.resolve(one.getKey());
      if (Files.exists(file)) {
        Told told = replay(file, home);
        page.line(
            "| %s | %s | %s | %s |"
                .formatted(
                    one.getKey(),
                    one.getValue().words(),
                    told.inShort(),
                    one.getValue().check().test(told) ? "yes" : "**no**"));
      }
    }
  }

  private static Map<String, Must> musts() {
    Map<String, Must> musts = new LinkedHashMap<>();
    for (String name :
        List.of(
            "mirrored.mp4",
            "gray.mp4",
            "fps1.mp4",
            "fps30.mp4",
            "vfr.mp4",
            "mjpeg.avi",
            "vp9.webm",
            "interlaced.mpg",
            "portrait_bars.mp4",
            "far.mp4",
            "washed.mp4",
            "flicker.mp4",
            "exposure_steps.mp4",
            "backlit.mp4",
            "lid.mp4",
            "phone.mp4",
            "sound_longer.mp4",
            "offset.mkv")) {
      musts.put(name, new Must(AS_DESK_DAY, Told::asDeskDay));
    }
    musts.put(
        "dim.mp4",
        new Must(
            "too dark on most rows, no prompt",
            told -> told.silent() && told.share("UNSURE", "too dark", 4) > 0.5));
    Predicate<Told> moved = told -> told.silent() && !told.events("CAMERA_MOVED").isEmpty();
    musts.put("squashed.mp4", new Must("no prompt, the camera has moved", moved));
    musts.put("zoom.mp4", new Must("no prompt, the camera has moved", moved));
    musts.put(
        "frozen.mp4",
        new Must(
            "unsure with a reason of its own within 5 s, 11 s on",
            told ->
                told.silent()
                    && told.share("UNSURE", "the camera hands out the same picture", 11) > 0.99));
    musts.put(
        "near.mp4",
        new Must(
            "the slouch from 20 to 40 s is told or unsure, never away",
            told ->
                told.share("AWAY", "", 0) == 0
                    && (!told.silent() || told.share("UPRIGHT", "", 20) < 0.35)));
    musts.put(
        "upside_down.mp4",
        new Must(
            "told as such, no prompt", told -> told.silent() && told.share("UNSURE", "", 4) > 0.9));
    musts.put("cut.mkv", new Must("what is there, exit 2", told -> told.exit() == 2));
    return musts;
  }

  private static Told replay(Path file, Path home) {
    StringWriter out = new StringWriter();
    int exit =
        UnhunchCommand.commandLine(new App())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(new StringWriter(), true))
            .execute(
                "replay",
                file.toString(),
                "--calibrate",
                "0-4",
                "--dwell",
                "5",
                "--home",
                home.toString());
    List<JsonObject> lines = new ArrayList<>();
    out.toString()
        .lines()
        .forEach(line -> lines.add(JsonParser.parseString(line).getAsJsonObject()));
    return new Told(exit, lines);
  }
}
