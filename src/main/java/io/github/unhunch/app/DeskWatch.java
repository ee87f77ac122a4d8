package io.github.unhunch.app;

import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.coach.prompt.QuietOptions;
import io.github.unhunch.coach.prompt.SilenceReason;
import io.github.unhunch.desktop.DesktopSensors;
import io.github.unhunch.monitor.Clockwork;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * What goes on at the desk, gathered from every source that this system has. Asked once a second on
 * the tick thread: another program that takes the camera has it within a second. Screen sharing
 * cannot be told apart from here on any system, so it stays unknown.
 */
final class DeskWatch implements Supplier<PromptContext> {

  private final DesktopSensors desktop;
  private final Supplier<QuietOptions> wishes;
  private final Clockwork clockwork;

  /**
   * Asks these sensors.
   *
   * @param wishes what the user has set about quiet hours and programs
   * @param clockwork tells the time of day
   */
  DeskWatch(DesktopSensors desktop, Supplier<QuietOptions> wishes, Clockwork clockwork) {
    this.desktop = desktop;
    this.wishes = wishes;
    this.clockwork = clockwork;
  }

  @Override
  public PromptContext get() {
    // No system tells keys from pointer, so the one time since any input stands for both.
    OptionalDouble still = desktop.idleSeconds();
    return new PromptContext(
        desktop.cameraHolders().map(holders -> !holders.isEmpty()),
        desktop.microphoneInUse(),
        desktop.fullScreen(),
        desktop.doNotDisturb(),
        desktop.locked(),
        wish(),
        still,
        still,
        false,
        false);
  }

  /** The program in use is asked for only where the user named one. */
  private Optional<SilenceReason> wish() {
    QuietOptions quiet = wishes.get();
    Optional<String> focused =
        quiet.programs().isEmpty() ? Optional.empty() : desktop.focusedProgram();
    LocalTime now = LocalTime.ofInstant(clockwork.instant(), clockwork.zone());
    return quiet.reason(now, focused);
  }
}
