/** A day in words, a table, a page: what the user reads of the history. */
@NullMarked
package io.github.unhunch.history.report;

import org.jspecify.annotations.NullMarked;
