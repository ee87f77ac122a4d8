package io.github.unhunch.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.posture.Baseline;
import io.github.unhunch.posture.CalibrationProblem;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.MeasureLimits;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.calibration.CalibrationPanel;
import io.github.unhunch.ui.figure.PosePicture;
import io.github.unhunch.ui.report.OffScreen;
import io.github.unhunch.ui.start.StartPanel;
import io.github.unhunch.ui.start.StartParts;
import io.github.unhunch.ui.start.StartStep;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Theme;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import javax.accessibility.Accessible;
import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The live view, the calibration and the first start, laid out and painted off screen. */
class PanelsTest {

  private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

  @AfterEach
  void backToDefault() throws Exception {
    SwingUtilities.invokeAndWait(Theme.DEFAULT::install);
  }

  private static void layOut(Component component, Dimension size) {
    component.setSize(size);
    OffScreen.layOut(component);
  }

  private static BufferedImage paint(JComponent component) {
    layOut(component, component.getPreferredSize());
    // Once more: words that wrap know their height only when they know their width.
    layOut(component, component.getPreferredSize());
    BufferedImage image =
        new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    component.paint(g);
    g.dispose();
    return image;
  }

  private static List<AbstractButton> buttons(Container container) {
    return OffScreen.all(container, AbstractButton.class).stream()
        .filter(button -> !button.getText().isEmpty() && button.isVisible())
        .toList();
  }

  private static void assertReachable(Container container) {
    for (AbstractButton button : buttons(container)) {
      // Tab and the space bar reach boxes to tick.
      if (!(button instanceof JCheckBox)) {
        assertThat(button.getMnemonic()).as(button.getText()).isNotZero();
      }
      assertThat(((Accessible) button).getAccessibleContext().getAccessibleName()).isNotBlank();
      assertThat(button.getWidth())
          .as("%s is not cut", button.getText())
          .isGreaterThanOrEqualTo(button.getPreferredSize().width);
    }
  }

