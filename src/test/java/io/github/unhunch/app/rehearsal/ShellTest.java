package io.github.unhunch.app.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.app.Controls;
import io.github.unhunch.app.swing.App;
import io.github.unhunch.cli.UnhunchCommand;
import io.github.unhunch.desktop.RemoteCommands;
import io.github.unhunch.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the menu, the windows and other programs set off, and what a script may say. */
class ShellTest {

  private static final ZonedDateTime MONDAY =
      ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZoneId.of("Europe/Berlin"));

  @TempDir Path folder;

  @Test
  void theMenuOpensItsWindowsAndWhatTheySetOffIsKept() throws Exception {
    try (Diary diary = new Diary(folder, MONDAY)) {
      diary.upright().pass(30);
      Controls controls = diary.running().controls().orElseThrow();
      controls.windows().live();
      controls.windows().report();
      controls.windows().settings();
      controls.windows().saveTrace();
      controls.wrong();
      controls.windows().chooseCamera("another");
      controls.windows().tryCameraAgain();
      controls.windows().calibrate();
      diary.slouch().pass(120);
      assertThat(diary.toasts()).isEmpty();
      controls.windows().calibrationClosed();
      controls.windows().reached(3);
      assertThat(controls.windows().setUpIsOpen()).isTrue();
      controls.windows().finished();
      assertThat(controls.windows().setUpIsOpen()).isFalse();

      assertThat(diary.windows())
          .containsSubsequence(
              "live live", "report today", "settings settings", "calibration calibration");
      assertThat(diary.notifications()).hasSize(1);
      try (Stream<Path> traces = Files.list(diary.home().reports())) {
        assertThat(traces).hasSize(1);
      }
      Settings settings = diary.running().settings().current();
      assertThat(settings.camera().device()).isEqualTo("another");
      assertThat(diary.report().wrong()).isOne();
    }
  }

  @Test
  void otherProgramsPauseResumeAndBeginRoutines() throws Exception {
    try (Diary diary = new Diary(folder, MONDAY)) {
      diary.upright().pass(30);
      RemoteCommands remote = diary.running().remote();
      assertThat(remote.pause(Optional.of(Duration.ofMinutes(10))).words()).contains("9:10");
      diary.pass(1);
      assertThat(diary.last("tray").orElseThrow().get("tray").getAsString()).isEqualTo("PAUSED");
      assertThat(remote.resume().done()).isTrue();
      assertThat(remote.pause(Optional.empty()).done()).isTrue();
      assertThat(remote.resume().done()).isTrue();
      assertThat(remote.routine(Optional.of("nothing")).done()).isFalse();
      assertThat(remote.routine(Optional.of("area-neck")).done()).isTrue();
      diary.pass(1);
      assertThat(diary.windows()).endsWith("gate safety");
      assertThat(remote.raise().done()).isTrue();
      diary.pass(1);
      assertThat(diary.windows()).endsWith("live live");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"t\":1,\"answer\":\"START\"} | no prompt is on show",
        "{\"t\":1,\"answer\":\"IGNORED\"} | cannot be IGNORED",
        "{\"t\":1,\"pain\":3} | pain is not asked",
        "{\"t\":1,\"pain\":11} | 0 to 10",
        "{\"t\":1,\"routine\":\"next\"} | cannot be pressed",
        "{\"t\":1,\"menu\":\"resume\"} | nothing was paused",
        "{\"t\":1,\"menu\":\"dance\"} | the menu has no",
        "{\"t\":1,\"menu\":\"routine:none\"} | no routine",
        "{\"t\":1,\"gate\":{\"none\":true}} | no safety question",
        "{\"t\":1,\"settings\":{\"prompts\":{\"perHour\":99}}} | settings.prompts.perHour is not"
            + " usable: prompts per hour must be 0 to 12, not 99",
        "{\"t\":1,\"settings\":{\"prompts\":{\"perHour\":\"x\"}}} | settings.prompts.perHour must be"
            + " a number, not",
        "{\"t\":1,\"settings\":{\"posture\":{\"dwellSeconds\":-3}}} | the dwell must be 2 to 180 s,"
            + " not -3",
        "{\"t\":1,\"settings\":{\"dance\":1}} | settings.dance is not known here; known are alert, autostart",
        "{\"t\":1,\"settings\":{\"prompts\":{\"perhour\":1}}} | prompts.perhour is not known here",
        "{\"t\":1,\"settings\":{\"posture\":{\"sensitivity\":{\"NECK\":1}}}} | sensitivity.NECK is"
            + " not known here; known are HEAD_DOWN",
        "{\"t\":1,\"settings\":{\"baselines\":{\"profiles\":{\"a\":{\"b\":1}}}}} | profiles.a",
        "{\"t\":1,\"poses\":\"none.jsonl\"} | none.jsonl",
        "{\"t\":1,\"camera\":\"lazy\"} | camera must be one of OK",
        "{\"t\":1,\"desk\":{\"idle\":true}} | idle",
        "{\"t\":1,\"zone\":\"Nowhere\"} | zone must be a time zone",
        "{\"t\":1,\"sleep\":-1} | sleep",
        "{\"t\":1,\"clock\":1e99} | clock must be -320000000 to 320000000 seconds",
        "{\"t\":1,\"kill\":\"yes\"} | true or false",
        "{\"t\":1,\"dance\":1} | dance is not known here",
        "{\"x\":1} | line 1"
      })
  void aLineThatCannotHappenEndsTheRunWithItsNumber(String line, String words) throws Exception {
    Path script = folder.resolve("day.jsonl");
    Files.writeString(script, line);
    StringWriter errors = new StringWriter();

    int status = rehearse(new StringWriter(), errors, script.toString());

    assertThat(status).isEqualTo(2);
    assertThat(errors.toString().strip().lines()).hasSize(1);
    assertThat(errors.toString()).contains("day.jsonl", "line 1", words.strip());
  }

  @Test
  void theCommandPrintsWhatWasSeenAndKeepsItWhereItIsTold() throws Exception {
    People.draw(folder);
    Path script = folder.resolve("day.jsonl");
    Files.write(
        script,
        List.of("{\"t\":0,\"poses\":\"upright.jsonl\"}", "", "{\"t\":60,\"menu\":\"quit\"}"));
    StringWriter out = new StringWriter();
    Path home = folder.resolve("kept");

    int status =
        rehearse(
            out,
            new StringWriter(),
            script.toString(),
            "--home",
            home.toString(),
            "--start",
            "2026-11-23T09:00:00",
            "--zone",
            "Europe/Berlin");

    assertThat(status).isZero();
    assertThat(out.toString())
        .containsPattern("\"wall\":\"2026-11-23T09:00:0[45][.0-9]*\\+01:00\",\"tray\":\"UPRIGHT\"")
        .contains("{\"t\":60.0,");
    assertThat(home.resolve("history.db")).exists();
    assertThat(rehearse(out, new StringWriter(), script.toString(), "--zone", "Nowhere"))
        .isEqualTo(2);
    assertThat(rehearse(out, new StringWriter(), script.toString(), "--start", "soon"))
        .isEqualTo(2);
  }

  private static int rehearse(StringWriter out, StringWriter errors, String... words) {
    CommandLine line = UnhunchCommand.commandLine(new App(), new RehearseCommand());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(errors, true));
    String[] all = new String[words.length + 1];
    all[0] = "rehearse";
    System.arraycopy(words, 0, all, 1, words.length);
    return line.execute(all);
  }
}
