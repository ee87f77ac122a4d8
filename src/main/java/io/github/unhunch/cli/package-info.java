/** The commands of the command line; thin. */
@NullMarked
package io.github.unhunch.cli;

import org.jspecify.annotations.NullMarked;
