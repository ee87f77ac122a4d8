package io.github.unhunch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The rendered clips: all nine stories' exact points and five of their videos come with the source,
 * three of these re-encoded to be small. The other videos lie in ../shared where that is there.
 */
public final class Clips {

  /** Points to the pixel's tenth, present or not, repetitions; no angles. */
  public static final Path TRUTHS = Path.of("src/test/resources/clips");

  /** The videos as they were rendered, and truths with angles. */
  public static final Path SHARED = Path.of("../shared/samples");

  private Clips() {}

  /** The exact points of a clip. */
  public static Path truth(String name) {
    return TRUTHS.resolve(name + ".json");
  }

  /** A clip's video; the test is skipped where it is not at hand. */
  public static Path video(String name) {
    Path found =
        List.of(Path.of("samples"), TRUTHS, SHARED).stream()
            .map(folder -> folder.resolve(name + ".mp4"))
            .filter(Files::exists)
            .findFirst()
            .orElse(SHARED);
    assumeTrue(!found.equals(SHARED), "the video of " + name + " is not at " + SHARED);
    return found;
  }
}
