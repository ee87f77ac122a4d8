package io.github.unhunch.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.jna.LastErrorException;
import io.github.unhunch.camera.CameraException.Problem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drivers as they differ from each other, each with one habit that real ones have. */
class V4l2CameraTest {

  private static final CameraDevice DEVICE = new CameraDevice("Webcam", "Webcam", 0);

  @AfterEach
  void nothingStaysOpen() {
    assertThat(NativeHandles.open()).isEmpty();
  }

  /** A driver that fills a buffer as soon as it has one; the first byte counts its pictures. */
  private static class Driver implements VideoDevice {
    static final int WIDTH = 4;
    static final int HEIGHT = 2;
    final Deque<Integer> given = new ArrayDeque<>();
    final byte[][] memory = new byte[2][];
    int pixelFormat = YUYV;
    int bytesPerLine = WIDTH * 2;
    int pictures;
    boolean closed;

    @Override
    public Format ask(int width, int height, int wanted) {
      return new Format(WIDTH, HEIGHT, pixelFormat, bytesPerLine);
    }

    @Override
    public void askRate(int framesPerSecond) {}

    @Override
    public int buffers(int wanted) {
      return 2;
    }

    @Override
    public void stream(boolean on) {}

    @Override
    public void give(int buffer) {
      given.add(buffer);
    }

    @Override
    public Optional<Filled> take() {
      if (given.isEmpty()) {
        return Optional.empty();
      }
      int buffer = given.remove();
      byte[] picture = picture(++pictures);
      memory[buffer] = picture;
      return Optional.of(new Filled(buffer, picture.length, whole(), seconds()));
    }

    byte[] picture(int number) {
      byte[] picture = new byte[bytesPerLine * (HEIGHT - 1) + WIDTH * 2];
      Arrays.fill(picture, (byte) 128);
      picture[0] = (byte) number;
      return picture;
    }

    boolean whole() {
      return true;
    }

    double seconds() {
      return System.nanoTime() / 1e9;
    }

    @Override
    public boolean await(int millis) {
      return true;
    }

    @Override
    public byte[] read(int buffer, int bytes) {
      return Arrays.copyOf(memory[buffer], bytes);
    }

