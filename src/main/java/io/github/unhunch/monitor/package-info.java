/**
 * The loop that joins camera, pose, posture and coach; owns the capture and analysis threads, pause
 * and resume.
 */
@NullMarked
package io.github.unhunch.monitor;

import org.jspecify.annotations.NullMarked;
