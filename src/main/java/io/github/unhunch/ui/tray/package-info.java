/** The tray icon, its menu, and the small window where there is no tray. */
@NullMarked
package io.github.unhunch.ui.tray;

import org.jspecify.annotations.NullMarked;
