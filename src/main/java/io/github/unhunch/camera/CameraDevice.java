package io.github.unhunch.camera;

/**
 * A camera that could be opened.
 *
 * @param id stays the same when cameras are plugged in another order; goes into {@link CameraSpec}
 * @param name what the user knows it by
 * @param index the number by which the system opens it now
 */
public record CameraDevice(String id, String name, int index) {}
