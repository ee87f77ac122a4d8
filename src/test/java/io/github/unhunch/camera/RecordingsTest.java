package io.github.unhunch.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.unhunch.camera.CameraException.Problem;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
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
            "{\"t\":7,\"width\":0,\"height\":480}",
            "{\"t\":7,\"width\":640.5,\"height\":480}",
            "{\"t\":NaN,\"width\":640,\"height\":480}",
            "{\"t\":null,\"width\":640,\"height\":480}",
            "{\"t\":1e300,\"width\":640,\"height\":480}",
            "{\"t\":1e999,\"width\":640,\"height\":480}",
            "{\"t\":-1,\"width\":640,\"height\":480}",
            "{\"t\":7,\"width\":640,\"height\":480,\"note\":\"" + "x".repeat(1_100_000) + "\"}")) {
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

  /** In the memory of this test, 300 MB in one piece would not fit ten times over. */
  @Test
  void aTraceWithoutAnyNewlineIsGivenUpEarly() throws Exception {
    Path trace = folder.resolve("long.jsonl");
    byte[] piece = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = Files.newOutputStream(trace)) {
      for (int i = 0; i < 300; i++) {
        out.write(piece);
      }
    }
    try (CameraSource source = Cameras.openTrace(trace)) {
      CameraException e = catchThrowableOfType(CameraException.class, source::read);
      assertThat(e).hasMessageContaining("long.jsonl: line 1 is longer than");
    }
  }

  @Test
  void aPipeIsNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("pipe.jsonl");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "needs mkfifo");
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThat(problemOf(pipe)).isEqualTo(Problem.NOT_A_RECORDING));
  }

  @Test
  void soundMayLastLonger() throws Exception {
    Path file = folder.resolve("sound.mp4");
    try (FFmpegFrameRecorder recorder = recorder(file, 1)) {
      recorder.start();
      for (int i = 0; i < 10; i++) {
        recorder.setTimestamp(i * 200_000L);
        recorder.record(picture());
      }
      for (int second = 0; second < 8; second++) {
        recorder.recordSamples(8000, 1, ShortBuffer.wrap(new short[8000]));
      }
    }
    List<Double> times = timesOf(file);
    assertThat(times).hasSize(10);
    assertThat(times.get(9)).isBetween(1.7, 1.9);
  }

  @Test
  void timesCountFromTheRecordingsStart() throws Exception {
    Path file = folder.resolve("offset.mkv");
    try (FFmpegFrameRecorder recorder = recorder(file, 0)) {
      recorder.start();
      for (int i = 0; i < 10; i++) {
        recorder.setTimestamp(3_600_000_000L + i * 200_000L);
        recorder.record(picture());
      }
    }
    List<Double> times = timesOf(file);
    assertThat(times.get(0)).isZero();
    assertThat(times.get(9)).isBetween(1.7, 1.9);
  }

  @Test
  void thePictureIsTurnedAsTheFileSays() throws Exception {
    for (int turned : new int[] {0, 90, 180, -90}) {
      Path file = folder.resolve("turned" + turned + ".mp4");
      try (FFmpegFrameRecorder recorder = recorder(file, 0)) {
        recorder.setDisplayRotation(turned);
        recorder.start();
        for (int i = 0; i < 3; i++) {
          recorder.setTimestamp(i * 200_000L);
          recorder.record(picture());
        }
      }
      try (CameraSource source = Cameras.openRecording(file)) {
        Frame frame = source.read().orElseThrow();
        boolean upright = turned % 180 == 0;
        assertThat(frame.width()).isEqualTo(upright ? 64 : 48);
        assertThat(frame.height()).isEqualTo(upright ? 48 : 64);
        // The picture is red in its upper left quarter; the mark turns it against the clock.
        int x = turned == 180 || turned == -90 ? frame.width() - 8 : 8;
        int y = turned == 180 || turned == 90 ? frame.height() - 8 : 8;
        assertThat(red(frame, x, y)).as("turned by " + turned).isGreaterThan(150);
        assertThat(red(frame, frame.width() - 1 - x, y)).as("beside, " + turned).isLessThan(100);
        assertThat(red(frame, x, frame.height() - 1 - y)).as("below, " + turned).isLessThan(100);
      }
    }
  }

  @Test
  void aCameraMadeOfACutRecordingGoesOn() throws Exception {
    Path cut = folder.resolve("cut.mp4");
    byte[] whole = Files.readAllBytes(CLIP);
    Files.write(cut, Arrays.copyOf(whole, whole.length / 8));
    int frames = 0;
    try (CameraSource source = Cameras.openRecording(cut)) {
      while (frames < 1000 && source.read().isPresent()) {
        frames++;
      }
    } catch (CameraException e) {
      assertThat(e.problem()).isEqualTo(Problem.TRUNCATED);
    }
    assertThat(frames).isGreaterThan(2);
    try (CameraSource camera = Cameras.openAsCamera(cut)) {
      for (int i = 0; i < frames + 3; i++) {
        assertThat(camera.read()).isPresent();
      }
    }
  }

  private static FFmpegFrameRecorder recorder(Path file, int channels) {
    FFmpegFrameRecorder recorder = new FFmpegFrameRecorder(file.toFile(), 64, 48, channels);
    recorder.setVideoCodec(avcodec.AV_CODEC_ID_MPEG4);
    recorder.setPixelFormat(avutil.AV_PIX_FMT_YUV420P);
    recorder.setFrameRate(5);
    recorder.setSampleRate(8000);
    recorder.setVideoQuality(2);
    return recorder;
  }

  /** Red in its upper left quarter, else black. */
  private static org.bytedeco.javacv.Frame picture() {
    org.bytedeco.javacv.Frame frame =
        new org.bytedeco.javacv.Frame(64, 48, org.bytedeco.javacv.Frame.DEPTH_UBYTE, 3);
    ByteBuffer pixels = (ByteBuffer) frame.image[0];
    // Its memory comes as it was left.
    for (int i = 0; i < pixels.capacity(); i++) {
      pixels.put(i, (byte) 0);
    }
    for (int y = 0; y < 24; y++) {
      for (int x = 0; x < 32; x++) {
        pixels.put(y * frame.imageStride + x * 3 + 2, (byte) 255);
      }
    }
    return frame;
  }

  private static int red(Frame frame, int x, int y) {
    return frame.rgb()[(y * frame.width() + x) * 3] & 0xff;
  }

  private static List<Double> timesOf(Path file) throws CameraException {
    List<Double> times = new ArrayList<>();
    try (CameraSource source = Cameras.openRecording(file)) {
      for (Optional<Frame> frame = source.read(); frame.isPresent(); frame = source.read()) {
        times.add(frame.get().time());
      }
    }
    return times;
  }
}
