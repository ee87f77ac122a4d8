/** Which routine to offer now and why, learning from what helped this user; pure steps. */
@NullMarked
package io.github.unhunch.coach.plan;

import org.jspecify.annotations.NullMarked;
