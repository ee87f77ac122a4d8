/** The program on a real desktop: windows, tray and threads behind the shell's ports. */
@NullMarked
package io.github.unhunch.app.swing;

import org.jspecify.annotations.NullMarked;
