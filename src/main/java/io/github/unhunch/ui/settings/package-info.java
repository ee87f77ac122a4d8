/** The window in which everything can be set, found, and put back. */
@NullMarked
package io.github.unhunch.ui.settings;

import org.jspecify.annotations.NullMarked;
