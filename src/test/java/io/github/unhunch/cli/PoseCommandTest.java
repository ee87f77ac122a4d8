package io.github.unhunch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.pose.BodyPoint;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.posture.UnsureReason;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that talk about the eye: pose, models, doctor. */
class PoseCommandTest {

  @TempDir Path folder;

  private final Terminal terminal = new Terminal();
  private final StringWriter out = terminal.out();
  private final StringWriter err = terminal.err();

  @Test
  void everyPictureGetsALineWithEveryPoint() throws IOException {
    Path picture = picture();
    assertThat(run("pose", picture.toString(), picture.toString())).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(out.toString().lines()).hasSize(2);
    JsonObject line =
        JsonParser.parseString(out.toString().lines().findFirst().orElseThrow()).getAsJsonObject();
    assertThat(line.keySet())
        .containsExactly("image", "width", "height", "person", "points", "millis");
    assertThat(line.get("image").getAsString()).isEqualTo(picture.toString());
    assertThat(line.get("width").getAsInt()).isEqualTo(64);
    assertThat(line.get("person").getAsDouble()).isLessThan(0.5);
    assertThat(line.getAsJsonObject("points").keySet())
        .containsExactlyElementsOf(Arrays.stream(BodyPoint.values()).map(BodyPoint::name).toList());
    assertThat(line.getAsJsonObject("points").getAsJsonArray("NOSE")).hasSize(3);
  }

  @Test
  void badPictureIsNamedAndTheGoodOnesKept() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.jpg"), "no picture");
    assertThat(run("pose", bad.toString(), picture().toString())).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1).first().asString().contains("bad.jpg");
    assertThat(out.toString().lines()).hasSize(1);
  }

  @Test
  void badModelIsNamed() throws IOException {
    Path model = Files.writeString(folder.resolve("bad.onnx"), "no model");
    assertThat(run("pose", "--model", model.toString(), picture().toString())).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1).first().asString().contains("bad.onnx");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void wrongWordsAreNamed() throws IOException {
    assertThat(run("pose", "--threads", "9", picture().toString())).isEqualTo(2);
    assertThat(err.toString()).contains("1 to 8");
    assertThat(run("pose")).isEqualTo(2);
    assertThat(err.toString()).contains("IMAGE");
  }

  @Test
  void modelsAreListedWithTheirOrigin() {
    assertThat(run("models")).isZero();
    assertThat(out.toString()).contains("https://", "SHA-256", "Apache-2.0", "rtmpose-t");
    assertThat(run("models", "install", "nothing")).isEqualTo(2);
    assertThat(err.toString()).contains("nothing: no such model");
  }

  @Test
  void doctorLooksAtEverything() {
    assertThat(run("doctor", "--json")).isZero();
    JsonObject found = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(found.keySet()).containsExactly("camera", "display", "tray", "model", "database");
    Stream.of("model", "database")
        .forEach(
            part ->
                assertThat(found.getAsJsonObject(part).get("ok").getAsBoolean()).as(part).isTrue());
    assertThat(found.getAsJsonObject("camera").get("says").getAsString()).isNotBlank();
  }

  @Test
  void doctorSaysThatThePictureStandsOnItsHead() throws Exception {
    assertThat(pictureFault(false)).isEmpty();
    assertThat(pictureFault(true)).contains(UnsureReason.UPSIDE_DOWN);
  }

  private Optional<UnsureReason> pictureFault(boolean onItsHead) throws Exception {
    Frame frame;
    try (CameraSource clip = Cameras.openRecording(Path.of("samples/desk_day.mp4"))) {
      frame = clip.read().orElseThrow();
    }
    BufferedImage image =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    byte[] rgb = frame.rgb();
    int pixels = rgb.length / 3;
    for (int i = 0; i < pixels; i++) {
      int from = 3 * (onItsHead ? pixels - 1 - i : i);
      int colour = (rgb[from] & 0xff) << 16 | (rgb[from + 1] & 0xff) << 8 | rgb[from + 2] & 0xff;
      image.setRGB(i % frame.width(), i / frame.width(), colour);
    }
    Path file = folder.resolve("camera.png");
    ImageIO.write(image, "png", file.toFile());
    try (CameraSource camera = Cameras.openPicture(file);
        PoseEstimator estimator =
            PoseEstimators.open(PoseOptions.DEFAULT, List.of(Path.of("models")))) {
      return DoctorCommand.pictureFault(camera, estimator);
    }
  }

  private Path picture() throws IOException {
    Path picture = folder.resolve("wall.png");
    ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
    return picture;
  }

  private int run(String... words) {
    return terminal.run(folder, words);
  }
}
