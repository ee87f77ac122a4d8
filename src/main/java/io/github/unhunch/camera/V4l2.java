package io.github.unhunch.camera;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;

/**
 * The kernel's camera interface, Video4Linux 2, as far as it is needed here. Numbers and layouts
 * are those of {@code linux/videodev2.h} on 64-bit machines.
 */
final class V4l2 {

  /** Two pixels in four bytes: brightness, blueness, brightness, redness. */
  static final int YUYV = 'Y' | 'U' << 8 | 'Y' << 16 | 'V' << 24;

  /** Nothing is there yet; ask again. */
  static final int EAGAIN = 11;

  /** Another program streams from the camera. */
  static final int EBUSY = 16;

  private static final int O_RDWR_NONBLOCK_CLOEXEC = 2 | 0x800 | 0x80000;
  private static final int CAPTURE = 1;
  private static final int MAPPED = 1;
  private static final int READ_WRITE = 3;
  private static final int SHARED = 1;
  private static final short POLLIN = 1;
  private static final long S_FMT = 0xC0D05605L;
  private static final long S_PARM = 0xC0CC5616L;
  private static final long REQBUFS = 0xC0145608L;
  private static final long QUERYBUF = 0xC0585609L;
  private static final long QBUF = 0xC058560FL;
  private static final long DQBUF = 0xC0585611L;
  private static final long STREAMON = 0x40045612L;
  private static final long STREAMOFF = 0x40045613L;
  private static final int MONOTONIC = 0x2000;

  static {
    Native.register(V4l2.class, NativeLibrary.getProcess());
  }

  private V4l2() {}

  private static native int open(String path, int flags) throws LastErrorException;

  private static native int close(int file) throws LastErrorException;

  private static native int ioctl(int file, NativeLong request, Pointer argument)
      throws LastErrorException;

  private static native int poll(Pointer files, NativeLong count, int millis)
      throws LastErrorException;

  private static native Pointer mmap(
      Pointer at, NativeLong length, int protection, int flags, int file, NativeLong offset)
      throws LastErrorException;

  private static native int munmap(Pointer at, NativeLong length) throws LastErrorException;

  /**
   * A picture that lies in the driver's memory until it is given back.
   *
   * @param index which of the driver's buffers
   * @param bytes how many of its bytes are filled
   * @param seconds when it was taken, on the monotonic clock; NaN where the driver does not tell
   */
  record Filled(int index, int bytes, double seconds) {}

  /** What the driver gives in answer to what was asked of it. */
  record Format(int width, int height, int pixelFormat, int bytesPerLine) {}

  static int openDevice(String path) throws LastErrorException {
    return open(path, O_RDWR_NONBLOCK_CLOEXEC);
  }

  static void closeDevice(int device) {
    close(device);
  }

  /** Asks for YUYV pictures of about this size. */
  static Format ask(int device, int width, int height) throws LastErrorException {
    Memory format = cleared(208);
    format.setInt(0, CAPTURE);
    format.setInt(8, width);
    format.setInt(12, height);
    format.setInt(16, YUYV);
    format.setInt(20, 0);
    call(device, S_FMT, format);
    return new Format(format.getInt(8), format.getInt(12), format.getInt(16), format.getInt(24));
  }

  /**
   * Asks for so many pictures a second; a driver may give another rate, or refuse to talk of it.
   */
  static void askRate(int device, int framesPerSecond) {
    Memory parameters = cleared(204);
    parameters.setInt(0, CAPTURE);
    parameters.setInt(12, 1);
    parameters.setInt(16, framesPerSecond);
    try {
      call(device, S_PARM, parameters);
    } catch (LastErrorException e) {
      // It keeps its own rate.
    }
  }

  /** Has the driver make buffers; gives how many there are. */
  static int buffers(int device, int wanted) throws LastErrorException {
    Memory request = cleared(20);
    request.setInt(0, wanted);
    request.setInt(4, CAPTURE);
    request.setInt(8, MAPPED);
    call(device, REQBUFS, request);
    return request.getInt(0);
  }

  /** Maps one of the driver's buffers into this process. */
  static Mapped map(int device, int index) throws LastErrorException {
    Memory buffer = buffer(index);
    call(device, QUERYBUF, buffer);
    int length = buffer.getInt(72);
    Pointer at =
        mmap(
            Pointer.NULL,
            new NativeLong(length),
            READ_WRITE,
            SHARED,
            device,
            new NativeLong(buffer.getInt(64) & 0xffffffffL));
    return new Mapped(at, length);
  }

  /** One of the driver's buffers, seen from here. */
  record Mapped(Pointer at, int length) {
    void unmap() {
      munmap(at, new NativeLong(length));
    }
  }

  /** Lets the driver fill a buffer. */
  static void give(int device, int index) throws LastErrorException {
    call(device, QBUF, buffer(index));
  }

  /**
   * Takes the oldest filled buffer.
   *
   * @throws LastErrorException with {@link #EAGAIN} when none is filled
   */
  static Filled take(int device) throws LastErrorException {
    Memory buffer = buffer(0);
    call(device, DQBUF, buffer);
    boolean monotonic = (buffer.getInt(12) & MONOTONIC) != 0;
    double seconds = buffer.getLong(24) + buffer.getLong(32) / 1e6;
    return new Filled(buffer.getInt(0), buffer.getInt(8), monotonic ? seconds : Double.NaN);
  }

  /** Waits until a buffer is filled, at most so long. */
  static void await(int device, int millis) throws LastErrorException {
    Memory files = cleared(8);
    files.setInt(0, device);
    files.setShort(4, POLLIN);
    poll(files, new NativeLong(1), millis);
  }

  static void stream(int device, boolean on) throws LastErrorException {
    Memory type = cleared(4);
    type.setInt(0, CAPTURE);
    call(device, on ? STREAMON : STREAMOFF, type);
  }

  private static Memory buffer(int index) {
    Memory buffer = cleared(88);
    buffer.setInt(0, index);
    buffer.setInt(4, CAPTURE);
    buffer.setInt(60, MAPPED);
    return buffer;
  }

  private static Memory cleared(int size) {
    Memory memory = new Memory(size);
    memory.clear();
    return memory;
  }

  private static void call(int device, long request, Pointer argument) throws LastErrorException {
    ioctl(device, new NativeLong(request), argument);
  }
}
