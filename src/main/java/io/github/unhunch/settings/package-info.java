/** Composes the packages' option records; the settings file, its defaults and migrations. */
@NullMarked
package io.github.unhunch.settings;

import org.jspecify.annotations.NullMarked;
