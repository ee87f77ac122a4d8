/** The message bus of Linux desktops: one connection, and the interfaces spoken over it. */
@NullMarked
package io.github.unhunch.desktop.dbus;

import org.jspecify.annotations.NullMarked;
