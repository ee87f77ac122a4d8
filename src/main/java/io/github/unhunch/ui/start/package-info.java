/** The first start, in four steps that can be left and taken up again. */
@NullMarked
package io.github.unhunch.ui.start;

import org.jspecify.annotations.NullMarked;
