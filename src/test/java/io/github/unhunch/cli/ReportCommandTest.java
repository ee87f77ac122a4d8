package io.github.unhunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.posture.PostureState;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

  @TempDir Path home;
  private final Terminal terminal = new Terminal();
  private final StringWriter out = terminal.out();
  private final StringWriter err = terminal.err();

  @Test
  void todayIsTheDayUnlessAnotherIsAskedFor() throws Exception {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Instant noon = today.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
    try (HistoryStore store = HistoryStore.open(home.resolve("history.db"))) {
      store
          .begin(noon, "clip.mp4")
          .recordState(noon, noon.plusSeconds(90), new PostureState.Upright());
    }
    assertThat(run("--format", "json")).isZero();
    JsonObject day = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(day.get("day").getAsString()).isEqualTo(today.toString());
    assertThat(day.getAsJsonObject("minutes").get("upright").getAsDouble()).isEqualTo(1.5);
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("2 min seen, 100 % upright", "From a recording: clip.mp4");
  }

  /** As of a day that was rehearsed elsewhere: by another zone's midnights it is another day. */
  @Test
  void aDayIsCutAndToldByTheZoneThatIsAskedFor() throws Exception {
    Instant morning = Instant.parse("2026-11-22T20:00:00Z");
    try (HistoryStore store = HistoryStore.open(home.resolve("history.db"))) {
      store
          .begin(morning, HistoryStore.CAMERA)
          .recordState(morning, morning.plusSeconds(90), new PostureState.Upright());
    }
    assertThat(run("--day", "2026-11-23", "--zone", "Pacific/Auckland", "--format", "json"))
        .isZero();
    assertThat(out.toString())
        .contains("\"zone\":\"Pacific/Auckland\"", "\"from\":\"2026-11-23T09:00:00+13:00\"");
    assertThat(run("--day", "2026-11-23", "--zone", "Europe/Berlin")).isZero();
    assertThat(out.toString()).contains("Nothing was recorded");
    assertThat(run("--zone", "Middle/Earth")).isEqualTo(2);
    assertThat(err.toString()).contains("'Middle/Earth' is not a time zone such as");
    assertThat(err.toString().strip().lines()).hasSize(1);
  }

  @Test
  void anEmptyHomeIsAnEmptyDayAndMakesNoFile() {
    assertThat(run("--day", "2026-11-22")).isZero();
    assertThat(out.toString()).contains("Nothing was recorded on Sunday, November 22, 2026");
    assertThat(home.resolve("history.db")).doesNotExist();
  }

  @Test
  void aDayIsADay() {
    assertThat(run("--day", "yesterday")).isEqualTo(2);
    assertThat(err.toString().strip())
        .endsWith("'yesterday' is not a day such as 2026-11-22")
        .doesNotContain("java");
  }

  @Test
  void writesIntoAFile() {
    Path page = home.resolve("day.html");
    assertThat(run("--format", "HTML", "--out", page.toString())).isZero();
    assertThat(page).content().startsWith("<!DOCTYPE html>");
    assertThat(run("--out", home.resolve("nowhere/day.txt").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("nowhere", "cannot be written");
  }

  @Test
  void mistakesAreOneClearLine() throws Exception {
    assertThat(run("--format", "pdf")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("pdf", "text, json, html, csv");
    assertThat(run("--day", "yesterday")).isEqualTo(2);
    assertThat(err.toString()).contains("yesterday");
    Files.writeString(home.resolve("history.db"), "no database at all");
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("history.db", "damaged");
  }

  private int run(String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    String[] all = Stream.concat(Stream.of("report"), Stream.of(words)).toArray(String[]::new);
    return terminal.run(home, all);
  }
}
