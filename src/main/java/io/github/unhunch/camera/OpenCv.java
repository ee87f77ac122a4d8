package io.github.unhunch.camera;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_java;
import org.opencv.core.Core;

/** Makes OpenCV's native library ready. */
final class OpenCv {

  private static volatile boolean loaded;

  private OpenCv() {}

  /** Loads it; to be called before any other use of OpenCV, and costs nothing from then on. */
  static void load() {
    if (!loaded) {
      Loader.load(opencv_java.class);
      // Its threads wait by spinning, which costs more than they save on one small picture.
      Core.setNumThreads(1);
      loaded = true;
    }
  }
}
