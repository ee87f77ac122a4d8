package io.github.unhunch.coach.plan;

/**
 * What is known about how one technique or movement helps this user.
 *
 * @param id id of the technique, or of the step where it uses none
 * @param name what the user sees
 * @param runs rated runs it was part of
 * @param change expected change of pain in points of 10, drawn toward none; negative is better
 * @param certainty how sure it is that it eases pain at all, 0 to 1
 */
public record GoTo(String id, String name, int runs, double change, double certainty) {}
