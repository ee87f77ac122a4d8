package io.github.unhunch.coach.plan;

import io.github.unhunch.coach.content.Routine;

/**
 * What to offer.
 *
 * @param routine the routine, with only the steps that are allowed and possible
 * @param why one sentence that says why this one
 */
public record Plan(Routine routine, String why) {}
