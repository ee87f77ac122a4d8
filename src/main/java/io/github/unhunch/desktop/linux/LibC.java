package io.github.unhunch.desktop.linux;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/** What Java leaves out of the C library; each is described in the system's manual. */
interface LibC extends Library {
  /** The library. */
  LibC LIBRARY = Native.load("c", LibC.class);

  int pipe(int[] ends);

  int poll(Pointer waiting, NativeLong count, int millis);

  NativeLong read(int file, byte[] into, NativeLong length);

  NativeLong write(int file, byte[] from, NativeLong length);

  int close(int file);

  int mallopt(int parameter, int value);

  int inotify_init1(int flags);

  int inotify_add_watch(int watcher, String path, int events);
}
