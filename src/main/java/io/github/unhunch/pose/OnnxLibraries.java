package io.github.unhunch.pose;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads ONNX Runtime's libraries from where the build has laid them. Its own start makes a folder
 * among the temporary files even then, puts nothing into it, and gives up where none can be made:
 * the disk is full, or the folder is not to be written. So its start is done for it; where that
 * does not work, as with another version of it, it does it itself.
 */
final class OnnxLibraries {

  private static final Logger LOG = LoggerFactory.getLogger(OnnxLibraries.class);

  /** The form of its interface that its Java side speaks. */
  private static final int INTERFACE = 14;

  private OnnxLibraries() {}

  /** Does nothing where no libraries were laid, as in a unit test, or they are loaded. */
  static void load() {
    String folder = System.getProperty("onnxruntime.native.path");
    if (folder == null) {
      return;
    }
    try {
      Class<?> runtime = Class.forName("ai.onnxruntime.OnnxRuntime");
      Field loaded = field(runtime, "loaded");
      Method providers = method(runtime, "initialiseProviders", long.class);
      Method version = method(runtime, "initialiseVersion");
      synchronized (runtime) {
        if (loaded.getBoolean(null)) {
          return;
        }
        Path library = Path.of(folder, System.mapLibraryName("onnxruntime"));
        Path bridge = Path.of(folder, System.mapLibraryName("onnxruntime4j_jni"));
        if (!Files.isReadable(library) || !Files.isReadable(bridge)) {
          return;
        }
        System.load(library.toString());
        System.load(bridge.toString());
        Object api = method(runtime, "initialiseAPIBase", int.class).invoke(null, INTERFACE);
        field(runtime, "ortApiHandle").set(null, api);
        field(runtime, "providers").set(null, providers.invoke(null, api));
        field(runtime, "version").set(null, version.invoke(null));
        // Where it would unpack libraries for graphics cards, which ours does not come with.
        field(runtime, "libraryDirPathProperty").set(null, folder);
        field(runtime, "tempDirectory").set(null, Path.of(folder, "none"));
        loaded.set(null, true);
      }
    } catch (ClassNotFoundException
        | NoSuchFieldException
        | NoSuchMethodException
        | IllegalAccessException
        | InvocationTargetException
        | UnsatisfiedLinkError e) {
      LOG.warn("ONNX Runtime is left to start by itself: {}", e.toString());
    }
  }

  private static Field field(Class<?> runtime, String name) throws NoSuchFieldException {
    Field field = runtime.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static Method method(Class<?> runtime, String name, Class<?>... arguments)
      throws NoSuchMethodException {
    Method method = runtime.getDeclaredMethod(name, arguments);
    method.setAccessible(true);
    return method;
  }
}
