package io.github.unhunch.ui.settings;

import io.github.unhunch.settings.FigureOptions;
import io.github.unhunch.settings.LookOptions;
import io.github.unhunch.settings.Settings;
import io.github.unhunch.text.Languages;
import io.github.unhunch.ui.settings.Setting.Amount;
import io.github.unhunch.ui.settings.Setting.Choice;
import io.github.unhunch.ui.settings.Setting.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How the windows and the figures look and speak, and whether the program starts at login. */
final class LookSettings {

  private LookSettings() {}

  /** In the order in which they are shown. */
  static List<Setting<?>> all() {
    return List.of(
        new Choice(
            "theme",
            SettingsCatalog.names(LookOptions.Theme.values()),
            s -> s.look().theme().name(),
            (s, v) -> s.withLook(s.look().withTheme(LookOptions.Theme.valueOf(v)))),
        new Choice(
            "language",
            languages(),
            s -> languageName(s.look().language()),
            (s, v) -> s.withLook(s.look().withLanguage(languageTag(v)))),
        new Amount(
            "text-scale",
            75,
            250,
            25,
            s -> s.look().textScale() * 100,
            (s, v) -> s.withLook(s.look().withTextScale(v / 100))),
        flag("reduced-motion", LookOptions::reducedMotion, LookOptions::withReducedMotion),
        new Choice(
            "tone",
            SettingsCatalog.names(FigureOptions.Tone.values()),
            s -> s.figure().tone().name(),
            (s, v) -> s.withFigure(s.figure().withTone(FigureOptions.Tone.valueOf(v)))),
        new Choice(
            "build",
            SettingsCatalog.names(FigureOptions.Build.values()),
            s -> s.figure().build().name(),
            (s, v) -> s.withFigure(s.figure().withBuild(FigureOptions.Build.valueOf(v)))),
        new Switch("autostart", Settings::autostart, Settings::withAutostart));
  }

  /** Each language by the name that it has for itself. */
  private static List<String> languages() {
    List<String> names = new ArrayList<>(List.of(LookOptions.SYSTEM_LANGUAGE));
    Languages.all().forEach(language -> names.add(Languages.name(language)));
    return names;
  }

  private static String languageName(String tag) {
    return Languages.of(tag).map(Languages::name).orElse(tag);
  }

  private static String languageTag(String name) {
    return Languages.all().stream()
        .filter(language -> Languages.name(language).equals(name))
        .findFirst()
        .map(Locale::toLanguageTag)
        .orElse(name);
  }

  /** Something of the look that is on or off. */
  static Switch flag(
      String id,
      Function<LookOptions, Boolean> get,
      BiFunction<LookOptions, Boolean, LookOptions> set) {
    return new Switch(id, s -> get.apply(s.look()), (s, v) -> s.withLook(set.apply(s.look(), v)));
  }
}
