/** Soft tones and the system's own voice. */
@NullMarked
package io.github.unhunch.desktop.sound;

import org.jspecify.annotations.NullMarked;
