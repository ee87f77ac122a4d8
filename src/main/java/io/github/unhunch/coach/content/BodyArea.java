package io.github.unhunch.coach.content;

/**
 * A part of the body besides the upper back.
 *
 * @param id names it in routines
 * @param name what the user sees
 * @param about one line on what usually tires it
 */
public record BodyArea(String id, String name, String about) {}
