package io.github.unhunch.app;

import io.github.unhunch.settings.LookOptions;
import io.github.unhunch.settings.Settings;
import io.github.unhunch.settings.ShortcutOptions;

/**
 * What a change of the settings means for the running program; a pure function, so that everything
 * that can be changed takes effect at once.
 *
 * @param retune judge and coach by other options
 * @param camera close the camera and open another, with its own baseline
 * @param model load another model, with its own baseline
 * @param language all words in another language
 * @param look other colours, sizes or motion
 * @param autostart start with the desktop, or no longer
 * @param shortcuts ask the desktop for other keys
 */
record SettingsDiff(
    boolean retune,
    boolean camera,
    boolean model,
    boolean language,
    boolean look,
    boolean autostart,
    boolean shortcuts) {

  /** What has to be done for these settings to hold in place of those. */
  static SettingsDiff of(Settings before, Settings after) {
    boolean language = !before.look().language().equals(after.look().language());
    return new SettingsDiff(
        language
            || !before.posture().equals(after.posture())
            || !before.prompts().equals(after.prompts()),
        !before.camera().equals(after.camera()),
        !before.pose().equals(after.pose()),
        language,
        !painted(before.look()).equals(painted(after.look()))
            || !before.figure().equals(after.figure()),
        before.autostart() != after.autostart(),
        language && !after.shortcuts().equals(ShortcutOptions.NONE)
            || !before.shortcuts().equals(after.shortcuts()));
  }

  /** The part of the look that is painted. */
  private static LookOptions painted(LookOptions look) {
    return look.withLanguage(LookOptions.SYSTEM_LANGUAGE).withSounds(false).withVoice(false);
  }
}
