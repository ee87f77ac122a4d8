package io.github.unhunch.camera;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_java;
import org.opencv.core.Core;

/** Makes OpenCV's native library ready. */
final class OpenCv {

  private static volatile boolean loaded;

  private OpenCv() {}

  /** Loads it; to be called before any other use of OpenCV, and costs nothing from then on. */
  static synchronized void load() {
    if (!loaded) {
      List<Path> laid = laid();
      if (laid.isEmpty() || !Loader.getPlatform().startsWith("linux")) {
        Loader.load(opencv_java.class);
      } else {
        loadInPlace(laid);
      }
      // Its threads wait by spinning, which costs more than they save on one small picture.
      Core.setNumThreads(1);
      loaded = true;
    }
  }

  /**
   * The folders of libraries that the build has laid beside the jar: OpenCV and what it needs. On
   * Linux those are the modules in use, and neither OpenBLAS nor what else they are linked with.
   */
  private static List<Path> laid() {
    return Stream.of(System.getProperty("java.library.path", "").split(File.pathSeparator))
        .map(Path::of)
        .filter(
            folder -> {
              Path owner = folder.getParent();
              boolean ours =
                  owner != null && (owner.endsWith("opencv") || owner.endsWith("openblas"));
              return ours && Files.isDirectory(folder);
            })
        .toList();
  }

  /**
   * Loads the libraries where they lie. JavaCPP would first copy OpenBLAS under another name. They
   * do not know where their own kind lies, so each is loaded after those that it needs: what cannot
   * be loaded yet is tried again once others have been.
   */
  private static void loadInPlace(List<Path> folders) {
    List<Path> waiting = new ArrayList<>();
    folders.forEach(folder -> waiting.addAll(libraries(folder)));
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      Optional<UnsatisfiedLinkError> refusal = Optional.empty();
      for (Path library : List.copyOf(waiting)) {
        try {
          System.load(library.toString());
          waiting.remove(library);
        } catch (UnsatisfiedLinkError e) {
          refusal = Optional.of(e);
        }
      }
      if (refusal.isPresent() && waiting.size() == before) {
        throw refusal.get();
      }
    }
  }

  private static List<Path> libraries(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.toAbsolutePath().normalize())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(folder + ": cannot be read; install Unhunch again", e);
    }
  }
}