    @Override
    public int[] readPairs(int buffer, int pairs) {
      int[] copy = new int[pairs];
      ByteBuffer.wrap(read(buffer, pairs * 4))
          .order(ByteOrder.LITTLE_ENDIAN)
          .asIntBuffer()
          .get(copy);
      return copy;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private static CameraSource open(VideoDevice driver) throws CameraException {
    return V4l2Camera.open(CameraSpec.DEFAULT, DEVICE, () -> List.of(DEVICE), driver).orElseThrow();
  }

  private static int number(Frame frame) {
    return ((Yuyv) frame.pixels()).pairs()[0] & 0xff;
  }

  @Test
  void onePictureIsFetchedForEachThatIsWanted() throws Exception {
    Driver driver = new Driver();
    try (CameraSource camera = open(driver)) {
      camera.read();
      int before = driver.pictures;
      for (int look = 1; look <= 5; look++) {
        camera.read();
      }
      assertThat(driver.pictures - before).as("beside the one that was begun").isBetween(5, 6);
      assertThat(driver.given.size()).isLessThanOrEqualTo(1);
    }
    assertThat(driver.closed).isTrue();
  }

  @Test
  void rowsMayBeLongerThanTheirPixelsAndTheLastOneNot() throws Exception {
    Driver driver = new Driver();
    driver.bytesPerLine = 32;
    try (CameraSource camera = open(driver)) {
      Frame frame = camera.read().orElseThrow();
      assertThat(frame.width()).isEqualTo(4);
      assertThat(frame.rgb()).hasSize(4 * 2 * 3);
    }
  }

  @Test
  void rowsThatBeginWithinAPairOfPixelsAreLeftToOpenCv() throws Exception {
    Driver driver = new Driver();
    driver.bytesPerLine = 10;

    assertThat(V4l2Camera.open(CameraSpec.DEFAULT, DEVICE, () -> List.of(DEVICE), driver))
        .isEmpty();
    assertThat(driver.closed).isTrue();
  }

  @Test
  void aDriverThatDoesNotTellHowLongItsRowsAreHasThemWithoutGaps() throws Exception {
    Driver driver =
        new Driver() {
          @Override
          public Format ask(int width, int height, int wanted) {
            return new Format(WIDTH, HEIGHT, YUYV, 0);
          }
        };
    try (CameraSource camera = open(driver)) {
      assertThat(camera.read().orElseThrow().rgb()).hasSize(4 * 2 * 3);
    }
  }

  @Test
  void aPictureThatLostAPartOnTheWayIsPassedOver() throws Exception {
    Driver driver =
        new Driver() {
          @Override
          boolean whole() {
            return pictures % 2 == 0;
          }
        };
    try (CameraSource camera = open(driver)) {
      assertThat(number(camera.read().orElseThrow()) % 2).isZero();
      assertThat(number(camera.read().orElseThrow()) % 2).isZero();
    }
  }

  @Test
  void aDriverWhoseClockIsBehindGivesPicturesAllTheSame() throws Exception {
    Driver driver =
        new Driver() {
          @Override
          double seconds() {
            return System.nanoTime() / 1e9 - 100;
          }
        };
    try (CameraSource camera = open(driver)) {
      double now = System.nanoTime() / 1e9;
      assertThat(camera.read().orElseThrow().time()).isCloseTo(now, within(1.0));
      int before = driver.pictures;
      camera.read();
      assertThat(driver.pictures - before).as("once its clock is known").isLessThanOrEqualTo(2);
    }
  }

  @Test
  void timesNeverGoBackThoughADriversDo() throws Exception {
    Driver driver =
        new Driver() {
          @Override
          double seconds() {
            return System.nanoTime() / 1e9 + (pictures % 2 == 0 ? 0.3 : 0);
          }
        };
    try (CameraSource camera = open(driver)) {
      double last = 0;
      for (int i = 0; i < 6; i++) {
        double time = camera.read().orElseThrow().time();
        assertThat(time).isGreaterThanOrEqualTo(last).isLessThan(System.nanoTime() / 1e9 + 0.01);
        last = time;
      }
    }
  }

  @Test
  void aDriverThatKeepsItsLastBufferGetsAnother() throws Exception {
    Driver driver =
        new Driver() {
          @Override
          public Optional<Filled> take() {
            return given.size() < 2 ? Optional.empty() : super.take();
          }

          @Override
          public boolean await(int millis) {
            try {
              Thread.sleep(millis);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            return true;
          }
        };
    try (CameraSource camera = open(driver)) {
      assertThat(camera.read()).isPresent();
      assertThat(camera.read()).isPresent();
      double before = System.nanoTime() / 1e9;
      assertThat(camera.read()).isPresent();
      assertThat(System.nanoTime() / 1e9 - before).as("once that is known").isLessThan(0.4);
    }
  }

  @Test
  void aCameraThatIsPulledOutIsLostAtOnce() throws Exception {
    Driver driver =
        new Driver() {
          @Override
          public Optional<Filled> take() {
            return pictures < 2 ? super.take() : Optional.empty();
          }

          @Override
          public boolean await(int millis) {
            return false;
          }
        };
    try (CameraSource camera = open(driver)) {
      double before = System.nanoTime() / 1e9;
      assertThatThrownBy(
              () -> {
                camera.read();
                camera.read();
                camera.read();
              })
          .isInstanceOfSatisfying(
              CameraException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNPLUGGED));
      assertThat(System.nanoTime() / 1e9 - before).isLessThan(2);
    }
  }

  @Test
  void oneThatAnotherProgramStreamsFromIsBusyAndLetGo() {
    Driver driver =
        new Driver() {
          @Override
          public void stream(boolean on) {
            throw new LastErrorException(V4l2.EBUSY);
          }
        };
    assertThatThrownBy(() -> open(driver))
        .isInstanceOfSatisfying(
            CameraException.class, e -> assertThat(e.problem()).isEqualTo(Problem.BUSY));
    assertThat(driver.closed).isTrue();
  }

  @Test
  void oneThatGivesOnlyFormatsUnknownHereIsLetGo() throws Exception {
    Driver driver = new Driver();
    driver.pixelFormat = 'N' | 'V' << 8 | '1' << 16 | '2' << 24;
    assertThat(V4l2Camera.open(CameraSpec.DEFAULT, DEVICE, List::of, driver)).isEmpty();
    assertThat(driver.closed).isTrue();
  }

  @Test
  void jpegPicturesAreReadWithTheirTablesOrWithout() throws Exception {
    byte[] whole = jpeg();
    byte[] bare = withoutTables(whole);
    assertThat(bare.length).isLessThan(whole.length - 300);
    Driver driver =
        new Driver() {
          @Override
          byte[] picture(int number) {
            return number % 3 == 0 ? Arrays.copyOf(whole, 40) : number % 3 == 1 ? whole : bare;
          }
        };
    driver.pixelFormat = VideoDevice.MJPEG;
    try (CameraSource camera = open(driver)) {
      for (int i = 0; i < 4; i++) {
        Frame frame = camera.read().orElseThrow();
        assertThat(List.of(frame.width(), frame.height())).containsExactly(64, 48);
        int left = (24 * 64 + 16) * 3;
        int right = (24 * 64 + 48) * 3;
        assertThat(frame.rgb()[left] & 0xff).as("red on the left").isGreaterThan(200);
        assertThat(frame.rgb()[left + 2] & 0xff).isLessThan(60);
        assertThat(frame.rgb()[right + 2] & 0xff).as("blue on the right").isGreaterThan(200);
        assertThat(frame.rgb()[right] & 0xff).isLessThan(60);
      }
    }
  }

  private static byte[] jpeg() throws Exception {
    BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, 32, 48);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(32, 0, 32, 48);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", bytes);
    return bytes.toByteArray();
  }

  private static byte[] withoutTables(byte[] jpeg) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    bare.write(jpeg, 0, 2);
    int at = 2;
    while ((jpeg[at + 1] & 0xff) != 0xda) {
      int length = 2 + ((jpeg[at + 2] & 0xff) << 8) + (jpeg[at + 3] & 0xff);
      if ((jpeg[at + 1] & 0xff) != 0xc4) {
        bare.write(jpeg, at, length);
      }
      at += length;
    }
    bare.write(jpeg, at, jpeg.length - at);
    return bare.toByteArray();
  }
}
