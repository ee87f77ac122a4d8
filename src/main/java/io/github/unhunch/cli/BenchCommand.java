package io.github.unhunch.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.json.JsonException;
import io.github.unhunch.json.JsonValue;
import io.github.unhunch.monitor.Pipeline;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.settings.Installation;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code unhunch bench}: what watching costs on this machine. */
@Command(
    name = "bench",
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
      defaultValue = "default",
      description = "default, light, an installed model's name, or the path of an ONNX file.")
  private String model;

  @Option(
      names = "--seconds",
      defaultValue = "20",
      description = "How long to watch at the default rate, 2 to 600 seconds.")
  private double seconds;

  @Option(names = "--watch", hidden = true, description = "Runs the watching alone, on pictures.")
  private @Nullable Path watch;

  @Override
  public Integer call() throws PoseException, CameraException, IOException, InterruptedException {
    if (!(seconds >= 2 && seconds <= 600)) {
      throw new CliException("--seconds must be 2 to 600, not " + seconds);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (watch != null) {
      new JsonLines(out).write(WatchProbe.watch(watch, seconds, open(1)));
      return 0;
    }
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
    JsonObject result = new JsonObject();
    result.addProperty("model", model);
    result.addProperty("java", System.getProperty("java.version"));
    result.addProperty("watchedWith", String.join(" ", Installation.JAVA_FLAGS));
    // First in a process of its own, before this one heats the machine up.
    JsonObject watched = watchApart(frames);
    long start = System.nanoTime();
    PoseEstimator single = open(1);
    result.addProperty("modelLoadMillis", tenths((System.nanoTime() - start) / 1e6));
    try (single) {
      result.addProperty("millisPerFrame1Thread", medianMillis(frames, single::estimate));
    }
    try (PoseEstimator two = open(2)) {
      result.addProperty("millisPerFrame2Threads", medianMillis(frames, two::estimate));
    }
    try (Pipeline pipeline = WatchProbe.pipeline(open(1))) {
      result.addProperty(
          "endToEndMillisPerFrame",
          medianMillis(
              frames, frame -> pipeline.look(frame, Instant.now(), PromptContext.UNKNOWN)));
    }
    watched.entrySet().forEach(entry -> result.add(entry.getKey(), entry.getValue()));
    return result;
  }

  private PoseEstimator open(int threads) throws PoseException {
    return PoseEstimators.open(
        new PoseOptions(model, threads),
        List.of(Installation.find().models(), unhunch.home().models()));
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
      Frame frame = Frame.ofPixels(time, picture.width(), picture.height(), picture.rgb());
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
        frames.add(frame.get());
        frame = source.read();
      }
    }
    return frames;
  }

  /** A process of its own, since reading a video leaves its library in memory. */
  private JsonObject watchApart(List<Frame> frames) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("unhunch-bench");
    try {
      for (int i = 0; i < frames.size(); i++) {
        ImageIO.write(image(frames.get(i)), "jpg", folder.resolve(i + ".jpg").toFile());
      }
      Process process = new ProcessBuilder(command(folder)).start();
      String line;
      String trouble;
      try (var output = process.inputReader(StandardCharsets.UTF_8);
          var errors = process.errorReader(StandardCharsets.UTF_8)) {
        line = output.readLine();
        trouble = errors.readLine();
      }
      if (process.waitFor() != 0 && trouble != null) {
        throw new CliException(trouble.replaceFirst("^unhunch: ", ""));
      }
      return JsonValue.parse("the measuring process", String.valueOf(line))
          .element()
          .getAsJsonObject();
    } catch (JsonException | IllegalStateException e) {
      throw new CliException("the measuring process gave no answer; try again");
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private List<String> command(Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Installation.JAVA_FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of("io.github.unhunch.Main", "--home", unhunch.home().directory().toString()));
    command.addAll(List.of("bench", "--model", model, "--seconds", Double.toString(seconds)));
    command.addAll(List.of("--watch", folder.toString()));
    return command;
  }

  private static BufferedImage image(Frame frame) {
    BufferedImage image =
        new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
    byte[] rgb = frame.rgb();
    for (int i = 0; i < frame.width() * frame.height(); i++) {
      int colour =
          (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | (rgb[3 * i + 2] & 0xff);
      image.setRGB(i % frame.width(), i / frame.width(), colour);
    }
    return image;
  }
}
