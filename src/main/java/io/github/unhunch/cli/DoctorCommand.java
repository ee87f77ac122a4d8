package io.github.unhunch.cli;

import io.github.unhunch.camera.CameraDevice;
import io.github.unhunch.camera.CameraException;
import io.github.unhunch.camera.CameraSource;
import io.github.unhunch.camera.CameraSpec;
import io.github.unhunch.camera.Cameras;
import io.github.unhunch.camera.Frame;
import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.platform.Trays;
import io.github.unhunch.history.HistoryException;
import io.github.unhunch.history.HistoryStore;
import io.github.unhunch.pose.PoseEstimator;
import io.github.unhunch.pose.PoseEstimators;
import io.github.unhunch.pose.PoseException;
import io.github.unhunch.pose.PoseOptions;
import io.github.unhunch.posture.PostureMeter;
import io.github.unhunch.posture.UnsureReason;
import io.github.unhunch.settings.Installation;
import java.awt.GraphicsEnvironment;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code unhunch doctor}: what the program needs, whether it is there, how to mend it. */
@Command(
    name = "doctor",
    description = "Checks camera, display, tray, model and database, and says how to mend them.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

  /** A camera's first pictures may be black. */
  private static final int PICTURES = 8;

  private static final Set<UnsureReason> PICTURE_FAULTS =
      Set.of(
          UnsureReason.TOO_DARK,
          UnsureReason.TOO_BRIGHT,
          UnsureReason.CAMERA_COVERED,
          UnsureReason.UPSIDE_DOWN);

  @ParentCommand private UnhunchCommand unhunch;
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "One JSON object in place of lines.")
  private boolean json;

  /**
   * What was found.
   *
   * @param ok whether it works
   * @param says what was found, or what is missing and how to mend it
   */
  private record Finding(boolean ok, String says) {}

  @Override
  public Integer call() {
    Map<String, Finding> findings = new LinkedHashMap<>();
    List<Path> folders = List.of(Installation.find().models(), unhunch.home().models());
    Finding camera;
    Finding model;
    try (PoseEstimator estimator = PoseEstimators.open(PoseOptions.DEFAULT, folders)) {
      camera = camera(Optional.of(estimator));
      model = new Finding(true, PoseEstimators.file(PoseOptions.DEFAULT, folders).toString());
    } catch (PoseException e) {
      camera = camera(Optional.empty());
      model = new Finding(false, String.valueOf(e.getMessage()));
    }
    findings.put("camera", camera);
    findings.put("display", display());
    findings.put("tray", tray());
    findings.put("model", model);
    findings.put("database", database());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      new JsonLines(out).write(findings);
    } else {
      findings.forEach(
          (part, finding) ->
              out.printf("%-9s %-8s %s%n", part, finding.ok() ? "ok" : "missing", finding.says()));
      out.flush();
    }
    return 0;
  }

  /**
   * Whether a camera can be used.
   *
   * @param estimator looks at its picture, when given
   */
  private static Finding camera(Optional<PoseEstimator> estimator) {
    List<CameraDevice> cameras = Cameras.list();
    if (cameras.isEmpty()) {
      return new Finding(
          false, "no camera found; plug one in, or watch a recording with: unhunch replay VIDEO");
    }
    try {
      Cameras.check(cameras.get(0));
      String names = String.join(", ", cameras.stream().map(CameraDevice::name).toList());
      return pictureFault(estimator)
          .map(fault -> new Finding(false, names + ": " + fault.words()))
          .orElseGet(() -> new Finding(true, names));
    } catch (CameraException | PoseException e) {
      return new Finding(false, String.valueOf(e.getMessage()));
    }
  }

  /** What is wrong with the first camera's picture, when it can be looked at. */
  private static Optional<UnsureReason> pictureFault(Optional<PoseEstimator> estimator)
      throws CameraException, PoseException {
    if (estimator.isEmpty()) {
      return Optional.empty();
    }
    try (CameraSource source = Cameras.open(CameraSpec.DEFAULT)) {
      return pictureFault(source, estimator.get());
    }
  }

  /** What is wrong with the picture of this source after its first moments. */
  static Optional<UnsureReason> pictureFault(CameraSource source, PoseEstimator estimator)
      throws CameraException, PoseException {
    Optional<Frame> last = Optional.empty();
    for (int i = 0; i < PICTURES; i++) {
      Optional<Frame> read = source.read();
      last = read.isPresent() ? read : last;
    }
    return last.isEmpty()
        ? Optional.empty()
        : PostureMeter.measure(estimator.estimate(last.get()), Optional.empty())
            .doubt()
            .filter(PICTURE_FAULTS::contains);
  }

  private static Finding display() {
    return GraphicsEnvironment.isHeadless()
        ? new Finding(false, "no display; start from a desktop, or use the commands in a terminal")
        : new Finding(true, "windows can be shown");
  }

  private static Finding tray() {
    if (GraphicsEnvironment.isHeadless()) {
      return new Finding(false, "no display, so no tray either");
    }
    try (Tray tray = Trays.open("unhunch-doctor", "Unhunch", (menu, x, y) -> {})) {
      return tray.shown()
          ? new Finding(true, "the icon is shown in the tray")
          : new Finding(
              false,
              "no tray on this desktop; on GNOME install the extension AppIndicator, otherwise a"
                  + " small window takes its place");
    }
  }

  private Finding database() {
    Path file = unhunch.home().historyFile();
    try (HistoryStore store = HistoryStore.open(file)) {
      return new Finding(
          true,
          store
              .setAside()
              .map(aside -> "it was damaged and is kept as " + aside + "; a new one was begun")
              .orElse(file.toString()));
    } catch (HistoryException e) {
      return new Finding(false, e.words().in(UnhunchCommand.texts()));
    }
  }
}
