package io.github.unhunch.coach.content;

/**
 * What is said of a step.
 *
 * @param name two or three words for lists
 * @param instruction what to do, at most 12 words, the side already spelled out
 * @param feel one line on how it should feel
 */
public record StepWords(String name, String instruction, String feel) {}
