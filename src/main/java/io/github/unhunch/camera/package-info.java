/**
 * Pictures from a webcam, a video, a folder of images or a recorded pose trace; the only place with
 * OpenCV and JavaCV.
 */
@NullMarked
package io.github.unhunch.camera;

import org.jspecify.annotations.NullMarked;
