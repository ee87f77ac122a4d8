package io.github.unhunch.desktop;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the system tells about the desk. Every answer is "unknown" unless a system knows better,
 * which is neither yes nor no. May be asked once a second from one background thread; nothing here
 * throws, and nothing starts a process at every question.
 */
public interface DesktopSensors extends AutoCloseable {

  /** A desktop that tells nothing. */
  DesktopSensors UNKNOWN = new DesktopSensors() {};

  /**
   * A program that holds a camera.
   *
   * @param process its process id; 0 where the system does not tell
   * @param program its short name
   * @param device the device file or the kind of device
   */
  record CameraHolder(long process, String program, String device) {}

  /** Seconds since the last key or movement of the pointer. */
  default OptionalDouble idleSeconds() {
    return OptionalDouble.empty();
  }

  /** Whether the screen is locked. */
  default Optional<Boolean> locked() {
    return Optional.empty();
  }

  /** The programs other than this one that hold a camera: a sign of a meeting. */
  default Optional<List<CameraHolder>> cameraHolders() {
    return Optional.empty();
  }

  /** Whether some program records from a microphone. */
  default Optional<Boolean> microphoneInUse() {
    return Optional.empty();
  }

  /** Whether the program in use covers the whole screen: a film, a game, a presentation. */
  default Optional<Boolean> fullScreen() {
    return Optional.empty();
  }

  /** Whether the user asked the system to keep notifications quiet. */
  default Optional<Boolean> doNotDisturb() {
    return Optional.empty();
  }

  /**
   * The short name of the program whose window has the focus, as the system has it: the class of an
   * X11 window, the file name without {@code .exe} on Windows. Never what the window shows.
   */
  default Optional<String> focusedProgram() {
    return Optional.empty();
  }

  /** Whether the machine runs on its battery. */
  default Optional<Boolean> onBattery() {
    return Optional.empty();
  }

  /** Whether windows should be dark. */
  default Optional<Boolean> dark() {
    return Optional.empty();
  }

  /** Whether things should not move. */
  default Optional<Boolean> reducedMotion() {
    return Optional.empty();
  }

  /** Whether colours should stand out more than usual. */
  default Optional<Boolean> highContrast() {
    return Optional.empty();
  }

  /** Lets go of what is held; all answers are unknown from then on. May be called twice. */
  @Override
  default void close() {}
}
