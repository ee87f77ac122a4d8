package io.github.unhunch.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.camera.Yuyv;
import io.github.unhunch.coach.Coach;
import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.coach.prompt.PromptOptions;
import io.github.unhunch.coach.prompt.PromptPolicy;
import io.github.unhunch.monitor.Pipeline;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.pose.PoseSmoother;
import io.github.unhunch.pose.SmoothingOptions;
import io.github.unhunch.posture.PostureJudge;
import io.github.unhunch.posture.PostureOptions;
import io.github.unhunch.settings.Installation;
import io.github.unhunch.text.Range;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code unhunch bench}: what watching costs on this machine. */
@Command(
    name = "bench",
    hidden = true,
    description = "Measures load time, time per frame, memory and processor share.",
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

  private static final int WARM_UP = 30;
  private static final int FRAMES = 60;
  private static final int PICTURES = 4;

  @ParentCommand private UnhunchCommand unhunch;
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "One JSON object in place of lines.")
  private boolean json;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      defaultValue = "default",
      description = "default, light, an installed model's name, or the path of an ONNX file.")
  private String model;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "20",
      description = "How long to watch at the default rate, 2 to 600 seconds.")
  private double seconds;

  @Override
  public Integer call() throws PoseException, CameraException, IOException, InterruptedException {
    new Range(2, 600, "seconds").check("--seconds", seconds);
    PrintWriter out = spec.commandLine().getOut();
    JsonObject result = measure();
    if (json) {
      new JsonLines(out).write(result);
    } else {
      for (Map.Entry<String, JsonElement> entry : result.entrySet()) {
        out.printf("%-28s %s%n", entry.getKey(), entry.getValue().getAsString());
      }
      out.flush();
    }
    return 0;
  }

  private JsonObject measure()
      throws PoseException, CameraException, IOException, InterruptedException {
    List<Frame> frames = sampleFrames();
    // The app would wait for a model that is not there.
    PoseEstimators.file(options(1), models());
    JsonObject result = new JsonObject();
    result.addProperty("model", model);
    result.addProperty("java", System.getProperty("java.version"));
    result.addProperty("watchedWith", String.join(" ", Installation.JAVA_FLAGS));
    // First the app itself, before this process heats the machine up.
    Optional<JsonObject> app = app(frames);
    long start = System.nanoTime();
    PoseEstimator single = open(1);
    result.addProperty("modelLoadMillis", tenths((System.nanoTime() - start) / 1e6));
    try (single) {
      result.addProperty("millisPerFrame1Thread", medianMillis(frames, single::estimate));
    }
    try (PoseEstimator two = open(2)) {
      result.addProperty("millisPerFrame2Threads", medianMillis(frames, two::estimate));
    }
    try (Pipeline pipeline = pipeline(open(1))) {
      result.addProperty(
          "endToEndMillisPerFrame",
          medianMillis(
              frames, frame -> pipeline.look(frame, Instant.now(), PromptContext.UNKNOWN)));
    }
    app.ifPresentOrElse(
        cost -> cost.entrySet().forEach(entry -> result.add(entry.getKey(), entry.getValue())),
        () ->
            result.addProperty(
                "app",
                "not measured, only its parts above: it needs a display, and here is none; install"
                    + " Xvfb, or measure on a desktop"));
    return result;
  }

  /** What the app costs; where there is no display, on a virtual one, if it can be had. */
  private Optional<JsonObject> app(List<Frame> frames)
      throws CameraException, IOException, InterruptedException {
    Optional<VirtualDisplay> virtual = VirtualDisplay.open();
    try {
      if (GraphicsEnvironment.isHeadless() && virtual.isEmpty()) {
        return Optional.empty();
      }
      JsonObject cost = AppProbe.measure(frames, folder(), seconds, virtual);
      cost.addProperty("display", virtual.isPresent() ? "none here; Xvfb's" : "this one");
      return Optional.of(cost);
    } finally {
      virtual.ifPresent(VirtualDisplay::close);
    }
  }

  /** In the user's folder: the one for temporary files may be small or full. */
  private Path folder() throws IOException {
    Path home = Files.createDirectories(unhunch.home().directory());
    return Files.createTempDirectory(home, "bench");
  }

  /** The whole way from a frame to what the coach does, with default options. */
  private static Pipeline pipeline(PoseEstimator estimator) {
    return new Pipeline(
        estimator,
        new PoseSmoother(SmoothingOptions.DEFAULT),
        new PostureJudge(PostureOptions.DEFAULT),
        new Coach(new PromptPolicy(PromptOptions.DEFAULT), request -> Optional.empty()),
        Optional.empty(),
        ZoneId::systemDefault);
  }

  private PoseEstimator open(int threads) throws PoseException {
    return PoseEstimators.open(options(threads), models());
  }

  private PoseOptions options(int threads) {
    return new PoseOptions(model, threads);
  }

  private List<Path> models() {
    return List.of(Installation.find().models(), unhunch.home().models());
  }

  /** Something done with a frame. */
  private interface Work {
    Object on(Frame frame) throws PoseException;
  }

  private static double medianMillis(List<Frame> frames, Work work) throws PoseException {
    double[] millis = new double[FRAMES];
    for (int i = -WARM_UP; i < FRAMES; i++) {
      Frame picture = frames.get(Math.floorMod(i, frames.size()));
      double time = (i + WARM_UP) * 0.5;
      Frame frame = picture.at(time);
      long start = System.nanoTime();
      work.on(frame);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(millis);
    return tenths(millis[FRAMES / 2]);
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static List<Frame> sampleFrames() throws CameraException, IOException {
    Path samples = Installation.find().samples();
    Optional<Path> clip;
    try (Stream<Path> files = Files.list(samples)) {
      clip = files.filter(file -> file.toString().endsWith(".mp4")).sorted().findFirst();
    } catch (IOException e) {
      throw new CliException(samples + ": the samples are missing; install Unhunch again");
    }
    List<Frame> frames = new ArrayList<>();
    try (CameraSource source =
        Cameras.openRecording(
            clip.orElseThrow(() -> new CliException(samples + ": holds no sample clip")))) {
      Optional<Frame> frame = source.read();
      while (frame.isPresent() && frames.size() < PICTURES) {
        Frame seen = frame.get();
        frames.add(
            new Frame(
                seen.time(), seen.width(), seen.height(), Yuyv.of(seen), seen.recordedPoints()));
        frame = source.read();
      }
    }
    return frames;
  }
}
