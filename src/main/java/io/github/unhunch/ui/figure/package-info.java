/**
 * People as they are shown: moving vector figures of an exercise or a massage, drawn from key
 * poses, and the user's own picture with the points found in it.
 */
@NullMarked
package io.github.unhunch.ui.figure;

import org.jspecify.annotations.NullMarked;
