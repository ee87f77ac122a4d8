package io.github.unhunch.history;

import java.time.LocalDate;

/**
 * Days from the first to the last, both included.
 *
 * @param first the first day
 * @param last the last day
 */
public record DateRange(LocalDate first, LocalDate last) {}
