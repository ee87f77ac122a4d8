/**
 * What the rest of the program asks of the operating system: sensors, tray, notifications,
 * autostart, one instance. Each system has a room of its own below, and {@code platform} picks one.
 */
@NullMarked
package io.github.unhunch.desktop;

import org.jspecify.annotations.NullMarked;
