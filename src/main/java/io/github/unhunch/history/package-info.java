/**
 * What happened: the database, the daily summary, trends, reports, export and erase; the only place
 * with SQL.
 */
@NullMarked
package io.github.unhunch.history;

import org.jspecify.annotations.NullMarked;
