package io.github.unhunch.settings;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the program's own files lie: the folder that holds its jar (or its classes), with {@code
 * models}, {@code samples} and {@code natives} in it.
 *
 * @param directory the folder
 */
public record Installation(Path directory) {

  /**
   * What every way of starting gives to Java. The second compiler would cost more memory and power
   * than its faster code ever saves here. The heap begins with what the start fills, so that none
   * of it is spent on collecting everything again and again; its space for new objects holds a few
   * pictures, and each half of its waiting room one, so that a picture that was judged never moves
   * on to where only a full collection finds it. What is done twice a second becomes machine code
   * within the first minute, not the third. The archive of classes is mapped where it was made for,
   * so that it is not copied, and Java's own upkeep wakes every five seconds, not four times a
   * second. A Java that does not know one of them, as 17.0.8 does not, goes without it.
   */
  public static final List<String> JAVA_FLAGS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xms20m",
          "-Xmx192m",
          "-Xmn7m",
          "-XX:SurvivorRatio=3",
          "-XX:TargetSurvivorRatio=90",
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=25",
          "-XX:-UsePerfData",
          "-XX:CompileThresholdScaling=0.3",
          "-XX:TrimNativeHeapInterval=60000",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          "-XX:AsyncDeflationInterval=5000",
          "-XX:GuaranteedSafepointInterval=0");

  /** The folder beside which this code was loaded. */
  public static Installation find() {
    Path code = code().toAbsolutePath();
    Path parent = code.getParent();
    return new Installation(parent == null ? code : parent);
  }

  private static Path code() {
    // Classes from an archive tell the folder in which that was made, not the one they lie in now.
    Path started =
        Path.of(System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0]);
    if (started.endsWith("unhunch.jar")) {
      return started;
    }
    try {
      return Path.of(
          Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's own folder has no usable path", e);
    }
  }

  /**
   * How the program is started from outside, as at login: by the installed launcher, by the
   * checkout's, or else by Java itself. The first two stay right when the program is updated.
   */
  public List<String> startCommand() {
    Optional<Path> installed =
        Optional.ofNullable(System.getProperty("jpackage.app-path")).map(Path::of);
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    Path checkout = directory.resolveSibling(windows ? "unhunch.cmd" : "unhunch");
    Optional<Path> launcher =
        installed
            .or(() -> Optional.of(checkout))
            .filter(Files::isExecutable)
            .filter(Files::isRegularFile);
    if (launcher.isPresent()) {
      return List.of(launcher.get().toString());
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JAVA_FLAGS);
    command.addAll(List.of("-jar", directory.resolve("unhunch.jar").toString()));
    return List.copyOf(command);
  }

  /** The models that come with the program. */
  public Path models() {
    return directory.resolve("models");
  }

  /** The recordings that come with the program. */
  public Path samples() {
    return directory.resolve("samples");
  }

  /** The native libraries, in the folders that they have in their jars. */
  public Path natives() {
    return directory.resolve("natives");
  }

  /**
   * Has every native library loaded from where it lies, so that none is copied into the folder for
   * temporary files, which may be full, forbid programs, or be swept while we run. To be called
   * before any of them is used; does nothing where the build has laid none, as in a unit test.
   */
  public void useNatives() {
    if (!Files.isDirectory(natives())) {
      return;
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean mac = system.startsWith("mac");
    boolean windows = system.startsWith("windows");
    boolean arm = System.getProperty("os.arch", "").equals("aarch64");
    String onnx = (windows ? "win" : mac ? "osx" : "linux") + (arm ? "-aarch64" : "-x64");
    String sqlite = (windows ? "Windows" : mac ? "Mac" : "Linux") + (arm ? "/aarch64" : "/x86_64");
    String jna = (windows ? "win32" : mac ? "darwin" : "linux") + (arm ? "-aarch64" : "-x86-64");
    String javacpp =
        (windows ? "windows" : mac ? "macosx" : "linux") + (arm ? "-arm64" : "-x86_64");
    System.setProperty("onnxruntime.native.path", natives("ai/onnxruntime/native/" + onnx));
    System.setProperty("org.sqlite.lib.path", natives("org/sqlite/native/" + sqlite));
    System.setProperty("jna.boot.library.path", natives("com/sun/jna/" + jna));
    System.setProperty("flatlaf.nativeLibraryPath", natives("com/formdev/flatlaf/natives"));
    System.setProperty(
        "java.library.path",
        Stream.of("openblas", "opencv", "ffmpeg", "javacpp")
            .map(library -> natives("org/bytedeco/" + library + "/" + javacpp))
            .collect(Collectors.joining(File.pathSeparator)));
    System.setProperty("org.bytedeco.javacpp.pathsfirst", "true");
    // Both would make a folder in the user's home all the same, and put nothing into it.
    System.setProperty("jna.nounpack", "true");
    System.setProperty(
        "org.bytedeco.javacpp.cachedir",
        Files.isWritable(natives())
            ? natives().toString()
            : System.getProperty("java.io.tmpdir", natives().toString()));
    System.setProperty("org.bytedeco.javacpp.cancreatesymboliclink", "false");
  }

  private String natives(String folder) {
    return natives().resolve(folder).toString();
  }
}
