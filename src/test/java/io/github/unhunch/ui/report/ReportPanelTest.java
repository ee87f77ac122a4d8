package io.github.unhunch.ui.report;

import static io.github.unhunch.history.SampleDays.DAY;
import static io.github.unhunch.history.SampleDays.ZONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.history.DaySummary;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryReader;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.SampleDays;
import io.github.unhunch.history.Span;
import io.github.unhunch.history.SpanState;
import io.github.unhunch.history.Trend;
import io.github.unhunch.history.report.Period;
import io.github.unhunch.history.report.Report;
import io.github.unhunch.history.report.ReportFormat;
import io.github.unhunch.history.report.ReportWords;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Theme;
import java.awt.Component;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JScrollPane;
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
                  new ReportPanel(
                      Texts.in(Locale.forLanguageTag(language)), new FromStore(), () -> DAY);
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
          ReportPanel panel = new ReportPanel(Texts.in(Locale.ENGLISH), new FromStore(), () -> DAY);
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
                      Texts.in(Locale.ENGLISH), new FromStore(), () -> LocalDate.of(2020, 1, 1)),
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
          ReportPanel panel =
              new ReportPanel(Texts.in(Locale.ENGLISH), new FromStore(), () -> empty);
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
          ReportPanel panel = new ReportPanel(Texts.in(Locale.ENGLISH), new FromStore(), () -> DAY);
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
  void whatIsShownIsOfferedToBeWritten() throws Exception {
    OffScreen.onSwing(
        () -> {
          Theme.DEFAULT.install();
          Texts texts = Texts.in(Locale.ENGLISH);
          ReportPanel panel = new ReportPanel(texts, new FromStore(), () -> DAY);
          for (JToggleButton choice : OffScreen.all(panel, JToggleButton.class)) {
            choice.doClick();
            assertThat(
                    OffScreen.all(panel, JButton.class).stream()
                        .filter(button -> "Export".equals(button.getText())))
                .allMatch(JButton::isVisible)
                .hasSize(1);
          }
          return true;
        });
    assertThat(ExportDialog.name(Optional.empty(), DAY)).isEqualTo("unhunch-" + DAY);
    assertThat(ExportDialog.name(Optional.of(Trend.Range.WEEK), DAY))
        .isEqualTo("unhunch-week-" + Trend.Range.WEEK.first(DAY));
    assertThat(ExportDialog.name(Optional.of(Trend.Range.MONTH), DAY))
        .isEqualTo("unhunch-" + DAY.toString().substring(0, 7));
  }

  @Test
  void aReportInSightGoesOnWithTheDayAndKeepsThePlaceOfTheReader() throws Exception {
    FromStore source = new FromStore();
    OffScreen.onSwing(
        () -> {
          Theme.DEFAULT.install();
          ReportPanel panel = new ReportPanel(Texts.in(Locale.ENGLISH), source, () -> DAY);
          OffScreen.paint(panel, 820, 300, "report-refresh");
          JScrollPane scroll = OffScreen.all(panel, JScrollPane.class).get(0);
          Component before = scroll.getViewport().getView();
          scroll.getViewport().setViewPosition(new Point(0, 40));
          BandView band = OffScreen.all(panel, BandView.class).get(0);
          for (int i = 0; i < 5; i++) {
            band.getActionMap().get("RIGHT").actionPerformed(new ActionEvent(band, 0, ""));
          }
          String read = band.selectedWords();
          panel.refresh();
          assertThat(scroll.getViewport().getView()).isSameAs(before);

          source.later = true;
          panel.refresh();
          assertThat(scroll.getViewport().getView()).isNotSameAs(before);
          assertThat(scroll.getViewport().getViewPosition()).isEqualTo(new Point(0, 40));
          assertThat(OffScreen.all(panel, BandView.class).get(0).selectedWords()).isEqualTo(read);
          assertThat(said(panel))
              .contains(read)
              .anyMatch(words -> words.endsWith("3 walks away from the desk."));
          return true;
        });
  }

  @Test
  void tooLittleIsExplainedWhereItIsMissing() throws Exception {
    OffScreen.onSwing(
        () -> {
          Theme.DEFAULT.install();
          LocalDate empty = LocalDate.of(2020, 1, 1);
          ReportPanel panel =
              new ReportPanel(Texts.in(Locale.ENGLISH), new FromStore(), () -> empty);
          for (String range : List.of("week", "month")) {
            OffScreen.all(panel, JToggleButton.class).get(range.equals("week") ? 1 : 2).doClick();
            assertThat(said(panel))
                .contains(
                    "Nothing was judged this " + range + ".",
                    "An hour is drawn once 5 min of it were judged; no hour has so much yet.",
                    "No routine of this " + range + " was rated before and after.");
          }
          return true;
        });
  }

  @Test
  void everyDayOfTheBarsIsReadByKeysAndOpenedByEnter() throws Exception {
    Period period = Period.read(store.reader(), Trend.Range.WEEK, DAY, ZONE);
    List<String> heard = new ArrayList<>();
    List<LocalDate> opened = new ArrayList<>();
    OffScreen.onSwing(
        () -> {
          TrendBars bars =
              new TrendBars(
                  new ReportWords(Texts.in(Locale.ENGLISH)),
                  period.trend(),
                  heard::add,
                  opened::add);
          for (String key : List.of("RIGHT", "RIGHT", "LEFT", "ENTER")) {
            bars.getActionMap().get(key).actionPerformed(new ActionEvent(bars, 0, key));
          }
          return bars;
        });
    assertThat(heard).hasSize(3).allMatch(words -> words.matches("\\w+day, .*: .+"));
    assertThat(heard.get(2)).isEqualTo(heard.get(0));
    assertThat(opened).containsExactly(Trend.Range.WEEK.first(DAY));
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

    /** The day has gone on: the user has been away from the desk once more. */
    private boolean later;

    @Override
    public void report(LocalDate day, Consumer<Report> answer) {
      Report now = ask(reader -> Report.read(reader, day, ZONE, SampleDays.TECHNIQUES));
      answer.accept(later ? withAWalk(now) : now);
    }

    private static Report withAWalk(Report report) {
      DaySummary day = report.day();
      List<Span> spans = new ArrayList<>(day.spans());
      Instant end = spans.get(spans.size() - 1).to();
      spans.add(span(end, SpanState.AWAY));
      spans.add(span(end.plusSeconds(600), SpanState.UPRIGHT));
      return new Report(
          new DaySummary(
              day.date(),
              day.zone(),
              day.sources(),
              spans,
              day.episodes(),
              day.prompts(),
              day.silences(),
              day.routines(),
              day.marks()),
          report.week(),
          report.goTo(),
          report.pain(),
          report.calm(),
          report.routines(),
          report.unreadable(),
          report.rows());
    }

    private static Span span(Instant from, SpanState state) {
      return new Span(from, from.plusSeconds(600), state, Optional.empty(), Optional.empty());
    }

    @Override
    public void period(Trend.Range range, LocalDate day, Consumer<Period> answer) {
      answer.accept(ask(reader -> Period.read(reader, range, day, ZONE)));
    }

    @Override
    public void export(Optional<Trend.Range> range, LocalDate day, ReportFormat format, Path file) {
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
