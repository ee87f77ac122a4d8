package io.github.unhunch.coach.content;

import java.util.Optional;

/**
 * What a step refers to, each by its id.
 *
 * @param technique the technique it uses; empty for movements and stretches
 * @param exercise what the camera can check: neck-side-bend, shoulder-roll, overhead-reach,
 *     chin-tuck or scapular-squeeze
 * @param evidence what is known about it
 * @param figure the figure that shows it, drawn for the left side and mirrored for the right
 */
public record StepReferences(
    Optional<String> technique, Optional<String> exercise, String evidence, String figure) {}
