/** Picks the room of the system we run on; the only package that knows all of them. */
@NullMarked
package io.github.unhunch.desktop.platform;

import org.jspecify.annotations.NullMarked;
