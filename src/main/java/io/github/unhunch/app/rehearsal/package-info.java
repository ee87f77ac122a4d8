/**
 * The whole app on a scripted day: the script's camera, desk, clock and user behind the same ports
 * as a real desktop's; prints what the ports are told.
 */
@NullMarked
package io.github.unhunch.app.rehearsal;

import org.jspecify.annotations.NullMarked;
