/** The live view: what the program sees, and why it would speak up. */
@NullMarked
package io.github.unhunch.ui.live;

import org.jspecify.annotations.NullMarked;
