package io.github.unhunch.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.desktop.MenuLine;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.TrayContent;
import io.github.unhunch.monitor.PauseReason;
import io.github.unhunch.monitor.Pauses;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.posture.UnsureReason;
import io.github.unhunch.text.PseudoLanguage;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.report.OffScreen;
import io.github.unhunch.ui.theme.CutWords;
import io.github.unhunch.ui.theme.Theme;
import io.github.unhunch.ui.tray.TrayCommands.Answer;
import io.github.unhunch.ui.tray.TrayCommands.Offer;
import io.github.unhunch.ui.tray.TrayCommands.Offers;
import io.github.unhunch.ui.tray.TrayCommands.Pause;
import io.github.unhunch.ui.tray.TrayStatus.Choice;
import io.github.unhunch.ui.tray.TrayStatus.Prompt;
import io.github.unhunch.ui.tray.TrayStatus.Rest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrayTest {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  /** A tray that remembers what it was given, and that a panel may leave. */
  private static final class Remembering implements Tray {
    private final List<TrayContent> shown = new ArrayList<>();
    private boolean panel = true;
    private Runnable told = () -> {};

    @Override
    public boolean shown() {
      return panel;
    }

    @Override
    public void onShownChange(Runnable listener) {
      told = listener;
    }

    void panel(boolean there) {
      panel = there;
      told.run();
    }

    @Override
    public void show(TrayContent content) {
      shown.add(content);
    }

    @Override
    public void close() {
      shown.clear();
    }
  }

  private final List<String> done = new ArrayList<>();
  private final Remembering tray = new Remembering();
  private Offers offers =
      new Offers(
          Optional.of(new Offer("last", "The last one")),
          List.of(new Offer("long", "The long one"), new Offer("last", "The last one")));
  private final TrayCommands commands =
      new TrayCommands(
          pause -> done.add(pause.name()),
          () -> done.add("resume"),
          () -> offers,
          done::add,
          () -> done.add("choose"),
          () -> done.add("safety"),
          () -> done.add("finish"),
          () -> done.add("today"),
          () -> done.add("live"),
          () -> done.add("settings"),
          () -> done.add("quit"),
          answer -> done.add(answer.name()));

  private TrayController controller() {
    return new TrayController(tray, new TrayWindow(ENGLISH), ENGLISH, commands);
  }

  private List<MenuLine> menu() {
    return tray.shown.get(tray.shown.size() - 1).menu();
  }

  private MenuLine line(String label) {
    return menu().stream()
        .flatMap(line -> Stream.concat(Stream.of(line), line.children().stream()))
        .filter(line -> line.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private void choose(String label) throws Exception {
    line(label).action().orElseThrow().run();
    SwingUtilities.invokeAndWait(() -> {});
  }

  private static TrayStatus watching(PostureState state, Optional<Prompt> prompt) {
    return new TrayStatus(
        true,
        Optional.of(state),
        OptionalLong.of(3),
        Optional.empty(),
        OptionalLong.of(75),
        prompt,
        false);
  }

  private static TrayStatus resting(Pauses pauses) {
    ZonedDateTime now = ZonedDateTime.of(2026, 3, 4, 9, 0, 0, 0, ZoneOffset.UTC);
    return new TrayStatus(
        true,
        Optional.empty(),
        OptionalLong.empty(),
        Rest.of(pauses, now),
        OptionalLong.empty(),
        Optional.empty(),
        false);
  }

  private static Pauses until(String end) {
    return Pauses.NONE.until(Instant.parse(end));
  }

  private static Prompt prompt(String id) {
    return new Prompt(
        id,
        "Head drifting forward",
        List.of(new Choice(Answer.START, "2 minutes"), new Choice(Answer.LATER, "In 20 min")));
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 22, 24, 32})
  void everyFigureHasAShapeOfItsOwnAndStandsOutFromLightAndDarkPanels(int size) {
    Set<String> shapes = new HashSet<>();
    for (TrayFigure figure : TrayFigure.values()) {
      BufferedImage image = figure.draw(size);
      StringBuilder shape = new StringBuilder();
      for (int rgb : image.getRGB(0, 0, size, size, null, 0, size)) {
        shape.append(rgb >>> 24 > 100 ? '#' : '.');
        if (rgb >>> 24 == 255) {
          double light = luminance(new Color(rgb));
          assertThat(1.05 / (light + 0.05)).as("%s on white", figure).isGreaterThanOrEqualTo(3);
          assertThat((light + 0.05) / (luminance(new Color(0x202020)) + 0.05))
              .as("%s on dark", figure)
              .isGreaterThanOrEqualTo(3);
        }
      }
      assertThat(shape.chars().filter(c -> c == '#').count()).isGreaterThan(size * size / 12);
      shapes.add(shape.toString());
    }
    assertThat(shapes).hasSizeGreaterThanOrEqualTo(TrayFigure.values().length - 1);
  }

  private static double luminance(Color c) {
    double[] v = new double[3];
    float[] rgb = c.getRGBColorComponents(null);
    for (int i = 0; i < 3; i++) {
      v[i] = rgb[i] <= 0.03928 ? rgb[i] / 12.92 : Math.pow((rgb[i] + 0.055) / 1.055, 2.4);
    }
    return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2];
  }

  @Test
  void theMenuSaysTheStateAndDoesWhatItSays() throws Exception {
    controller().show(watching(new PostureState.Drifting(Cue.HEAD_FORWARD), Optional.empty()));
    assertThat(menu())
        .extracting(MenuLine::label)
        .containsExactly(
            "Drifting: head forward, for 3 min",
            "Last break 1 h 15 min ago",
            "",
            "Pause",
            "A routine now",
            "",
            "Today",
            "Live view",
            "Safety questions",
            "Settings",
            "",
            "Quit");
    assertThat(menu().get(3).children())
        .extracting(MenuLine::label)
        .containsExactly(
            "15 minutes", "30 minutes", "60 minutes", "Until tomorrow", "Until I resume");
    assertThat(menu().get(4).children())
        .extracting(MenuLine::label)
        .containsExactly("Again: The last one", "The long one", "", "Choose…");
    for (String label :
        List.of("Until I resume", "The long one", "Choose…", "Safety questions", "Quit")) {
      choose(label);
    }
    assertThat(done).containsExactly("UNTIL_RESUMED", "long", "choose", "safety", "quit");
  }

  @Test
  void noMenuIsLongAndNoneIsEmpty() {
    offers =
        new Offers(
            Optional.empty(),
            IntStream.range(0, 20).mapToObj(i -> new Offer("r" + i, "Routine " + i)).toList());
    controller().show(watching(new PostureState.Upright(), Optional.of(prompt("1"))));
    assertThat(menu().size()).isLessThanOrEqualTo(16);
    menu().forEach(line -> assertThat(line.children().size()).isLessThanOrEqualTo(6));
    assertThat(menu())
        .filteredOn(line -> line.enabled() && !line.isSeparator())
        .allMatch(line -> line.action().isPresent() || !line.children().isEmpty());
    offers = Offers.NONE;
    controller().show(watching(new PostureState.Upright(), Optional.empty()));
    assertThat(line("A routine now…").children()).isEmpty();
  }

  @Test
  void aWaitingPromptIsAnsweredInTheWordsOfTheToast() throws Exception {
    controller()
        .show(watching(new PostureState.Slouching(Cue.HEAD_DOWN), Optional.of(prompt("1"))));
    assertThat(menu()).extracting(MenuLine::label).contains("Head drifting forward", "2 minutes");
    assertThat(menu()).extracting(MenuLine::key).doesNotHaveDuplicates();
    choose("In 20 min");
    assertThat(done).containsExactly("LATER");
  }

  @Test
  void whatWasWithdrawnCannotBeAnsweredEvenInAMenuThatStandsOpen() throws Exception {
    TrayController controller = controller();
    controller.show(watching(new PostureState.Upright(), Optional.of(prompt("1"))));
    MenuLine open = line("In 20 min");
    controller.show(watching(new PostureState.Upright(), Optional.empty()));
    assertThat(menu()).extracting(MenuLine::label).doesNotContain("In 20 min");
    open.action().orElseThrow().run();
    controller.show(watching(new PostureState.Upright(), Optional.of(prompt("2"))));
    open.action().orElseThrow().run();
    SwingUtilities.invokeAndWait(() -> {});
    assertThat(done).isEmpty();
    choose("In 20 min");
    assertThat(done).containsExactly("LATER");
  }

  @Test
  void stepsLeftForLaterCanBeTakenUpFromTheMenu() throws Exception {
    controller()
        .show(
            new TrayStatus(
                true,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                true));
    choose("Finish setting up");
    assertThat(done).containsExactly("finish");
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2})
  void theWindowThatStandsInForTheTrayCutsNoWords(double scale) throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          new Theme(false, scale, true).install();
          Texts texts = PseudoLanguage.in(Locale.ENGLISH);
          TrayWindow window = new TrayWindow(texts);
          new TrayController(tray, window, texts, commands)
              .show(watching(new PostureState.Slouching(Cue.SHOULDERS_ROUNDED), Optional.empty()));
          window.update(tray.shown.get(0));
          OffScreen.pack(window.content());
          assertThat(CutWords.in(window.content())).isEmpty();
          Theme.DEFAULT.install();
        });
  }

  @Test
  void theSameStatusIsNotShownTwice() {
    TrayController controller = controller();
    controller.show(watching(new PostureState.Upright(), Optional.empty()));
    controller.show(watching(new PostureState.Upright(), Optional.empty()));
    assertThat(tray.shown).hasSize(1);
  }

  @Test
  void pausesSayWhenTheyEndAndWhoEndsThem() throws Exception {
    TrayController controller = controller();
    controller.show(resting(until("2026-03-04T14:30:00Z")));
    assertThat(menu().get(0).label().replace('\u202f', ' ')).isEqualTo("Paused until 2:30 PM");
    choose("Resume");
    assertThat(done).containsExactly("resume");
    controller.show(resting(until("2026-03-05T06:00:00Z")));
    assertThat(menu().get(0).label()).startsWith("Paused until tomorrow, 6:00");
    controller.show(resting(until("2026-03-08T06:00:00Z")));
    assertThat(menu().get(0).label()).startsWith("Paused until Sunday, 6:00");
    controller.show(resting(Pauses.NONE.with(PauseReason.BY_USER).with(PauseReason.AWAY)));
    assertThat(menu().get(0).label()).isEqualTo("Paused until you resume");
    controller.show(resting(Pauses.NONE.with(PauseReason.CAMERA_IN_USE)));
    assertThat(menu().get(0).label()).isEqualTo("Resting: another program uses the camera");
    assertThat(menu()).extracting(MenuLine::label).doesNotContain("Resume").contains("Pause");
  }

  @Test
  void pausesEndWhenTheirWordsSay() {
    ZonedDateTime now = ZonedDateTime.of(2026, 3, 28, 23, 50, 0, 0, ZoneId.of("Europe/Berlin"));
    assertThat(Pause.FOR_30_MINUTES.end(now)).contains(now.plusMinutes(30));
    assertThat(Pause.UNTIL_TOMORROW.end(now).orElseThrow().toLocalDateTime())
        .isEqualTo(LocalDateTime.of(2026, 3, 29, 6, 0)); // The night in which the clocks change.
    assertThat(Pause.UNTIL_RESUMED.end(now)).isEmpty();
  }

  @Test
  void aMissingCameraIsSaid() {
    controller()
        .show(
            new TrayStatus(
                false,
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                false));
    assertThat(menu().get(0).label()).isEqualTo("No camera");
  }

  @Test
  void everyStateHasWordsInBothLanguages() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      Texts texts = Texts.in(locale);
      for (Cue cue : Cue.values()) {
        assertThat(StateWords.line(new PostureState.Slouching(cue), texts)).contains(": ");
      }
      for (UnsureReason reason : UnsureReason.values()) {
        assertThat(StateWords.line(new PostureState.Unsure(reason), texts)).contains(": ");
      }
      assertThat(StateWords.line(new PostureState.Away(), texts)).doesNotContain(":");
    }
  }

  @Test
  void theStandInWindowShowsTheSameWords() throws Exception {
    TrayController controller =
        new TrayController(tray, new TrayWindow(ENGLISH), ENGLISH, commands);
    SwingUtilities.invokeAndWait(
        () -> {
          TrayWindow window = new TrayWindow(ENGLISH);
          window.update(controller.content(watching(new PostureState.Upright(), Optional.empty())));
          assertThat(window.content().getPreferredSize().width).isGreaterThan(200);
        });
  }
}
