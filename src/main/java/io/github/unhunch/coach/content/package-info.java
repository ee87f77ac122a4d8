/** What the coach can offer, read and checked from content files: techniques, tools, routines. */
@NullMarked
package io.github.unhunch.coach.content;

import org.jspecify.annotations.NullMarked;
