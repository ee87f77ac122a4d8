package io.github.unhunch.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.desktop.MenuLine;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.TrayContent;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureState;
import io.github.unhunch.posture.UnsureReason;
import io.github.unhunch.text.PseudoLanguage;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.report.OffScreen;
import io.github.unhunch.ui.theme.CutWords;
import io.github.unhunch.ui.theme.Theme;
import io.github.unhunch.ui.tray.TrayCommands.Offer;
import io.github.unhunch.ui.tray.TrayStatus.Kind;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrayTest {

  private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

  /** A tray that remembers what it was given. */
  private static final class Remembering implements Tray {
    private final List<TrayContent> shown = new ArrayList<>();

    @Override
    public boolean shown() {
      return true;
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
  private Optional<Runnable> setUp = Optional.empty();
  private final TrayCommands commands =
      new TrayCommands(
          pause -> done.add(pause.name()),
          () -> done.add("resume"),
          () -> List.of(new Offer("long", "The long one")),
          done::add,
          () -> done.add("today"),
          () -> done.add("live"),
          () -> done.add("settings"),
          () -> done.add("quit"),
          answer -> done.add(answer.name()),
          () -> 25,
          () -> done.add("safety"),
          () -> setUp);

  private static TrayStatus watching(PostureState state, Optional<String> prompt) {
    return new TrayStatus(
        Kind.WATCHING, Optional.of(state), Optional.empty(), OptionalLong.of(75), prompt);
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
    TrayController controller =
        new TrayController(tray, new TrayWindow(ENGLISH), ENGLISH, commands);
    controller.show(watching(new PostureState.Drifting(Cue.HEAD_FORWARD), Optional.empty()));
    List<MenuLine> menu = tray.shown.get(0).menu();
    assertThat(menu)
        .extracting(MenuLine::label)
        .containsExactly(
            "Drifting: head forward",
            "Last break 1 h 15 min ago",
            "",
            "Pause",
            "A routine now",
            "Today",
            "Live view",
            "Settings",
            "Safety questions",
            "",
            "Quit");
    menu.get(3).children().get(3).action().orElseThrow().run();
    menu.get(4).children().get(0).action().orElseThrow().run();
    menu.get(10).action().orElseThrow().run();
    SwingUtilities.invokeAndWait(() -> {});
    assertThat(done).containsExactly("UNTIL_TOMORROW", "long", "quit");
  }

  @Test
  void aWaitingPromptCanBeAnsweredInTheMenu() throws Exception {
    TrayController controller =
        new TrayController(tray, new TrayWindow(ENGLISH), ENGLISH, commands);
    controller.show(
        watching(new PostureState.Slouching(Cue.HEAD_DOWN), Optional.of("Chin tucks?")));
    List<MenuLine> menu = tray.shown.get(0).menu();
    assertThat(menu)
        .extracting(MenuLine::label)
        .contains("Chin tucks?", "Start", "In 25 min", "Not now", "That was wrong");
    assertThat(menu).extracting(MenuLine::key).doesNotHaveDuplicates();
    menu.stream()
        .filter(line -> line.label().equals("In 25 min"))
        .forEach(line -> line.action().orElseThrow().run());
    SwingUtilities.invokeAndWait(() -> {});
    assertThat(done).containsExactly("LATER");
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
  void aFirstStartThatWasLeftHasAWayBackUntilItIsFinished() throws Exception {
    TrayController controller =
        new TrayController(tray, new TrayWindow(ENGLISH), ENGLISH, commands);
    setUp = Optional.of(() -> done.add("set up"));
    controller.show(watching(new PostureState.Upright(), Optional.empty()));
    tray.shown.get(0).menu().stream()
        .filter(line -> line.label().equals("Finish setting up"))
        .forEach(line -> line.action().orElseThrow().run());
    SwingUtilities.invokeAndWait(() -> {});
    assertThat(done).containsExactly("set up");

    setUp = Optional.empty();
    controller.show(watching(new PostureState.Upright(), Optional.empty()));
    assertThat(tray.shown.get(1).menu())
        .extracting(MenuLine::label)
        .doesNotContain("Finish setting up");
  }

  @Test
  void theSameStatusIsNotShownTwice() {
    TrayController controller =
        new TrayController(tray, new TrayWindow(ENGLISH), ENGLISH, commands);
    controller.show(watching(new PostureState.Upright(), Optional.empty()));
    controller.show(watching(new PostureState.Upright(), Optional.empty()));
    assertThat(tray.shown).hasSize(1);
  }

  @Test
  void pausesAndMissingCamerasAreSaid() {
    TrayController controller =
        new TrayController(tray, new TrayWindow(ENGLISH), ENGLISH, commands);
    controller.show(
        new TrayStatus(
            Kind.PAUSED,
            Optional.empty(),
            Optional.of(LocalTime.of(9, 30)),
            OptionalLong.empty(),
            Optional.empty()));
    controller.show(
        new TrayStatus(
            Kind.NO_CAMERA,
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty()));
    assertThat(tray.shown.get(0).menu().get(0).label()).startsWith("Paused until 9:30");
    assertThat(tray.shown.get(0).menu()).extracting(MenuLine::label).contains("Resume");
    assertThat(tray.shown.get(1).menu().get(0).label()).isEqualTo("No camera");
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
