package io.github.unhunch.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.unhunch.posture.Cue;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All figures that ship: complete, moving, mirrored, and safe where hands are shown. */
class FiguresTest {

  private static final FigureLibrary LIBRARY = FigureLibrary.load();
  private static final Path RESOURCES = Path.of("src/main/resources/io/github/unhunch");

  @Test
  void theIndexNamesEveryFileInTheFolder() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES.resolve("figures"))) {
      Set<String> there = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .forEach(name -> there.add(name.replace(".json", "")));
      assertThat(LIBRARY.all().keySet()).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @Test
  void everyFigureThatTheContentNamesIsThere() throws IOException {
    List<String> named = new ArrayList<>();
    try (Stream<Path> files = Files.list(RESOURCES.resolve("content"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".json")).toList()) {
        try (Reader reader = Files.newBufferedReader(file)) {
          collect(JsonParser.parseReader(reader), named);
        }
      }
    }
    assertThat(named).hasSizeGreaterThan(40);
    assertThat(LIBRARY.all().keySet()).containsAll(named);
  }

  private static void collect(JsonElement element, List<String> named) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(child -> collect(child, named));
    } else if (element.isJsonObject()) {
      for (Map.Entry<String, JsonElement> field : element.getAsJsonObject().entrySet()) {
        if (field.getKey().equals("figure")) {
          named.add(field.getValue().getAsString());
        } else {
          collect(field.getValue(), named);
        }
      }
    }
  }

  @Test
  void everyCueHasAFigure() {
    for (Cue cue : Cue.values()) {
      assertThat(LIBRARY.cue(cue).poses()).hasSizeGreaterThan(1);
    }
  }

  @Test
  void everyFigureMoves() {
    Set<String> still = new TreeSet<>();
    for (Figure figure : LIBRARY.all().values()) {
      BufferedImage first = paint(figure, 0, FigurePainter.Look.MOVING);
      double loop = figure.seconds();
      boolean moved =
          Stream.of(0.25, 0.4, 0.5, 0.75)
              .map(share -> paint(figure, share * loop, FigurePainter.Look.MOVING))
              .anyMatch(later -> difference(first, later) > 20);
      if (!moved) {
        still.add(figure.id());
      }
      BufferedImage again = paint(figure, loop, FigurePainter.Look.MOVING);
      assertThat(difference(first, again)).as(figure.id() + " loops").isLessThan(20);
    }
    assertThat(still).isEmpty();
  }

  @Test
  void reducedMotionShowsOneStillPicture() {
    Figure figure = LIBRARY.findOrCalm("chin-tuck");
    assertThat(
            difference(
                paint(figure, 0.3, FigurePainter.Look.STILL),
                paint(figure, 2.1, FigurePainter.Look.STILL)))
        .isZero();
  }

  @Test
  void mirroredIsMirrored() {
    for (Figure figure : LIBRARY.all().values()) {
      BufferedImage left = paint(figure, 1, new FigurePainter.Look(false, true));
      BufferedImage right = paint(figure, 1, new FigurePainter.Look(true, true));
      assertThat(difference(left, flipped(right))).as(figure.id()).isLessThan(600);
    }
    Figure oneSided = LIBRARY.findOrCalm("upper-trap-knead");
    BufferedImage left = paint(oneSided, 1, new FigurePainter.Look(false, true));
    BufferedImage right = paint(oneSided, 1, new FigurePainter.Look(true, true));
    assertThat(difference(left, right)).isGreaterThan(1500);
  }

  /** The rule behind it: never pressure on the throat or the front or side of the neck. */
  @Test
  void noHandIsEverOnTheFrontOrSideOfTheNeck() {
    Set<String> wrong = new TreeSet<>();
    for (Figure figure : LIBRARY.all().values()) {
      Motion motion = new Motion(figure);
      for (double t = 0; t < figure.seconds(); t += 0.05) {
        Skeleton body = motion.at(t);
        for (Side side : Side.values()) {
          Skeleton.Arm arm = body.arm(side);
          boolean seenFromBehind = figure.view() == View.BACK;
          boolean covered = arm.depth() == Depth.BEHIND && figure.view() != View.SIDE;
          if (!seenFromBehind && !covered) {
            Vec tips = arm.wrist().plus(Vec.polar(arm.handAngle(), 2 * Skeleton.PALM));
            if (Math.min(toNeck(body, arm.palm()), toNeck(body, tips)) < 8) {
              wrong.add(figure.id() + " " + side);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static double toNeck(Skeleton body, Vec point) {
    Vec low = body.neckBase.plus(0, -1);
    double nearest = Double.MAX_VALUE;
    for (double share = 0; share <= 1; share += 0.1) {
      nearest = Math.min(nearest, low.toward(body.headBase, share).minus(point).length());
    }
    return nearest;
  }

  /** Below, a body goes on; at the sides and above, who looks wonders where a hand went. */
  @Test
  void noHandAndNoHeadLeavesTheFrameAtItsSidesOrAbove() {
    Set<String> wrong = new TreeSet<>();
    for (Figure figure : LIBRARY.all().values()) {
      Motion motion = new Motion(figure);
      List<Double> frame = figure.frame();
      double half = Math.max(frame.get(2), frame.get(3)) / 2; // The tile is square.
      double middle = frame.get(0) + frame.get(2) / 2;
      double above = frame.get(1) + frame.get(3) / 2 - half;
      for (double t = 0; t < figure.seconds(); t += 0.05) {
        Skeleton body = motion.at(t);
        List<Vec> ends = new ArrayList<>(List.of(body.head(0, -16)));
        for (Side side : Side.values()) {
          Skeleton.Arm arm = body.arm(side);
          ends.add(arm.palm());
          ends.add(arm.palm().plus(Vec.polar(arm.handAngle(), Skeleton.PALM)));
          ends.add(arm.elbow());
        }
        if (ends.stream().anyMatch(end -> Math.abs(end.x() - middle) > half || end.y() < above)) {
          wrong.add(figure.id());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void armsAreNeverStretchedAndNeverJump() {
    Set<String> wrong = new TreeSet<>();
    for (Figure figure : LIBRARY.all().values()) {
      Motion motion = new Motion(figure);
      Skeleton before = motion.at(0);
      for (double t = 0.033; t < figure.seconds() + 0.1; t += 0.033) {
        Skeleton now = motion.at(t);
        for (Side side : Side.values()) {
          Skeleton.Arm arm = now.arm(side);
          String who = figure.id() + " " + side;
          if (arm.elbow().minus(now.shoulder(side)).length() > Skeleton.UPPER_ARM * 1.15) {
            wrong.add(who + ": upper arm too long");
          }
          if (arm.wrist().minus(arm.elbow()).length() > Skeleton.FOREARM * 1.35) {
            wrong.add(who + ": forearm too long");
          }
          boolean sameShape = arm.hand() == before.arm(side).hand();
          if (sameShape && arm.palm().minus(before.arm(side).palm()).length() > 12) {
            wrong.add(who + ": hand jumps");
          }
        }
        before = now;
      }
    }
    assertThat(wrong).isEmpty();
  }

  static BufferedImage paint(Figure figure, double seconds, FigurePainter.Look look) {
    BufferedImage image = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    new FigurePainter(FigurePalette.LIGHT)
        .paint(graphics, figure, seconds, look, new Rectangle2D.Double(0, 0, 120, 120));
    graphics.dispose();
    return image;
  }

  private static BufferedImage flipped(BufferedImage image) {
    BufferedImage flipped = new BufferedImage(120, 120, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 120; y++) {
      for (int x = 0; x < 120; x++) {
        flipped.setRGB(119 - x, y, image.getRGB(x, y));
      }
    }
    return flipped;
  }

  /** How many points differ clearly. */
  private static int difference(BufferedImage a, BufferedImage b) {
    int count = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        int p = a.getRGB(x, y);
        int q = b.getRGB(x, y);
        int apart =
            Math.abs((p >> 16 & 255) - (q >> 16 & 255))
                + Math.abs((p >> 8 & 255) - (q >> 8 & 255))
                + Math.abs((p & 255) - (q & 255));
        if (apart > 90) {
          count++;
        }
      }
    }
    return count;
  }

  /** Lines must stand out from the skin they run on, in every tone and window. */
  @ParameterizedTest
  @CsvSource({
    "LIGHT, false",
    "LIGHT, true",
    "MEDIUM, false",
    "MEDIUM, true",
    "DARK, false",
    "DARK, true"
  })
  void everySkinToneKeepsItsLinesAndHairApart(FigureLook.Tone tone, boolean dark) {
    FigurePalette palette = (dark ? FigurePalette.DARK : FigurePalette.LIGHT).of(tone, dark);
    assertThat(contrast(palette.skin().fill(), palette.skin().line())).isGreaterThan(1.8);
    assertThat(contrast(palette.skin().fill(), palette.hair().fill())).isGreaterThan(1.5);
    assertThat(contrast(palette.skin().fill(), palette.ground())).isGreaterThan(1.2);
  }

  @Test
  void theBuildMakesTheBodyBroader() {
    Figure figure = FigureLibrary.load().all().get("shoulder-shrug");
    int slender = painted(figure, FigureLook.Build.SLENDER);
    assertThat(painted(figure, FigureLook.Build.STURDY)).isGreaterThan(slender * 105 / 100);
  }

  /** How many points of the picture show shirt or skin. */
  private static int painted(Figure figure, FigureLook.Build build) {
    BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    new FigurePainter(FigurePalette.LIGHT, build)
        .paint(
            graphics, figure, 0, FigurePainter.Look.STILL, new Rectangle2D.Double(0, 0, 200, 200));
    graphics.dispose();
    int shirt = FigurePalette.LIGHT.shirt().fill().getRGB();
    int count = 0;
    for (int rgb : image.getRGB(0, 0, 200, 200, null, 0, 200)) {
      count += rgb == shirt ? 1 : 0;
    }
    return count;
  }

  /** The WCAG's contrast ratio. */
  private static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color color) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    float[] parts = color.getRGBColorComponents(null);
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum +=
          weights[i]
              * (parts[i] <= 0.04045
                  ? parts[i] / 12.92
                  : Math.pow((parts[i] + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
