/** The window that tells how a day, a week or a month went. */
@NullMarked
package io.github.unhunch.ui.report;

import org.jspecify.annotations.NullMarked;
