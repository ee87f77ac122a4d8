package io.github.unhunch.coach.content;

/**
 * One thing that a professional adds.
 *
 * @param id names it
 * @param text the words the user sees, one sentence
 */
public record ProfessionalHelp(String id, String text) {}
