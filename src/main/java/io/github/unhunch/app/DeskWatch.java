package io.github.unhunch.app;

import io.github.unhunch.coach.prompt.PromptContext;
import io.github.unhunch.desktop.CameraUse;
import io.github.unhunch.desktop.DoNotDisturb;
import io.github.unhunch.desktop.FullScreen;
import io.github.unhunch.desktop.IdleSource;
import io.github.unhunch.desktop.MicrophoneUse;
import io.github.unhunch.desktop.ScreenLock;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * What goes on at the desk, gathered from every source that this system has; asked once a second on
 * the tick thread. Screen sharing cannot be told apart from here on any system, so it stays
 * unknown.
 *
 * @param idle how long keyboard and pointer have been still
 * @param lock whether the screen is locked
 * @param camera which other programs hold a camera
 * @param microphone whether a program records sound
 * @param fullScreen whether a program fills the screen
 * @param quiet whether the user asked the system for quiet
 */
record DeskWatch(
    IdleSource idle,
    ScreenLock lock,
    CameraUse camera,
    MicrophoneUse microphone,
    FullScreen fullScreen,
    DoNotDisturb quiet)
    implements Supplier<PromptContext> {

  @Override
  public PromptContext get() {
    // No system tells keys from pointer, so the one time since any input stands for both.
    OptionalDouble still = idle.idleSeconds();
    return new PromptContext(
        camera.others().map(holders -> !holders.isEmpty()),
        microphone.recording(),
        Optional.empty(),
        fullScreen.active(),
        quiet.on(),
        lock.locked(),
        still,
        still,
        false,
        false);
  }
}
