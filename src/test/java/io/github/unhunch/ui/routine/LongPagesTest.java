package io.github.unhunch.ui.routine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Condition;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.coach.plan.WeekOfMovement;
import io.github.unhunch.coach.safety.Card;
import io.github.unhunch.coach.safety.GateQuestion;
import io.github.unhunch.coach.safety.RoutineOutcome;
import io.github.unhunch.coach.safety.SafetyGate;
import io.github.unhunch.coach.session.SessionPhase;
import io.github.unhunch.coach.session.SessionView;
import io.github.unhunch.text.Languages;
import io.github.unhunch.text.PseudoLanguage;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.report.OffScreen;
import io.github.unhunch.ui.theme.SoundWindow;
import io.github.unhunch.ui.theme.Space;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.swing.JComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages of a routine and of the safety questions in every language and in one whose words are
 * 40 % longer than the English ones, with text of the usual and, for the longest, of twice the
 * size: nothing is cut.
 */
class LongPagesTest extends PaintedPages {

  /** Words of the app, the content in the language nearest, and what makes that as long. */
  private record Language(
      String name, Texts texts, RoutineLibrary library, UnaryOperator<String> longer) {
    static Language plain(Locale locale) {
      return new Language(
          locale.getLanguage(),
          Texts.in(locale),
          RoutineLibrary.builtIn(locale),
          UnaryOperator.identity());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Arguments> languages() {
    Language lengthened =
        new Language("long", PseudoLanguage.in(Locale.ENGLISH), LIBRARY, PseudoLanguage::of);
    return Stream.of(1.0, 2.0)
        .flatMap(
            scale ->
                Stream.of(lengthened, Language.plain(Locale.GERMAN))
                    .map(language -> Arguments.of(scale, language)));
  }

  /** Those, and every other language at the usual size. */
  static Stream<Arguments> everyLanguage() {
    return Stream.concat(
        languages(),
        Languages.all().stream()
            .filter(locale -> !locale.equals(Locale.GERMAN))
            .map(locale -> Arguments.of(1.0, Language.plain(locale))));
  }

  private static void nothingIsCut(JComponent page, int width, int height, String name) {
    OffScreen.fit(page, new Dimension(Space.scaled(width), Space.scaled(height)));
    OffScreen.layOut(page); // What a button says may follow from what has come into sight.
    assertThat(SoundWindow.problems(page)).as(name).isEmpty();
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("everyLanguage")
  void theSafetyQuestionsAndTheCards(double scale, Language in) throws Exception {
    SafetyGate gate = new SafetyGate(in.library());
    inTheme(
        false,
        scale,
        () -> {
          for (Condition.Group group : Condition.Group.values()) {
            List<GateQuestion> questions =
                gate.questions(group).stream()
                    .map(q -> new GateQuestion(q.condition(), in.longer().apply(q.text())))
                    .toList();
            String heading = in.longer().apply(gate.heading(group));
            GatePanel page =
                new GatePanel(
                    in.texts(), group, heading, questions, Map.of(), given -> {}, () -> {});
            nothingIsCut(page, 680, 600, "gate-" + group + "-" + in);
          }
          for (Card card :
              List.of(
                  gate.cards().emergency(),
                  gate.cards().doctor(List.of("One", "Two")),
                  gate.cards().pain(),
                  gate.cards().hurts(),
                  gate.cards().professional("Pain has been at 5 for four weeks."))) {
            Card longer =
                new Card(
                    card.kind(),
                    in.longer().apply(card.title()),
                    in.longer().apply(card.text()),
                    card.points().stream().map(in.longer()).toList());
            String name = "card-" + card.kind() + "-" + in;
            nothingIsCut(new CardPanel(in.texts(), longer, () -> {}), 680, 600, name);
            nothingIsCut(new CardPanel(in.texts(), longer, () -> {}), 920, 720, name + "-wide");
          }
        });
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("languages")
  void thePagesAroundARoutine(double scale, Language in) throws Exception {
    Routine routine = in.library().routinesOf(Routine.Kind.LONG).get(0);
    inTheme(
        false,
        scale,
        () -> {
          for (boolean after : new boolean[] {false, true}) {
            PainPanel pain = new PainPanel(in.texts(), after, OptionalInt.of(4), given -> {});
            nothingIsCut(pain, 920, 720, "pain-" + after + "-" + in);
          }
          String notice =
              in.longer().apply("Pressure and tools are off today, since you marked thin skin.");
          NoticePanel said =
              new NoticePanel(in.texts(), new Plan(routine, ""), notice, () -> {}, () -> {});
          nothingIsCut(said, 920, 720, "notice-" + in);
          PreparationPanel list =
              new PreparationPanel(
                  in.texts(),
                  FIGURES,
                  routine,
                  in.library().preparations(),
                  around.clock(),
                  () -> {},
                  () -> {});
          nothingIsCut(list, 920, 720, "preparation-" + in);
          for (int done = 0; done < 3; done++) {
            RoutineOutcome outcome =
                new RoutineOutcome(
                    "r",
                    List.of("a", "b").subList(0, done),
                    Instant.EPOCH,
                    OptionalInt.of(4),
                    done == 0 ? OptionalInt.empty() : OptionalInt.of(2 * done),
                    Optional.empty(),
                    Optional.empty());
            ClosingPanel end =
                new ClosingPanel(
                    in.texts(),
                    FIGURES,
                    outcome,
                    new WeekOfMovement(done + 1, 1),
                    around.clock(),
                    () -> {},
                    () -> {});
            nothingIsCut(end, 920, 720, "closing-" + done + "-" + in);
            all(BigText.class, end).forEach(LongPagesTest::staysInItsPlace);
          }
        });
  }

  @ParameterizedTest(name = "{1} {0}")
  @MethodSource("languages")
  void everyStepOfEveryRoutine(double scale, Language in) throws Exception {
    for (Routine routine : in.library().routines()) {
      inTheme(
          false,
          scale,
          () -> {
            PlayerPanel page =
                new PlayerPanel(
                    in.texts(), FIGURES, routine, around.clock(), command -> {}, () -> {});
            for (int step = 0; step < routine.steps().size(); step++) {
              page.show(view(routine, step));
              for (BigText words : all(BigText.class, page)) {
                words.show(in.longer().apply(words.words()));
              }
              String name = "player-" + routine.id() + "-" + (step == 0 ? 0 : 1) + "-" + in;
              nothingIsCut(page, 920, 720, name);
              all(BigText.class, page).forEach(LongPagesTest::staysInItsPlace);
            }
          });
    }
  }

  private static SessionView view(Routine routine, int step) {
    int next = step + 1;
    return new SessionView(
        SessionPhase.RUNNING,
        step,
        routine.steps().size(),
        routine.steps().get(step).id(),
        next < routine.steps().size()
            ? Optional.of(routine.steps().get(next).id())
            : Optional.empty(),
        12,
        30,
        7,
        10,
        routine.steps().get(step).side(),
        Optional.empty(),
        OptionalDouble.of(4),
        true,
        false);
  }

  /** Paints the words with room all round, and looks for ink there. */
  private static void staysInItsPlace(BigText text) {
    int room = 60;
    BufferedImage image =
        new BufferedImage(
            text.getWidth() + 2 * room, text.getHeight() + 2 * room, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.translate(room, room);
    text.paintComponent(g);
    g.dispose();
    int[] ink = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    for (int i = 0; i < ink.length; i++) {
      int x = i % image.getWidth() - room;
      int y = i / image.getWidth() - room;
      // A pixel more may be the soft edge of a letter.
      boolean inside = x >= -1 && x <= text.getWidth() && y >= -1 && y <= text.getHeight();
      if (!inside && ink[i] != Color.WHITE.getRGB()) {
        throw new AssertionError(text.words() + " reaches beyond its place at " + x + ", " + y);
      }
    }
  }
}
