package io.github.unhunch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.SampleDays;
import io.github.unhunch.settings.SettingsStore;
import io.github.unhunch.text.Languages;
import io.github.unhunch.text.PseudoLanguage;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.calibration.CalibrationPanel;
import io.github.unhunch.ui.live.LiveCommands;
import io.github.unhunch.ui.live.LivePanel;
import io.github.unhunch.ui.live.Sitter;
import io.github.unhunch.ui.notice.NoticePicture;
import io.github.unhunch.ui.prompt.ToastPicture;
import io.github.unhunch.ui.report.OffScreen;
import io.github.unhunch.ui.report.ReportPanel;
import io.github.unhunch.ui.settings.NothingStored;
import io.github.unhunch.ui.settings.SettingsPanel;
import io.github.unhunch.ui.start.SafetyPanel;
import io.github.unhunch.ui.start.StartPanel;
import io.github.unhunch.ui.start.StartParts;
import io.github.unhunch.ui.start.StartStep;
import io.github.unhunch.ui.theme.SoundWindow;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Theme;
import io.github.unhunch.ui.tray.TrayPicture;
import java.awt.Dimension;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The windows on a screen of 1366 x 768, in every language and in one whose words are 40 % longer
 * than the English ones, with text of the usual and, for the longest, of twice the size: nothing
 * that can be read is cut, the primary button is in sight, and every control has a name, a role, a
 * state, its place in the order, and a letter of its own.
 */
class LongWordsTest {

  @TempDir static Path folder;

  private static final LiveCommands LIVE =
      new LiveCommands(() -> {}, () -> {}, () -> {}, () -> {}, () -> {});

  private static HistoryStore store;

  @BeforeAll
  static void writeHistory() throws Exception {
    store = HistoryStore.open(folder.resolve("history.db"));
    SampleDays.writeMonth(store);
  }

  @AfterAll
  static void backToDefault() throws Exception {
    store.close();
    SwingUtilities.invokeAndWait(Theme.DEFAULT::install);
  }

  /** The longest words, for pages that change while they are looked at. */
  static Stream<Arguments> languages() {
    return Stream.of(1.0, 2.0)
        .flatMap(
            scale ->
                Stream.of(
                    Arguments.of(scale, "long", PseudoLanguage.in(Locale.ENGLISH)),
                    Arguments.of(scale, "de", Texts.in(Locale.GERMAN))));
  }

  /** Those, and every other language at the usual size. */
  static Stream<Arguments> everyLanguage() {
    return Stream.concat(
        languages(),
        Languages.all().stream()
            .filter(locale -> !locale.equals(Locale.GERMAN))
            .map(locale -> Arguments.of(1.0, locale.toLanguageTag(), Texts.in(locale))));
  }

  private static void nothingIsCut(
      double scale, String name, Function<JComponent, JComponent> size, Stage stage)
      throws Exception {
    OffScreen.onSwing(
        () -> {
          new Theme(false, scale, true).install();
          JComponent window = size.apply(stage.set());
          OffScreen.layOut(window);
          OffScreen.layOut(window);
          assertThat(SoundWindow.problems(window)).as(name).isEmpty();
          return window;
        });
  }

  /** Makes what a window shows. */
  private interface Stage {
    JComponent set();
  }

  private static JComponent packed(JComponent window) {
    OffScreen.pack(window);
    return window;
  }

