/** The windows; the only place with Swing. */
@NullMarked
package io.github.unhunch.ui;

import org.jspecify.annotations.NullMarked;
