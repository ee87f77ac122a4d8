package io.github.unhunch.camera;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which native grabbers are open at this moment, so that a test can show that none is forgotten.
 */
final class NativeHandles {

  private static final Set<Handle> OPEN =
      Collections.newSetFromMap(new ConcurrentHashMap<Handle, Boolean>());

  private NativeHandles() {}

  /** One open grabber. */
  static final class Handle {
    private final String name;

    private Handle(String name) {
      this.name = name;
    }

    /** To be called once its native memory is released. */
    void released() {
      OPEN.remove(this);
    }
  }

  /** Notes that a grabber was made for the named device or file. */
  static Handle opened(String name) {
    Handle handle = new Handle(name);
    OPEN.add(handle);
    return handle;
  }

  /** The names of all grabbers that are open. */
  static List<String> open() {
    return OPEN.stream().map(handle -> handle.name).sorted().toList();
  }
}
