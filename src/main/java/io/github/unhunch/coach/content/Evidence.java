package io.github.unhunch.coach.content;

/**
 * What is known about a step or technique.
 *
 * @param id the key that steps name; also an anchor in docs/evidence.md
 * @param text one honest sentence
 * @param source where it comes from
 */
public record Evidence(String id, String text, String source) {}
