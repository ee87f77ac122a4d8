/** What Windows tells through its own calls and the registry. */
@NullMarked
package io.github.unhunch.desktop.windows;

import org.jspecify.annotations.NullMarked;
