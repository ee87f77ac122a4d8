/**
 * A picture becomes named body points with confidences, smoothed in time; the only place with DJL.
 */
@NullMarked
package io.github.unhunch.pose;

import org.jspecify.annotations.NullMarked;