  /** The report's and the settings' window. */
  private static JComponent page(JComponent window) {
    OffScreen.fit(window, new Dimension(Space.scaled(820), Space.scaled(760)));
    return window;
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("everyLanguage")
  void theLiveView(double scale, String name, Texts texts) throws Exception {
    for (int tab = 0; tab < 2; tab++) {
      int shown = tab;
      nothingIsCut(
          scale,
          "live" + tab + "-" + name,
          LongWordsTest::packed,
          () -> {
            LivePanel panel = new LivePanel(texts, LIVE);
            OffScreen.all(panel, JTabbedPane.class).get(0).setSelectedIndex(shown);
            packed(panel);
            assertThat(SoundWindow.problems(panel)).as("waiting, " + name).isEmpty();
            panel.show(
                Optional.of(Sitter.frame()),
                Sitter.person(1, 0),
                Sitter.judgement(),
                Sitter.limits());
            return panel;
          });
    }
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("everyLanguage")
  void theLiveViewWithoutPictures(double scale, String name, Texts texts) throws Exception {
    for (boolean paused : new boolean[] {true, false}) {
      nothingIsCut(
          scale,
          (paused ? "paused-" : "no-camera-") + name,
          LongWordsTest::packed,
          () -> {
            LivePanel panel = new LivePanel(texts, LIVE);
            packed(panel);
            if (paused) {
              panel.showPaused(texts.get("ui.tray.paused-until", "14:30"), true);
            } else {
              panel.showNoCamera("The camera is used by another program, which has it alone.");
            }
            return panel;
          });
    }
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("languages")
  void theCalibration(double scale, String name, Texts texts) throws Exception {
    for (double until : new double[] {-1, 4, 25}) {
      for (double sunk : until < 8 ? new double[] {0} : new double[] {0, 45}) {
        nothingIsCut(
            scale,
            "calibration" + (int) until + "-" + (int) sunk + "-" + name,
            LongWordsTest::packed,
            () -> {
              CalibrationPanel panel = new CalibrationPanel(texts, baseline -> {}, () -> {});
              packed(panel);
              if (until >= 0) {
                panel.begin();
              }
              for (double t = 0; t < until; t += 0.25) {
                panel.accept(Optional.of(Sitter.frame()), Sitter.person(t, t < 7.5 ? 0 : sunk));
              }
              return panel;
            });
      }
    }
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("everyLanguage")
  void theFirstStart(double scale, String name, Texts texts) throws Exception {
    for (StartStep step : StartStep.values()) {
      for (boolean found : new boolean[] {true, false}) {
        nothingIsCut(
            scale,
            "start-" + step + found + "-" + name,
            LongWordsTest::packed,
            () -> {
              StartPanel panel = new StartPanel(texts, startParts(texts, found), step);
              packed(panel);
              if (found) {
                panel.showPicture(Optional.of(Sitter.frame()), Sitter.person(1, 0));
              } else {
                panel.showMissingCamera(
                    "No camera was found. Plug one in, or switch on the one that is built in.");
              }
              return panel;
            });
      }
    }
  }

  /** The window keeps the size that the step had at which it was opened. */
  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("languages")
  void everyStepOfTheFirstStartHasRoomWhereverItBegan(double scale, String name, Texts texts)
      throws Exception {
    Dimension least = new Dimension(Integer.MAX_VALUE, Integer.MAX_VALUE);
    for (StartStep first : StartStep.values()) {
      OffScreen.onSwing(
          () -> {
            new Theme(false, scale, true).install();
            JComponent panel = packed(new StartPanel(texts, startParts(texts, true), first));
            least.width = Math.min(least.width, panel.getWidth());
            least.height = Math.min(least.height, panel.getHeight());
            return panel;
          });
    }
    for (StartStep step : StartStep.values()) {
      nothingIsCut(
          scale,
          step + " " + name,
          window -> window,
          () -> {
            StartPanel panel = new StartPanel(texts, startParts(texts, true), step);
            panel.setSize(least);
            return panel;
          });
    }
  }

  private static StartParts startParts(Texts texts, boolean found) {
    return new StartParts(
        () -> found ? List.of(new StartParts.Camera("a", "HD Webcam C270: Integrated")) : List.of(),
        camera -> {},
        () -> {},
        () ->
            new SafetyPanel(
                texts,
                () -> found ? Optional.of(LocalDate.of(2026, 9, 28)) : Optional.empty(),
                then -> {}),
        () -> new CalibrationPanel(texts, baseline -> {}),
        () -> found,
        () -> false,
        on -> {},
        step -> {},
        () -> {},
        () -> {});
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("everyLanguage")
  void theReport(double scale, String name, Texts texts) throws Exception {
    for (LocalDate day : List.of(SampleDays.DAY, LocalDate.of(2020, 1, 1))) {
      nothingIsCut(
          scale,
          "report-" + day.getYear() + "-" + name,
          LongWordsTest::page,
          () -> new ReportPanel(texts, new FromStore(store), () -> day));
    }
    for (int view = 1; view < 3; view++) {
      int chosen = view;
      nothingIsCut(
          scale,
          "report-view" + view + "-" + name,
          LongWordsTest::page,
          () -> {
            ReportPanel panel = new ReportPanel(texts, new FromStore(store), () -> SampleDays.DAY);
            OffScreen.all(panel, JToggleButton.class).get(chosen).doClick();
            return panel;
          });
    }
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("everyLanguage")
  void theSettings(double scale, String name, Texts texts) throws Exception {
    SettingsStore settings =
        new SettingsStore(
            folder.resolve("none.json"), (delay, task) -> {}, InstantSource.system(), said -> {});
    for (List<String> cameras : List.of(List.of("HD Webcam C270: Integrated"), List.<String>of())) {
      nothingIsCut(
          scale,
          "settings" + cameras.size() + "-" + name,
          LongWordsTest::page,
          () -> {
            settings.update(s -> s.withPosture(s.posture().withDwellSeconds(60)));
            SettingsPanel panel = settingsPanel(texts, settings, cameras);
            panel.find("e");
            return panel;
          });
      for (String section : List.of(SettingsPanel.SAFETY, "shortcuts", "stored")) {
        nothingIsCut(
            scale,
            "settings-" + section + "-" + name,
            LongWordsTest::page,
            () -> {
              SettingsPanel panel = settingsPanel(texts, settings, cameras);
              panel.show(section);
              return panel;
            });
      }
    }
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("everyLanguage")
  void whatComesUpByItself(double scale, String name, Texts texts) throws Exception {
    nothingIsCut(scale, "toast-" + name, LongWordsTest::packed, () -> ToastPicture.of(texts, "A"));
    nothingIsCut(
        scale, "notice-" + name, LongWordsTest::packed, () -> NoticePicture.of(texts, folder));
    nothingIsCut(scale, "tray-" + name, LongWordsTest::packed, () -> TrayPicture.of(texts));
  }

  private static SettingsPanel settingsPanel(
      Texts texts, SettingsStore settings, List<String> cameras) {
    return new SettingsPanel(
        texts,
        settings,
        cameras,
        Optional.empty(),
        NothingStored.in(folder),
        new SafetyPanel(texts, Optional::empty, then -> {}));
  }
}
