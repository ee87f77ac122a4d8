/** Moving vector figures that show how an exercise or a massage is done, drawn from key poses. */
@NullMarked
package io.github.unhunch.ui.figure;

import org.jspecify.annotations.NullMarked;
