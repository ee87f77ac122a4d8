package io.github.unhunch.coach.content;

/**
 * Something the user may own.
 *
 * @param id names it in steps and the profile
 * @param name what the user sees
 * @param how how it is used
 * @param care what to mind
 * @param figure id of the figure that shows it
 */
public record Tool(String id, String name, String how, String care, String figure) {}
