/** What macOS tells through its own calls and small programs. */
@NullMarked
package io.github.unhunch.desktop.mac;

import org.jspecify.annotations.NullMarked;
