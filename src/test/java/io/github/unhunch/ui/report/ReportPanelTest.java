package io.github.unhunch.ui.report;

import static io.github.unhunch.history.SampleDays.DAY;
import static io.github.unhunch.history.SampleDays.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.SampleDays;
import io.github.unhunch.history.Trend;
import io.github.unhunch.history.report.Period;
import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Theme;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPanelTest {

  @TempDir static Path folder;
  private static HistoryStore store;

  @BeforeAll
  static void writeHistory() throws Exception {
    store = HistoryStore.open(folder.resolve("history.db"));
    SampleDays.writeMonth(store);
  }

  @AfterAll
  static void close() throws Exception {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({"false,1,en", "true,1,en", "false,2,de", "true,2,en"})
  void paintsLightAndDarkAtAnySize(boolean dark, double scale, String language) throws Exception {
    var image =
        OffScreen.onSwing(
            () -> {
              new Theme(dark, scale, true).install();
              ReportPanel panel =
                  new ReportPanel(Texts.in(Locale.forLanguageTag(language)), new FromStore(), DAY);
              int width = (int) (960 * scale);
              return OffScreen.paint(
                  panel,
                  width,
                  (int) (760 * scale),
                  "report-" + (dark ? "dark-" : "light-") + (int) (100 * scale));
            });
    assertThat(OffScreen.colours(image)).isGreaterThan(20);
  }

  @Test
  void daysGoByArrowKeysAndNotBeyondToday() throws Exception {
    OffScreen.onSwing(
        () -> {
          ReportPanel panel = new ReportPanel(Texts.in(Locale.ENGLISH), new FromStore(), DAY);
          press(panel, "RIGHT");
          assertThat(panel.day()).isEqualTo(DAY);
          press(panel, "LEFT");
          press(panel, "LEFT");
          assertThat(panel.day()).isEqualTo(DAY.minusDays(2));
          press(panel, "HOME");
          assertThat(panel.day()).isEqualTo(DAY);
          return panel;
        });
  }

  @Test
  void everyPartOfTheBandIsReadByKeys() throws Exception {
    List<String> heard = new ArrayList<>();
    Report report = Report.read(store.reader(), DAY, ZONE, SampleDays.TECHNIQUES);
    OffScreen.onSwing(
        () -> {
          BandView band =
              new BandView(
                  new ReportWords(Texts.in(Locale.ENGLISH)).naming(report),
                  report.day(),
                  heard::add);
          int parts =
              report.day().spans().size()
                  + report.day().prompts().size()
                  + report.day().routines().size();
          for (int i = 0; i < parts + 5; i++) {
            band.getActionMap().get("RIGHT").actionPerformed(new ActionEvent(band, 0, ""));
          }
          assertThat(heard).hasSize(parts);
          assertThat(band.getAccessibleContext().getAccessibleDescription())
              .isEqualTo(band.selectedWords());
          return band;
        });
    assertThat(heard.get(0)).isEqualTo("09:04 - 09:04  8 s  Not sure, learning how you sit");
    assertThat(heard).anyMatch(words -> words.endsWith("Slouching, head forward"));
    assertThat(heard).anyMatch(words -> words.contains("Break offered, head forward: Put off"));
    assertThat(heard).anyMatch(words -> words.endsWith("Routine Head over shoulders"));
  }

  @Test
  void anEmptyDayIsADesignedState() throws Exception {
    var image =
        OffScreen.onSwing(
            () -> {
              new Theme(false, 1, true).install();
              return OffScreen.paint(
                  new ReportPanel(
                      Texts.in(Locale.ENGLISH), new FromStore(), LocalDate.of(2020, 1, 1)),
                  960,
                  400,
                  "report-empty");
            });
    assertThat(OffScreen.colours(image)).isGreaterThan(5);
  }

  @Test
  void aPastDayWithoutRecordsSaysThatNothingWasSeenAndTodayHowItBegins() throws Exception {
    LocalDate empty = LocalDate.of(2020, 1, 1);
    OffScreen.onSwing(
        () -> {
          ReportPanel panel = new ReportPanel(Texts.in(Locale.ENGLISH), new FromStore(), empty);
          assertThat(said(panel)).contains("Sit down as usual; the day fills in by itself.");
          panel.show(empty.minusDays(1));
          assertThat(said(panel))
              .contains("Nothing was seen on this day, so there is nothing to tell of it.")
              .noneMatch(words -> words.contains("unhunch "));
          return panel;
        });
  }

  @ParameterizedTest
  @CsvSource({"false,1", "true,2"})
  void weekAndMonthAreViewsOfTheirOwnAndABarOpensItsDay(boolean dark, double scale)
      throws Exception {
    OffScreen.onSwing(
        () -> {
          new Theme(dark, scale, true).install();
          ReportPanel panel = new ReportPanel(Texts.in(Locale.ENGLISH), new FromStore(), DAY);
          List<JToggleButton> views = OffScreen.all(panel, JToggleButton.class);
          for (int view : new int[] {1, 2}) {
            views.get(view).doClick();
            OffScreen.paint(
                panel, (int) (820 * scale), (int) (760 * scale), "report-" + view + dark);
            assertThat(OffScreen.all(panel, BandView.class)).isEmpty();
            assertThat(OffScreen.all(panel, HeatMap.class)).hasSize(1);
            assertThat(OffScreen.all(panel, TrendBars.class)).hasSize(1);
          }
          press(panel, "LEFT");
          assertThat(panel.day()).isEqualTo(DAY.minusMonths(1));
          press(panel, "HOME");
          TrendBars bars = OffScreen.all(panel, TrendBars.class).get(0);
          bars.setSize(310, 100);
          bars.dispatchEvent(new MouseEvent(bars, MouseEvent.MOUSE_CLICKED, 0, 0, 1, 50, 1, false));
          assertThat(panel.day()).isEqualTo(DAY.withDayOfMonth(1));
          assertThat(views.get(0).isSelected()).isTrue();
          return panel;
        });
  }

  @Test
  void everyHourOfTheHeatMapIsReadByKeys() throws Exception {
    Period period = Period.read(store.reader(), Trend.Range.MONTH, DAY, ZONE);
    List<String> heard = new ArrayList<>();
    OffScreen.onSwing(
        () -> {
          HeatMap map =
              new HeatMap(new ReportWords(Texts.in(Locale.ENGLISH)), period.hours(), heard::add);
          for (String key : List.of("DOWN", "RIGHT", "RIGHT", "UP", "DOWN")) {
            map.getActionMap().get(key).actionPerformed(new ActionEvent(map, 0, key));
          }
          return map;
        });
    assertThat(heard.get(1)).matches("Monday, \\d+ to \\d+ o'clock: .*");
    assertThat(heard.get(4)).startsWith("Tuesday, ");
  }

  private static List<String> said(ReportPanel panel) {
    return OffScreen.all(panel, Prose.class).stream().map(Prose::getText).toList();
  }

  @Test
  void onlyADayIsOfferedToBeWritten() throws Exception {
    OffScreen.onSwing(
        () -> {
          Theme.DEFAULT.install();
          Texts texts = Texts.in(Locale.ENGLISH);
          ReportPanel panel = new ReportPanel(texts, new FromStore(), DAY);
          for (JToggleButton choice : OffScreen.all(panel, JToggleButton.class)) {
            choice.doClick();
            assertThat(
                    OffScreen.all(panel, JButton.class).stream()
                        .filter(button -> "Export".equals(button.getText())))
                .allMatch(button -> button.isVisible() == choice.getText().equals("Day"))
                .hasSize(1);
          }
          return true;
        });
  }

  private static void press(ReportPanel panel, String key) {
    Object action =
        panel
            .getInputMap(ReportPanel.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
            .get(KeyStroke.getKeyStroke(key));
    panel.getActionMap().get(action).actionPerformed(new ActionEvent(panel, 0, key));
  }

  /** Reads at once, from the real database. */
  private static final class FromStore implements ReportSource {
    @Override
    public void report(LocalDate day, Consumer<Report> answer) {
      answer.accept(ask(reader -> Report.read(reader, day, ZONE, SampleDays.TECHNIQUES)));
    }

    @Override
    public void period(Trend.Range range, LocalDate day, Consumer<Period> answer) {
      answer.accept(ask(reader -> Period.read(reader, range, day, ZONE)));
    }

    @Override
    public void export(LocalDate day, ReportFormat format, Path file) {
      throw new AssertionError("nothing is exported here");
    }

    private static <T> T ask(Question<T> question) {
      try {
        return question.ask(store.reader());
      } catch (HistoryException e) {
        throw new AssertionError(e);
      }
    }
  }

  private interface Question<T> {
    T ask(HistoryReader reader) throws HistoryException;
  }
}
