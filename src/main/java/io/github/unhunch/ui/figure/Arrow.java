package io.github.unhunch.ui.figure;

import java.util.Optional;

/**
 * An arrow that tells where something moves.
 *
 * @param at what the arrow moves with
 * @param from its tail, from that place, in figure units
 * @param to its head, from that place, in figure units
 * @param bend how far its middle is pushed to the right of the way, in figure units
 * @param twoWay whether both ends have a head
 * @param pose the key pose that the arrow leads to; shown all the time when absent
 */
public record Arrow(
    Anchor at, Vec from, Vec to, double bend, boolean twoWay, Optional<Integer> pose) {}
