package io.github.unhunch.posture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.pose.Pose;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The nine stories with their exact points: judgement alone, no model. */
class ClipStoriesTest {

  static List<String> stories() {
    return Clip.STORIES;
  }

  @ParameterizedTest
  @MethodSource("stories")
  void storyIsToldAsAPersonWouldTellIt(String name) throws IOException {
    Story story = Story.of(name, Clip.read(name).poses());
    assertThat(story.right()).as("%s: %s", name, story.told()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("stories")
  void storyIsTheSameAtTheDefaultRateOfTwoAndAHalf(String name) throws IOException {
    List<Pose> all = Clip.read(name).poses();
    Story story =
        Story.of(
            name,
            IntStream.range(0, all.size()).filter(i -> i % 2 == 0).mapToObj(all::get).toList());
    assertThat(story.right()).as("%s: %s", name, story.told()).isTrue();
  }
}
