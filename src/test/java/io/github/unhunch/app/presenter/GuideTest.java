package io.github.unhunch.app.presenter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.coach.session.SessionCommand;
import io.github.unhunch.coach.session.SessionOptions;
import io.github.unhunch.coach.session.SessionPhase;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.Scene;
import io.github.unhunch.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said aloud, and to whom. */
class GuideTest {

  private static final RoutineLibrary ENGLISH = RoutineLibrary.builtIn(Locale.ENGLISH);
  private static final RoutineLibrary GERMAN = RoutineLibrary.builtIn(Locale.GERMAN);

  private final List<String> said = new ArrayList<>();
  private final Routine routine = ENGLISH.routine("area-neck").orElseThrow();
  private final Guide guide =
      new Guide(
          routine,
          SessionOptions.DEFAULT,
          Texts.in(Locale.ENGLISH),
          new SessionVoice() {
            @Override
            public void say(String words) {
              said.add(words);
            }

            @Override
            public void tone(Tone tone) {
              said.add(tone.name());
            }
          },
          0);
  private double time;

  private void pass(double seconds, boolean someone) {
    for (double end = time + seconds; time < end; time += 0.1) {
      guide.pose(new Pose(time, 640, 480, someone ? 0.97 : 0.02, Map.of(), Scene.UNKNOWN));
      guide.step(time, Optional.empty());
    }
  }

  @Test
  void nothingIsReadToAnEmptyRoomAndTheStepIsSaidAgainToWhoComesBack() {
    pass(5, true);
    String instruction = routine.steps().get(0).instruction();
    assertThat(said).contains(instruction);
    said.clear();
    pass(2.5, false);
    pass(300, false);
    assertThat(guide.state().phase()).isEqualTo(SessionPhase.WAITING);
    assertThat(said).isEmpty();
    pass(3, true);
    assertThat(guide.state().phase()).isEqualTo(SessionPhase.RUNNING);
    assertThat(said).containsExactly(instruction);
  }

  @Test
  void aPauseOfTheUsersIsSaid() {
    guide.step(1, Optional.of(SessionCommand.PAUSE));
    assertThat(said).endsWith("Paused");
  }

  @Test
  void whatIsSaidFollowsAnotherLanguageAndTheCountGoesOn() {
    pass(60, true);
    int index = guide.state().index();
    int done = guide.done().size();
    guide.speak(GERMAN.inItsWords(routine), Texts.in(Locale.GERMAN));
    assertThat(guide.state().index()).isEqualTo(index);
    said.clear();
    pass(60, true);
    assertThat(said)
        .contains(GERMAN.routine("area-neck").orElseThrow().steps().get(index + 1).instruction());
    assertThat(guide.done()).hasSizeGreaterThan(done);
  }
}
