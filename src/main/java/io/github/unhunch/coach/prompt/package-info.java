/** When to speak and when to keep silent, with a reason for every silence; pure steps. */
@NullMarked
package io.github.unhunch.coach.prompt;

import org.jspecify.annotations.NullMarked;
