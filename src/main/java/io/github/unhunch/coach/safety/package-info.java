/** What is safe to offer to this user today, and the words for when nothing is; pure steps. */
@NullMarked
package io.github.unhunch.coach.safety;

import org.jspecify.annotations.NullMarked;
