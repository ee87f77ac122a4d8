package io.github.unhunch.desktop.linux;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * What Java leaves out of the C library; each is described in the system's manual. Some are called
 * every second, so they are bound without a proxy between; numbers are those of 64-bit machines.
 */
final class LibC {

  static {
    Native.register(LibC.class, NativeLibrary.getProcess());
  }

  private LibC() {}

  static native int pipe(int[] ends);

  static native int poll(Pointer waiting, long count, int millis);

  static native long read(int file, byte[] into, long length);

  static native long write(int file, byte[] from, long length);

  static native int close(int file);

  static native int mallopt(int parameter, int value);

  static native int inotify_init1(int flags);

  static native int inotify_add_watch(int watcher, String path, int events);

  static native int clock_gettime(int clock, long[] secondsAndNanoseconds);
}
