package io.github.unhunch.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.content.RoutineLibrary;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.history.SampleDays;
import io.github.unhunch.pose.Pose;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.settings.SettingsStore;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.calibration.CalibrationPanel;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.figure.FigureLook;
import io.github.unhunch.ui.figure.FigureSheet;
import io.github.unhunch.ui.live.LiveCommands;
import io.github.unhunch.ui.live.LivePanel;
import io.github.unhunch.ui.live.Sitter;
import io.github.unhunch.ui.prompt.ToastPicture;
import io.github.unhunch.ui.report.OffScreen;
import io.github.unhunch.ui.report.ReportPanel;
import io.github.unhunch.ui.routine.PagePictures;
import io.github.unhunch.ui.settings.NothingStored;
import io.github.unhunch.ui.settings.SettingsPanel;
import io.github.unhunch.ui.start.SafetyPanel;
import io.github.unhunch.ui.start.StartPanel;
import io.github.unhunch.ui.start.StartParts;
import io.github.unhunch.ui.start.StartStep;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Space;
import io.github.unhunch.ui.theme.Theme;
import io.github.unhunch.ui.tray.TrayPicture;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Draws the pictures of the windows and of all figures anew, light and dark: {@code mvn -Pquick
 * -Dtest=DocsPicturesTest -Dunhunch.pictures=docs/pictures test}. With {@code
 * -Dunhunch.pictures.scale=2} text and all are of twice the size, and with {@code
 * -Dunhunch.pictures.language=de} in German.
 */
@EnabledIfSystemProperty(named = "unhunch.pictures", matches = ".+")
class DocsPicturesTest {

  @TempDir static Path folder;

  /** What the camera of the pictures sees, four times a second, with the points found in it. */
  private record Seen(Frame frame, Pose pose) {}

  private static final List<Seen> SEEN = new ArrayList<>();

  @BeforeAll
  static void watchTheSample() throws Exception {
    try (CameraSource source = Cameras.openRecording(Path.of("samples/desk_day.mp4"));
        PoseEstimator estimator =
            PoseEstimators.open(PoseOptions.DEFAULT, List.of(Path.of("models")))) {
      for (Optional<Frame> frame = source.read();
          frame.isPresent() && frame.get().time() < 5;
          frame = source.read()) {
        if (SEEN.isEmpty()
            || frame.get().time() >= SEEN.get(SEEN.size() - 1).frame().time() + 0.25) {
          SEEN.add(new Seen(frame.get(), estimator.estimate(frame.get())));
        }
      }
    }
  }

  @AfterAll
  static void backToDefault() throws Exception {
    SwingUtilities.invokeAndWait(Theme.DEFAULT::install);
  }

  @Test
  void everyWindow() throws Exception {
    Path out = Path.of(System.getProperty("unhunch.pictures"));
    double scale = Double.parseDouble(System.getProperty("unhunch.pictures.scale", "1"));
    Locale locale = Locale.forLanguageTag(System.getProperty("unhunch.pictures.language", "en"));
    Files.createDirectories(out);
    try (HistoryStore store = HistoryStore.open(folder.resolve("history.db"))) {
      SampleDays.writeMonth(store);
      Texts texts = Texts.in(locale);
      Map<String, Supplier<JComponent>> windows = windows(texts, locale, store);
      for (boolean dark : new boolean[] {false, true}) {
        ImageIO.write(
            FigureSheet.draw(FigureLibrary.load(), dark, FigureLook.DEFAULT),
            "png",
            out.resolve("gallery" + (dark ? "-dark.png" : "-light.png")).toFile());
        for (Map.Entry<String, Supplier<JComponent>> window : windows.entrySet()) {
          BufferedImage picture =
              OffScreen.onSwing(
                  () -> {
                    new Theme(dark, scale, true).install();
                    return paint(window.getValue().get());
                  });
          String name = window.getKey() + (dark ? "-dark.png" : "-light.png");
          ImageIO.write(picture, "png", out.resolve(name).toFile());
          assertThat(OffScreen.colours(picture)).as(name).isGreaterThan(5);
        }
        ImageIO.write(
            TrayPicture.figures(texts, dark),
            "png",
            out.resolve("tray" + (dark ? "-dark.png" : "-light.png")).toFile());
      }
    }
    ImageIO.write(overview(out), "png", out.resolve("overview.png").toFile());
  }

