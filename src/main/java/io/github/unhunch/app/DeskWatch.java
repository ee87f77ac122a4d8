package io.github.unhunch.app;

import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.desktop.DesktopSensors;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * What goes on at the desk, gathered from every source that this system has. Asked once a second on
 * the tick thread; the slow sources are asked every few seconds. Screen sharing cannot be told
 * apart from here on any system, so it stays unknown.
 */
final class DeskWatch implements Supplier<PromptContext> {

  /** Every so many calls the slow sources are asked anew. */
  private static final int SLOW_EVERY = 4;

  private final DesktopSensors desktop;
  private int calls;
  private Optional<Boolean> cameraInUse = Optional.empty();
  private Optional<Boolean> quiet = Optional.empty();

  DeskWatch(DesktopSensors desktop) {
    this.desktop = desktop;
  }

  @Override
  public PromptContext get() {
    if (calls++ % SLOW_EVERY == 0) {
      cameraInUse = desktop.cameraHolders().map(holders -> !holders.isEmpty());
      quiet = desktop.doNotDisturb();
    }
    // No system tells keys from pointer, so the one time since any input stands for both.
    OptionalDouble still = desktop.idleSeconds();
    return new PromptContext(
        cameraInUse,
        desktop.microphoneInUse(),
        Optional.empty(),
        desktop.fullScreen(),
        quiet,
        desktop.locked(),
        still,
        still,
        false,
        false);
  }
}
