package io.github.unhunch.pose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Maps of faces filled by hand: 32 by 24 cells of 8 by 8 pixels, as the shipped models give. */
class FaceMapTest {

  private static final int COLUMNS = 32;
  private static final int ROWS = 24;

  private final float[] values = new float[2 * COLUMNS * ROWS];

  @Test
  void onePersonAloneIsNoSecond() throws Exception {
    face(10, 16, 0.95, 90);
    face(11, 16, 0.80, 90); // the slope of the same hill

    assertThat(map().second()).isZero();
  }

  @Test
  void somebodyOfLikeSizeIsFound() throws Exception {
    face(10, 10, 0.95, 80);
    face(12, 25, 0.85, 70);

    assertThat(map().second()).isCloseTo(0.85, within(1e-6));
  }

  @Test
  void somebodySmallInTheBackgroundDoesNotCount() throws Exception {
    face(10, 10, 0.95, 80);
    face(6, 25, 0.90, 40);

    assertThat(map().second()).isZero();
  }

  @Test
  void aMapOfAnotherShapeIsRefused() throws Exception {
    Tensor wrong = new Tensor(new int[] {1, 1, ROWS, COLUMNS}, new float[COLUMNS * ROWS]);

    PoseModel model = shipped();

    assertThatThrownBy(() -> new FaceMap(model, wrong))
        .isInstanceOf(PoseException.class)
        .hasMessageContaining("two planes");
  }

  private static PoseModel shipped() throws PoseException {
    return PoseModelFile.read(Path.of("models", "unhunch-pose.onnx"));
  }

  private FaceMap map() throws Exception {
    return new FaceMap(shipped(), new Tensor(new int[] {1, 2, ROWS, COLUMNS}, values));
  }

  private void face(int row, int column, double probability, double shoulders) {
    values[row * COLUMNS + column] = (float) probability;
    values[COLUMNS * ROWS + row * COLUMNS + column] = (float) shoulders;
  }
}