  @ParameterizedTest
  @CsvSource({"false,1", "true,1", "false,2", "true,2"})
  void theLiveViewShowsTheMirroredPictureAndItsButtonsAreNeverCut(boolean dark, double scale)
      throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          new Theme(dark, scale, true).install();
          List<String> done = new ArrayList<>();
          LivePanel panel = livePanel(done);
          panel.show(
              Optional.of(Sitter.frame()),
              Sitter.person(1, 0),
              Sitter.judgement(),
              Sitter.limits());
          BufferedImage image = paint(panel);
          assertReachable(panel);
          PosePicture picture = OffScreen.all(panel, PosePicture.class).get(0);
          int y = picture.getY() + picture.getHeight() / 2 + 60;
          int left = image.getRGB(picture.getX() + picture.getWidth() / 5, y);
          int right = image.getRGB(picture.getX() + picture.getWidth() * 4 / 5, y);
          assertThat(left & 0xff0000).isZero();
          assertThat(right & 0xff0000).isEqualTo(0xff0000);
          buttons(panel).forEach(AbstractButton::doClick);
          assertThat(done).containsExactly("save", "wrong", "recalibrate");
          panel.clear();
          assertThat(paint(panel).getRGB(5, 5)).isEqualTo(image.getRGB(5, 5));
        });
  }

  /** A live view that tells what was asked for. */
  private static LivePanel livePanel(List<String> done) {
    return new LivePanel(
        TEXTS,
        new LiveCommands(
            () -> done.add("recalibrate"),
            () -> done.add("wrong"),
            () -> done.add("save"),
            () -> done.add("resume"),
            () -> done.add("again")));
  }

  @Test
  void theLiveViewBeginsWhereAKeyDoesNoHarmAndCountsWhatIsCalledWrong() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          Theme.DEFAULT.install();
          List<String> done = new ArrayList<>();
          LivePanel panel = livePanel(done);
          assertThat(panel.isFocusTraversalPolicyProvider()).isTrue();
          assertThat(panel.getFocusTraversalPolicy().getDefaultComponent(panel))
              .isInstanceOf(JTabbedPane.class);
          AbstractButton wrong = button(panel, "That was wrong");
          wrong.doClick();
          assertThat(done).as("nothing is judged yet").isEmpty();
          panel.show(Optional.empty(), Sitter.person(1, 0), Sitter.judgement(), Sitter.limits());
          wrong.doClick();
          assertThat(done).containsExactly("wrong");
          assertThat(OffScreen.all(panel, Prose.class))
              .anyMatch(words -> words.getText().startsWith("Counted."));
        });
  }

  @Test
  void aPauseAndAMissingCameraArePagesWithAWayOut() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          Theme.DEFAULT.install();
          List<String> done = new ArrayList<>();
          LivePanel panel = livePanel(done);
          panel.showPaused("Another program uses the camera", false);
          assertThat(panel.primary()).as("ends by itself").isEmpty();
          panel.showPaused("Paused until 14:30", true);
          assertThat(OffScreen.all(panel, Prose.class))
              .anyMatch(words -> words.getText().equals("Paused until 14:30"));
          panel.primary().orElseThrow().doClick();
          panel.showNoCamera("No camera was found.");
          assertThat(OffScreen.all(panel, Prose.class))
              .noneMatch(words -> words.getText().startsWith("Paused"))
              .anyMatch(words -> words.getText().startsWith("No camera was found."));
          panel.primary().orElseThrow().doClick();
          assertThat(done).containsExactly("resume", "again");
          panel.show(Optional.empty(), Sitter.person(1, 0), Sitter.judgement(), Sitter.limits());
          assertThat(panel.primary()).isEmpty();
          assertThat(OffScreen.all(panel, LevelBar.class)).isNotEmpty();
        });
  }

  private static AbstractButton button(Container container, String words) {
    return buttons(container).stream()
        .filter(button -> button.getText().equals(words))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFirstStartWithoutACameraSaysWhatThatMeans() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          Theme.DEFAULT.install();
          List<StartParts.Camera> found = new ArrayList<>();
          List<String> told = new ArrayList<>();
          StartParts parts =
              new StartParts(
                  () -> found,
                  told::add,
                  () -> told.add("again"),
                  JPanel::new,
                  JPanel::new,
                  () -> true,
                  () -> false,
                  on -> told.add("autostart " + on),
                  step -> {},
                  () -> {},
                  () -> {});
          StartPanel panel = new StartPanel(TEXTS, parts, StartStep.WHAT);
          JComboBox<?> choice = OffScreen.all(panel, JComboBox.class).get(0);
          assertThat(choice.isEnabled()).isFalse();
          assertThat(choice.getSelectedItem()).hasToString("No camera found");
          assertThat(OffScreen.all(panel, Prose.class))
              .anyMatch(words -> words.getText().startsWith("No camera is connected"));
          found.add(new StartParts.Camera("a", "First"));
          button(panel, "Try again").doClick();
          assertThat(choice.isEnabled()).isTrue();
          assertThat(choice.getSelectedItem()).hasToString("First");
          assertThat(told).containsExactly("again");
        });
  }

  @Test
  void whatStandsInLeavesRoomForTheView() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          Theme.DEFAULT.install();
          LivePanel panel = livePanel(new ArrayList<>());
          Dimension view = panel.getPreferredSize();
          panel.showPaused("Paused until 9:47 PM", true);
          assertThat(panel.getPreferredSize()).isEqualTo(view);
          panel.showNoCamera("No camera was found.");
          assertThat(panel.getPreferredSize()).isEqualTo(view);
        });
  }

  @Test
  void everyMeasureHasABarThatSaysItsValueAndItsLimitInWords() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          Theme.DEFAULT.install();
          LivePanel panel = livePanel(new ArrayList<>());
          panel.show(
              Optional.of(Sitter.frame()),
              Sitter.person(1, 0),
              Sitter.judgement(),
              Sitter.limits());
          List<String> said =
              OffScreen.all(panel, LevelBar.class).stream().map(PanelsTest::name).toList();
          assertThat(said)
              .hasSize(Sitter.limits().size() + Cue.values().length - 1)
              .anyMatch(words -> words.matches("Ears above shoulders: \\d+ % lower, past the .*"))
              .anyMatch(words -> words.matches("Head turned: 12° left. The limit is \\d+°."))
              .anyMatch(words -> words.matches("Face to screen: 7 % nearer. The limit is \\d+ %."))
              .contains("Head tilted: not seen just now")
              .contains("Head forward: 120 % of the way to its limit");
          assertThat(OffScreen.all(panel, LevelBar.class).stream().filter(Component::isFocusable))
              .hasSize(2);
          panel.show(Optional.empty(), Sitter.person(1, 0), Sitter.judgement(), List.of());
          assertThat(name(OffScreen.all(panel, LevelBar.class).get(0)))
              .isEqualTo("Ears above shoulders: not seen just now");
        });
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      MeasureWords words = new MeasureWords(Texts.in(locale));
      for (MeasureLimits limit : Sitter.limits()) {
        for (double level : new double[] {-2, -0.3, 0.3, 2}) {
          assertThat(words.sentence(limit, level)).contains(words.name(limit.measure()));
        }
      }
    }
  }

  private static String name(Component component) {
    return component.getAccessibleContext().getAccessibleName();
  }

  @Test
  void aCalibrationThatWorksHandsOverItsBaselineOnce() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          Theme.DEFAULT.install();
          List<Baseline> taken = new ArrayList<>();
          CalibrationPanel panel = new CalibrationPanel(TEXTS, taken::add);
          panel.accept(Optional.of(Sitter.frame()), Sitter.person(0, 0));
          assertThat(panel.isRunning()).isFalse();
          panel.goButton().doClick();
          for (double t = 0; t < 25; t += 0.25) {
            panel.accept(Optional.empty(), Sitter.person(t, t < 7.5 ? 0 : 45));
            if (t == 4) {
              paint(panel);
              assertThat(panel.isRunning()).isTrue();
              assertThat(panel.goButton().isEnabled()).isFalse();
            }
          }
          assertThat(taken).hasSize(1);
          assertThat(panel.isRunning()).isFalse();
          paint(panel);
          assertReachable(panel);
        });
  }

  @Test
  void aRefusedCalibrationSaysWhyAndCanBeTriedAgain() throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          Theme.DEFAULT.install();
          List<Baseline> taken = new ArrayList<>();
          CalibrationPanel panel = new CalibrationPanel(TEXTS, taken::add);
          panel.begin();
          for (double t = 0; t < 25; t += 0.25) {
            panel.accept(Optional.empty(), Sitter.person(t, 0));
          }
          assertThat(taken).isEmpty();
          assertThat(panel.goButton().getText()).isEqualTo("Try again");
          assertThat(panel.goButton().isEnabled()).isTrue();
          panel.goButton().doClick();
          assertThat(panel.isRunning()).isTrue();
        });
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
      for (CalibrationProblem problem : CalibrationProblem.values()) {
        assertThat(Texts.in(locale).get("ui.calibration.problem." + problem)).endsWith(".");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"false,1", "true,2"})
  void theFirstStartGoesOnIsLeftAndTakenUpAgain(boolean dark, double scale) throws Exception {
    SwingUtilities.invokeAndWait(
        () -> {
          new Theme(dark, scale, true).install();
          List<String> told = new ArrayList<>();
          StartParts parts =
              new StartParts(
                  () ->
                      List.of(new StartParts.Camera("a", "First"), new StartParts.Camera("b", "B")),
                  camera -> told.add("camera " + camera),
                  () -> told.add("again"),
                  JPanel::new,
                  JPanel::new,
                  () -> true,
                  () -> false,
                  on -> told.add("autostart " + on),
                  step -> told.add(step.name()),
                  () -> told.add("finished"),
                  () -> told.add("left"));
          StartPanel panel = new StartPanel(TEXTS, parts, StartStep.WHAT);
          panel.showPicture(Optional.of(Sitter.frame()), Sitter.person(1, 0));
          paint(panel);
          panel.showMissingCamera("No camera was found.");
          paint(panel);
          buttons(panel).stream()
              .filter(button -> button.getText().equals("Try again"))
              .forEach(AbstractButton::doClick);
          for (int i = 0; i < 4; i++) {
            paint(panel);
            assertReachable(panel);
            List<AbstractButton> all = buttons(panel);
            all.get(all.size() - 1).doClick();
          }
          assertThat(told).containsExactly("WHAT", "again", "SAFETY", "SIT", "WHERE", "finished");
          StartPanel later = new StartPanel(TEXTS, parts, StartStep.SIT);
          assertThat(later.step()).isEqualTo(StartStep.SIT);
          later.showPicture(
              Optional.of(Sitter.frame()), Sitter.person(1, 0)); // No room for it: left out.
        });
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    ResourceBundle english = ResourceBundle.getBundle("io.github.unhunch.text.ui", Locale.ROOT);
    ResourceBundle german = ResourceBundle.getBundle("io.github.unhunch.text.ui", Locale.GERMAN);
    assertThat(german.keySet()).isEqualTo(english.keySet());
    assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
  }
}
