/** Fetches published pose models, only when the user asks for one by name. */
@NullMarked
package io.github.unhunch.pose.install;

import org.jspecify.annotations.NullMarked;
