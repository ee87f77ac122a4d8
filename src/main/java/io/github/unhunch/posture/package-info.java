/**
 * Body points become measures, cues and a state, against the user's own baseline; pure Java, no
 * clock, no thread.
 */
@NullMarked
package io.github.unhunch.posture;

import org.jspecify.annotations.NullMarked;
