/** The toast that offers a break and takes no focus. */
@NullMarked
package io.github.unhunch.ui.prompt;

import org.jspecify.annotations.NullMarked;
