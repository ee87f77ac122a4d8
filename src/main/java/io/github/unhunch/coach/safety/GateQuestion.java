package io.github.unhunch.coach.safety;

import io.github.unhunch.coach.content.Condition;

/**
 * One safety question in the user's language.
 *
 * @param condition what it asks about
 * @param text the question, to be answered by yes or no
 */
public record GateQuestion(Condition condition, String text) {}
