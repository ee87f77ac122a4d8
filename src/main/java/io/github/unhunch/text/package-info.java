/** The app's words in the user's language; knows nothing of the rest. */
@NullMarked
package io.github.unhunch.text;

import org.jspecify.annotations.NullMarked;
