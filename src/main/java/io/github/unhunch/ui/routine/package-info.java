/** The windows of a routine: safety questions, cards, pain, preparation and the guided player. */
@NullMarked
package io.github.unhunch.ui.routine;

import org.jspecify.annotations.NullMarked;
