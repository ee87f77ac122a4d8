package io.github.unhunch.cli;

import com.google.gson.JsonObject;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.camera.Yuyv;
import io.github.unhunch.settings.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the program itself, with tray and all its wiring, as at login, in a home of its own and
 * with pictures as a camera sends them, and says what that process costs.
 */
final class AppProbe {

  /** The machine code of all that recurs is ready then, as it is all day. */
  private static final double SETTLING_S = 120;

  private static final long LONGEST_START_S = 60;

  private AppProbe() {}

  /**
   * Measures.
   *
   * @param frames what the camera shows, again and again
   * @param folder an empty folder to work in; empty again afterwards
   * @param seconds how long
   * @param display where its windows are, when not on this process's display
   */
  static JsonObject measure(
      List<Frame> frames, Path folder, double seconds, Optional<VirtualDisplay> display)
      throws IOException, InterruptedException {
    Frame first = frames.get(0);
    Path camera = folder.resolve("camera-" + first.width() + "x" + first.height() + ".yuyv");
    try (OutputStream out = Files.newOutputStream(camera)) {
      for (Frame frame : frames) {
        out.write(Yuyv.of(frame).bytes());
      }
    }
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(
        home.resolve("settings.json"), "{\"version\":1,\"start\":{\"step\":4,\"finished\":true}}");
    long begun = System.nanoTime();
    ProcessBuilder start =
        new ProcessBuilder(command(home, camera)).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    display.ifPresent(virtual -> start.environment().put("DISPLAY", virtual.name()));
    Process app = start.start();
    try {
      return measured(app, begun, seconds);
    } finally {
      app.destroy();
      app.waitFor(5, TimeUnit.SECONDS);
      app.destroyForcibly().waitFor();
      empty(folder);
    }
  }

  private static List<String> command(Path home, Path camera) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Path archive = Installation.find().directory().resolve("unhunch.jsa");
    if (Files.isReadable(archive)) {
      command.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable"));
    }
    command.addAll(Installation.JAVA_FLAGS);
    command.addAll(List.of("-Dunhunch.start=INFO", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("io.github.unhunch.Main", "--home", home.toString(), "--window"));
    command.addAll(List.of("--camera", camera.toString()));
    return command;
  }

  private static JsonObject measured(Process app, long begun, double seconds)
      throws IOException, InterruptedException {
    JsonObject cost = new JsonObject();
    // One that says nothing more, as without a model, would be waited for for ever.
    CompletableFuture<Void> tooLong =
        CompletableFuture.runAsync(
            app::destroy, CompletableFuture.delayedExecutor(LONGEST_START_S, TimeUnit.SECONDS));
    try (BufferedReader said = app.errorReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && cost.size() < 2) {
        if (line.endsWith("tray")) {
          cost.addProperty("startToTraySeconds", since(begun));
        } else if (line.endsWith("judged")) {
          cost.addProperty("startToFirstJudgedSeconds", since(begun));
        }
        line = cost.size() < 2 ? said.readLine() : line;
      }
      tooLong.cancel(false);
      if (cost.size() < 2) {
        throw new CliException("the program did not come to judge a picture; try unhunch doctor");
      }
      Thread.sleep(Math.round(SETTLING_S * 1000));
      double before = processorSeconds(app);
      long from = System.nanoTime();
      Thread.sleep(Math.round(seconds * 1000));
      double share = (processorSeconds(app) - before) / ((System.nanoTime() - from) / 1e9);
      cost.addProperty("cpuShareOfOneCore", Math.round(share * 1e4) / 1e4);
      rssMb(app.pid()).ifPresent(size -> cost.addProperty("rssMb", size));
    }
    return cost;
  }

  private static double since(long begun) {
    return Math.round((System.nanoTime() - begun) / 1e7) / 100.0;
  }

  private static double processorSeconds(Process app) {
    return app.info()
            .totalCpuDuration()
            .orElseThrow(() -> new CliException("this system does not tell what a process costs"))
            .toNanos()
        / 1e9;
  }

  /** The memory that a process holds, where the system tells (Linux). */
  static Optional<Double> rssMb(long process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Math.rint(Double.parseDouble(line.replaceAll("\\D", "")) / 102.4) / 10)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