  /** The report, the prompt and the routine together, as the README shows them. */
  private static BufferedImage overview(Path pictures) throws IOException {
    BufferedImage image = new BufferedImage(1400, 640, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.setColor(new Color(0xe8eef1));
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    place(g, pictures.resolve("report-light.png"), 24, 70, 0.78);
    place(g, pictures.resolve("routine-light.png"), 724, 24, 0.8);
    place(g, pictures.resolve("toast-light.png"), 420, 480, 1);
    g.dispose();
    return image;
  }

  private static void place(Graphics2D g, Path picture, int x, int y, double scale)
      throws IOException {
    BufferedImage one = ImageIO.read(picture.toFile());
    int width = (int) (one.getWidth() * scale);
    int height = (int) (one.getHeight() * scale);
    g.drawImage(one, x, y, width, height, null);
    g.setColor(new Color(0xc3cdd2));
    g.drawRect(x, y, width, height);
  }

  /** As large as its window would be, on a small laptop's screen where the text is large. */
  private static BufferedImage paint(JComponent window) {
    Dimension wanted = window.getPreferredSize();
    if (!window.isPreferredSizeSet()) {
      wanted.width = Math.max(wanted.width, Space.scaled(820));
      wanted.height = Math.max(Math.min(wanted.height, Space.scaled(640)), Space.scaled(560));
    }
    JRootPane root = new JRootPane();
    root.setContentPane(window);
    if (window instanceof Page page) {
      root.setDefaultButton(page.primary().orElse(null));
    }
    OffScreen.fit(root, wanted);
    OffScreen.layOut(root);
    BufferedImage image =
        new BufferedImage(root.getWidth(), root.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    root.print(g);
    g.dispose();
    return image;
  }

  private static Map<String, Supplier<JComponent>> windows(
      Texts texts, Locale locale, HistoryStore store) {
    RoutineLibrary library = RoutineLibrary.builtIn(locale);
    Map<String, Supplier<JComponent>> windows =
        new LinkedHashMap<>(PagePictures.pages(texts, library));
    windows.put(
        "toast",
        () -> ToastPicture.of(texts, library.routine("head-forward").orElseThrow().name()));
    for (StartStep step : StartStep.values()) {
      String name = step == StartStep.WHAT ? "start" : "start-" + (step.ordinal() + 1);
      windows.put(name, () -> start(texts, step));
    }
    windows.put("calibration", () -> calibration(texts, 4));
    windows.put("calibration-done", () -> calibration(texts, 25));
    windows.put("live", () -> live(texts));
    windows.put(
        "live-paused",
        () -> {
          LivePanel panel = live(texts);
          panel.showPaused(texts.get("ui.tray.paused-until", "14:30"), true);
          return panel;
        });
    windows.put("report", () -> report(texts, store, 0));
    windows.put("report-week", () -> report(texts, store, 1));
    windows.put("report-month", () -> report(texts, store, 2));
    windows.put("settings", () -> settings(texts));
    return windows;
  }

  private static StartPanel start(Texts texts, StartStep step) {
    StartParts parts =
        new StartParts(
            () -> List.of(new StartParts.Camera("a", "HD Webcam C270")),
            camera -> {},
            () -> {},
            () -> new SafetyPanel(texts, Optional::empty, then -> {}),
            () -> new CalibrationPanel(texts, baseline -> {}),
            () -> true,
            () -> true,
            on -> {},
            reached -> {},
            () -> {},
            () -> {});
    StartPanel panel = new StartPanel(texts, parts, step);
    panel.showPicture(Optional.of(SEEN.get(4).frame()), SEEN.get(4).pose());
    return panel;
  }

  private static CalibrationPanel calibration(Texts texts, double seconds) {
    CalibrationPanel panel = new CalibrationPanel(texts, baseline -> {}, () -> {});
    panel.begin();
    if (seconds < 5) {
      SEEN.forEach(seen -> panel.accept(Optional.of(seen.frame()), seen.pose()));
      return panel;
    }
    for (double t = 0; t < seconds; t += 0.25) {
      panel.accept(Optional.of(Sitter.frame()), Sitter.person(t, t < 7.5 ? 0 : 45));
    }
    return panel;
  }

  private static LivePanel live(Texts texts) {
    LivePanel panel =
        new LivePanel(texts, new LiveCommands(() -> {}, () -> {}, () -> {}, () -> {}, () -> {}));
    panel.show(
        Optional.of(SEEN.get(4).frame()), SEEN.get(4).pose(), Sitter.judgement(), Sitter.limits());
    return panel;
  }

  private static ReportPanel report(Texts texts, HistoryStore store, int view) {
    ReportPanel panel = new ReportPanel(texts, new FromStore(store), () -> SampleDays.DAY);
    OffScreen.all(panel, JToggleButton.class).get(view).doClick();
    return panel;
  }

  private static SettingsPanel settings(Texts texts) {
    SettingsStore store =
        new SettingsStore(
            folder.resolve("none.json"), (delay, task) -> {}, InstantSource.system(), said -> {});
    SettingsPanel panel =
        new SettingsPanel(
            texts,
            store,
            List.of("HD Webcam C270"),
            Optional.empty(),
            NothingStored.in(folder),
            new SafetyPanel(texts, Optional::empty, then -> {}));
    panel.show("prompts");
    return panel;
  }
}
