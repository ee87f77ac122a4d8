package io.github.unhunch.coach.content;

/**
 * One reason to see a professional.
 *
 * @param id names it
 * @param text the words the user sees, one sentence
 */
public record Referral(String id, String text) {}
