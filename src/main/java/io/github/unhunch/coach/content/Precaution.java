package io.github.unhunch.coach.content;

/**
 * One rule of care around every session.
 *
 * @param id names it
 * @param text the words the user sees, one sentence
 */
public record Precaution(String id, String text) {}
