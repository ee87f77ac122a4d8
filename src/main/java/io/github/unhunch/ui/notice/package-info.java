/** A sentence in a window of its own, where the system shows no notifications. */
@NullMarked
package io.github.unhunch.ui.notice;

import org.jspecify.annotations.NullMarked;
