/**
 * Files and folders for their owner alone, written whole or not at all; knows nothing of the rest.
 */
@NullMarked
package io.github.unhunch.files;

import org.jspecify.annotations.NullMarked;
