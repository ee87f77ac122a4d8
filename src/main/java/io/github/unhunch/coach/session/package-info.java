/** The guided session: steps by clock, by repetition or by what the camera sees; pure steps. */
@NullMarked
package io.github.unhunch.coach.session;

import org.jspecify.annotations.NullMarked;
