package io.github.unhunch.camera;

/**
 * Which camera to open and how; the option record of this package.
 *
 * @param device a device's stable id as listed, or empty for the first camera found
 * @param width asked width in pixels, 160 to 3840
 * @param height asked height in pixels, 120 to 2160
 * @param framesPerSecond asked rate of the device, 1 to 60
 */
public record CameraSpec(String device, int width, int height, int framesPerSecond) {

  /** The first camera at 640 x 480, 10 frames a second asked of the device. */
  public static final CameraSpec DEFAULT = new CameraSpec("", 640, 480, 10);

  /** Checks the ranges. */
  public CameraSpec {
    if (width < 160 || width > 3840 || height < 120 || height > 2160) {
      throw new IllegalArgumentException(
          "camera size must be 160x120 to 3840x2160 pixels, not " + width + "x" + height);
    }
    if (framesPerSecond < 1 || framesPerSecond > 60) {
      throw new IllegalArgumentException(
          "camera rate must be 1 to 60 frames a second, not " + framesPerSecond);
    }
  }
}
