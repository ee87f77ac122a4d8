package io.github.unhunch.coach.session;

import io.github.unhunch.coach.content.Side;

/**
 * One repetition of an exercise, seen from its start to its end.
 *
 * @param exercise what was done
 * @param side to which side the head tips in a neck side bend; NONE for the others
 * @param start seconds on the source's clock at which the body left its rest
 * @param peak seconds at which it was furthest
 * @param end seconds at which it was back
 * @param held seconds spent near the far end
 */
public record Repetition(
    Exercise exercise, Side side, double start, double peak, double end, double held) {}
