package io.github.unhunch.coach.content;

/**
 * Something to get ready before a long session.
 *
 * @param id names it in routines
 * @param name what the user sees
 * @param how what to do
 * @param minutes length of its timer, 0 when it needs none
 * @param figure id of the figure that shows it
 */
public record Preparation(String id, String name, String how, int minutes, String figure) {}
