package io.github.unhunch.camera;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The kernel's camera interface, Video4Linux 2, as far as it is needed here. Numbers and layouts
 * are those of {@code linux/videodev2.h} on 64-bit machines.
 */
final class V4l2 implements VideoDevice {

  /** Another program streams from the camera. */
  static final int EBUSY = 16;

  /** Nothing is there yet; ask again. */
  private static final int EAGAIN = 11;

  /** A signal came between, as Java sends them to its own threads; ask again. */
  private static final int EINTR = 4;

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
  private static final int LARGEST = 208;
  private static final int MONOTONIC = 0x2000;
  private static final int CLOCKS = 0xe000;
  private static final int DAMAGED = 0x40;

  static {
    Native.register(V4l2.class, NativeLibrary.getProcess());
  }

  private final int file;
  private final List<Mapped> mapped = new ArrayList<>();

  /** What is handed to the kernel and comes back; one call at a time. */
  private final Memory argument = new Memory(LARGEST);

  private V4l2(int file) {
    this.file = file;
  }

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

  /** One of the driver's buffers, seen from here. */
  private record Mapped(Pointer at, int length) {}

  /** Opens the device, as {@code /dev/video0}. */
  static V4l2 open(String path) throws LastErrorException {
    return new V4l2(open(path, O_RDWR_NONBLOCK_CLOEXEC));
  }

  @Override
  public Format ask(int width, int height, int pixelFormat) throws LastErrorException {
    Memory format = cleared();
    format.setInt(0, CAPTURE);
    format.setInt(8, width);
    format.setInt(12, height);
    format.setInt(16, pixelFormat);
    call(S_FMT, format);
    return new Format(format.getInt(8), format.getInt(12), format.getInt(16), format.getInt(24));
  }

  @Override
  public void askRate(int framesPerSecond) {
    Memory parameters = cleared();
    parameters.setInt(0, CAPTURE);
    parameters.setInt(12, 1);
    parameters.setInt(16, framesPerSecond);
    try {
      call(S_PARM, parameters);
    } catch (LastErrorException e) {
      // It keeps its own rate.
    }
  }

  @Override
  public int buffers(int wanted) throws LastErrorException {
    Memory request = cleared();
    request.setInt(0, wanted);
    request.setInt(4, CAPTURE);
    request.setInt(8, MAPPED);
    call(REQBUFS, request);
    int made = request.getInt(0);
    for (int index = 0; index < made; index++) {
      map(index);
    }
    return made;
  }

  private void map(int index) throws LastErrorException {
    Memory buffer = buffer(index);
    call(QUERYBUF, buffer);
    int length = buffer.getInt(72);
    Pointer at =
        mmap(
            Pointer.NULL,
            new NativeLong(length),
            READ_WRITE,
            SHARED,
            file,
            new NativeLong(buffer.getInt(64) & 0xffffffffL));
    mapped.add(new Mapped(at, length));
  }

  @Override
  public void stream(boolean on) throws LastErrorException {
    Memory type = cleared();
    type.setInt(0, CAPTURE);
    call(on ? STREAMON : STREAMOFF, type);
  }

  @Override
  public void give(int index) throws LastErrorException {
    call(QBUF, buffer(index));
  }

  @Override
  public Optional<Filled> take() throws LastErrorException {
    Memory buffer = buffer(0);
    try {
      call(DQBUF, buffer);
    } catch (LastErrorException e) {
      if (e.getErrorCode() == EAGAIN || e.getErrorCode() == EINTR) {
        return Optional.empty();
      }
      throw e;
    }
    int flags = buffer.getInt(12);
    double seconds = buffer.getLong(24) + buffer.getLong(32) / 1e6;
    return Optional.of(
        new Filled(
            buffer.getInt(0),
            buffer.getInt(8),
            (flags & DAMAGED) == 0,
            (flags & CLOCKS) == MONOTONIC ? seconds : Double.NaN));
  }

  @Override
  public boolean await(int millis) throws LastErrorException {
    Memory files = cleared();
    files.setInt(0, file);
    files.setShort(4, POLLIN);
    try {
      poll(files, new NativeLong(1), millis);
    } catch (LastErrorException e) {
      if (e.getErrorCode() != EINTR) {
        throw e;
      }
    }
    // What was not asked for and still comes back is an error, and it would come back at once.
    short told = files.getShort(6);
    return told == 0 || (told & POLLIN) != 0;
  }

  @Override
  public byte[] read(int index, int bytes) {
    byte[] copy = new byte[bytes];
    Mapped buffer = mapped.get(index);
    buffer.at().read(0, copy, 0, Math.min(bytes, buffer.length()));
    return copy;
  }

  /** All machines that this kernel's interface is used on count their bytes this way. */
  @Override
  public int[] readPairs(int index, int pairs) {
    int[] copy = new int[pairs];
    Mapped buffer = mapped.get(index);
    buffer.at().read(0, copy, 0, Math.min(pairs, buffer.length() / Integer.BYTES));
    return copy;
  }

  @Override
  public void close() {
    try {
      stream(false);
    } catch (LastErrorException e) {
      // It does not stream, or is gone; what follows lets go of the rest.
    }
    mapped.forEach(buffer -> munmap(buffer.at(), new NativeLong(buffer.length())));
    mapped.clear();
    close(file);
  }

  private Memory buffer(int index) {
    Memory buffer = cleared();
    buffer.setInt(0, index);
    buffer.setInt(4, CAPTURE);
    buffer.setInt(60, MAPPED);
    return buffer;
  }

  private Memory cleared() {
    argument.clear();
    return argument;
  }

  private void call(long request, Pointer argument) throws LastErrorException {
    ioctl(file, new NativeLong(request), argument);
  }
}
