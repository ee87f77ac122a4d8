/**
 * JSON files read value by value, each checked for its kind and range; knows nothing of the rest.
 */
@NullMarked
package io.github.unhunch.json;

import org.jspecify.annotations.NullMarked;
