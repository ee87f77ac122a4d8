/**
 * What a person gets to see and when: plain Java without a window, behind narrow ports that Swing
 * or a script fulfils. Everything here runs on the one screen worker.
 */
@NullMarked
package io.github.unhunch.app.presenter;

import org.jspecify.annotations.NullMarked;
