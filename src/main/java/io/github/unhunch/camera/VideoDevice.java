package io.github.unhunch.camera;

import com.sun.jna.LastErrorException;
import java.util.Optional;

/**
 * A camera's driver, opened: what is asked of it, in the words of the kernel's interface. Every
 * call may fail with the kernel's error number. Belongs to one thread.
 */
interface VideoDevice {

  /** Two pixels in four bytes: brightness, blueness, brightness, redness. */
  int YUYV = 'Y' | 'U' << 8 | 'Y' << 16 | 'V' << 24;

  /** Each picture a JPEG file, often without the tables that such a file begins with. */
  int MJPEG = 'M' | 'J' << 8 | 'P' << 16 | 'G' << 24;

  /**
   * What the driver gives in answer to what was asked of it.
   *
   * @param bytesPerLine of plain pixels: what one row takes, with what may lie behind it
   */
  record Format(int width, int height, int pixelFormat, int bytesPerLine) {}

  /**
   * A picture that lies in the driver's memory until its buffer is given back.
   *
   * @param buffer which of the driver's buffers
   * @param bytes how many of its bytes are filled
   * @param whole false where the driver says that a part of it was lost on the way
   * @param seconds when it was taken, on the monotonic clock; NaN where the driver does not tell
   */
  record Filled(int buffer, int bytes, boolean whole, double seconds) {}

  /** Asks for pictures of about this size; a driver gives the nearest that it has. */
  Format ask(int width, int height, int pixelFormat) throws LastErrorException;

  /**
   * Asks for so many pictures a second; a driver may give another rate, or refuse to talk of it.
   */
  void askRate(int framesPerSecond);

  /** Has the driver make buffers, which are read by their number from 0; gives how many. */
  int buffers(int wanted) throws LastErrorException;

  /** Begins or ends the stream of pictures. */
  void stream(boolean on) throws LastErrorException;

  /** Lets the driver fill a buffer. */
  void give(int buffer) throws LastErrorException;

  /** Takes the oldest filled buffer; empty when none is filled. */
  Optional<Filled> take() throws LastErrorException;

  /**
   * Waits until a buffer is filled, at most so long.
   *
   * @return false where none will ever be, as after the camera was pulled out
   */
  boolean await(int millis) throws LastErrorException;

  /** Copies what lies in a buffer; what is asked beyond its end stays 0. */
  byte[] read(int buffer, int bytes);

  /** The same, four bytes in each number, the first of them lowest. */
  int[] readPairs(int buffer, int pairs);

  /** Lets go of buffers and device. */
  void close();
}
