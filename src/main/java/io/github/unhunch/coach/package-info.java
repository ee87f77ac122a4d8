/**
 * When to speak and what to offer: techniques, routines, the safety gate and the guided session;
 * pure Java and content files.
 */
@NullMarked
package io.github.unhunch.coach;

import org.jspecify.annotations.NullMarked;
