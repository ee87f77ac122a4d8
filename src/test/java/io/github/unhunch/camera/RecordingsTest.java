package io.github.unhunch.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.unhunch.camera.CameraException.Problem;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings of every kind, sound and broken; none may leave a grabber open. */
class RecordingsTest {

  private static final Path CLIP = Path.of("samples", "desk_day.mp4");

  @TempDir Path folder;

  @AfterEach
  void nothingStaysOpen() {
    assertThat(NativeHandles.open()).isEmpty();
  }

  @Test
  void videoGivesItsPicturesWithItsTimes() throws CameraException {
    List<Double> times = new ArrayList<>();
    try (CameraSource source = Cameras.openRecording(CLIP)) {
      assertThat(source.live()).isFalse();
      assertThat(source.name()).isEqualTo("desk_day.mp4");
      for (Optional<Frame> frame = source.read(); frame.isPresent(); frame = source.read()) {
        assertThat(frame.get().width()).isEqualTo(640);
        assertThat(frame.get().height()).isEqualTo(480);
        times.add(frame.get().time());
      }
    }
    assertThat(times).hasSize(240).isSorted();
    assertThat(times.get(0)).isZero();
    assertThat(times.get(239)).isBetween(47.7, 47.9);
  }

  @Test
  void cutVideoGivesWhatItHasThenSaysSo() throws IOException, CameraException {
    Path cut = folder.resolve("cut.mp4");
    byte[] whole = Files.readAllBytes(CLIP);
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    try (CameraSource source = Cameras.openRecording(cut)) {
      CameraException e = catchThrowableOfType(CameraException.class, () -> readAll(source));
      assertThat(e.problem()).isEqualTo(Problem.TRUNCATED);
      assertThat(e).hasMessageContaining("cut.mp4").hasMessageContaining("breaks off");
    }
  }

  @Test
  void videoCutInItsHeaderIsNamed() throws IOException {
    Path cut = folder.resolve("header.mp4");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(CLIP), 2000));
    assertThat(problemOf(cut)).isEqualTo(Problem.NOT_A_RECORDING);
  }

  @Test
  void otherFilesAreNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.mp4"), "this is no video\n");
    Path empty = Files.createFile(folder.resolve("empty.mp4"));
    Path picture = Files.writeString(folder.resolve("fake.png"), "no picture");
    assertThat(problemOf(text)).isEqualTo(Problem.NOT_A_RECORDING);
    assertThat(problemOf(empty)).isEqualTo(Problem.NOT_A_RECORDING);
    assertThat(problemOf(picture)).isEqualTo(Problem.NOT_A_RECORDING);
    assertThat(problemOf(folder.resolve("none.mp4"))).isEqualTo(Problem.FILE_MISSING);
    assertThat(problemOf(Files.createDirectory(folder.resolve("empty"))))
        .isEqualTo(Problem.NOT_A_RECORDING);
  }

  @Test
  void folderGivesPicturesByNameOneASecond() throws IOException, CameraException {
    picture("b.png", 0x00ff00);
    picture("a.jpg", 0xff0000);
    Files.writeString(folder.resolve("c.txt"), "not one of them");
    try (CameraSource source = Cameras.openRecording(folder)) {
      Frame first = source.read().orElseThrow();
      Frame second = source.read().orElseThrow();
      assertThat(source.read()).isEmpty();
      assertThat(first.time()).isZero();
      assertThat(first.rgb()[0] & 0xff).isGreaterThan(240);
      assertThat(second.time()).isEqualTo(1);
      assertThat(Arrays.copyOf(second.rgb(), 3)).containsExactly(0, 255, 0);
    }
  }

  @Test
  void traceGivesItsLines() throws IOException, CameraException {
    Path trace = folder.resolve("t.jsonl");
    Files.writeString(
        trace,
        "{\"t\":0.5,\"width\":640,\"height\":480,\"points\":{}}\n\n"
            + "{\"t\":1,\"width\":640,\"height\":480}\n");
    try (CameraSource source = Cameras.openRecording(trace)) {
      Frame first = source.read().orElseThrow();
      assertThat(first.time()).isEqualTo(0.5);
      assertThat(first.recordedPoints()).get().asString().contains("points");
      assertThat(source.read()).get().extracting(Frame::time).isEqualTo(1.0);
      assertThat(source.read()).isEmpty();
    }
  }

  @Test
  void brokenTraceNamesItsLine() throws IOException {
    String good = "{\"t\":5,\"width\":640,\"height\":480}\n";
    for (String bad :
        List.of(
            "{\"t\":5.5,",
            "[1]",
            "{\"t\":6}",
            "{\"t\":\"x\",\"width\":1,\"height\":1}",
            "{\"t\":4,\"width\":640,\"height\":480}",
            "{\"t\":7,\"width\":0,\"height\":480}")) {
      Path trace = Files.writeString(folder.resolve("bad.jsonl"), good + bad + "\n");
      try (CameraSource source = Cameras.openTrace(trace)) {
        CameraException e = catchThrowableOfType(CameraException.class, () -> readAll(source));
        assertThat(e).as(bad).hasMessageContaining("bad.jsonl: line 2");
      } catch (CameraException e) {
        throw new AssertionError(e);
      }
    }
  }

  private void picture(String name, int colour) throws IOException {
    BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 200; i++) {
      image.setRGB(i % 20, i / 20, colour);
    }
    ImageIO.write(image, name.substring(2), folder.resolve(name).toFile());
  }

  private static Problem problemOf(Path file) {
    return catchThrowableOfType(
            CameraException.class,
            () -> {
              try (CameraSource source = Cameras.openRecording(file)) {
                readAll(source);
              }
            })
        .problem();
  }

  private static void readAll(CameraSource source) throws CameraException {
    Optional<Frame> frame = source.read();
    while (frame.isPresent()) {
      frame = source.read();
    }
  }
}
