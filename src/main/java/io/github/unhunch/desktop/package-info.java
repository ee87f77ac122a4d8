/**
 * Tray, notifications, idle time, screen lock, camera in use, autostart, one instance; the only
 * place with tricks of the operating system.
 */
@NullMarked
package io.github.unhunch.desktop;

import org.jspecify.annotations.NullMarked;
