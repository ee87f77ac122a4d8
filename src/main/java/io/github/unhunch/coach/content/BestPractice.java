package io.github.unhunch.coach.content;

/**
 * One habit that makes the most of it.
 *
 * @param id names it
 * @param text the words the user sees, one sentence
 */
public record BestPractice(String id, String text) {}
