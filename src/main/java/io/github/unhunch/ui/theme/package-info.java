/** How everything looks: light and dark, colours of the states, type, space, icons. */
@NullMarked
package io.github.unhunch.ui.theme;

import org.jspecify.annotations.NullMarked;
