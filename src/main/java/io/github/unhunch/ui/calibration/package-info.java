/** The guided calibration: sit tall, then sit as when tired. */
@NullMarked
package io.github.unhunch.ui.calibration;

import org.jspecify.annotations.NullMarked;
