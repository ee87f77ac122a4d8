/** Everything stored in one file, back from it, and the histories of two computers as one. */
@NullMarked
package io.github.unhunch.backup;

import org.jspecify.annotations.NullMarked;
