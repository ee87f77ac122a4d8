/** Joins everything into the running program; knows all the others, and nobody knows it. */
@NullMarked
package io.github.unhunch.app;

import org.jspecify.annotations.NullMarked;
