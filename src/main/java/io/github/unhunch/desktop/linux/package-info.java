/**
 * What a Linux desktop tells and shows: its buses, the kernel's files, X11, tray and notifications.
 */
@NullMarked
package io.github.unhunch.desktop.linux;

import org.jspecify.annotations.NullMarked;
