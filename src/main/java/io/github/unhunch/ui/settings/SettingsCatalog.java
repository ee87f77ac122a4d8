package io.github.unhunch.ui.settings;

import io.github.unhunch.camera.CameraSpec;
import io.github.unhunch.posture.Cue;
import io.github.unhunch.posture.PostureOptions;
import io.github.unhunch.settings.AlertOptions;
import io.github.unhunch.settings.Settings;
import io.github.unhunch.settings.ShortcutOptions;
import io.github.unhunch.ui.settings.Setting.Amount;
import io.github.unhunch.ui.settings.Setting.Choice;
import io.github.unhunch.ui.settings.Setting.Switch;
import io.github.unhunch.ui.settings.Setting.Words;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/** All that can be set, by section, in the order in which it is shown. */
final class SettingsCatalog {

  private static final String NO_KEY = "none";
  private static final String KEYS = "Ctrl+Alt+";

  private SettingsCatalog() {}

  /**
   * The sections.
   *
   * @param cameras ids of the cameras that are there
   * @param current the settings now, whose camera stays in the list when it is unplugged
   */
  static Map<String, List<Setting<?>>> sections(List<String> cameras, Settings current) {
    Map<String, List<Setting<?>>> sections = new LinkedHashMap<>();
    sections.put("watching", watching());
    sections.put("strictness", strictness());
    sections.put("prompts", prompts());
    sections.put("quiet", quiet());
    sections.put("routines", RoutineSettings.all());
    sections.put("tools", AboutYou.tools());
    sections.put("causes", AboutYou.causes());
    sections.put("look", LookSettings.all());
    sections.put("shortcuts", shortcuts());
    sections.put("camera", camera(cameras, current));
    return sections;
  }

  private static List<Setting<?>> watching() {
    List<Setting<?>> list = new ArrayList<>();
    list.add(
        new Amount(
            "dwell",
            15,
            180,
            5,
            s -> s.posture().dwellSeconds(),
            (s, v) -> s.withPosture(s.posture().withDwellSeconds(v))));
    list.add(
        new Amount(
            "stillness",
            5,
            120,
            5,
            s -> s.posture().stillnessMinutes(),
            (s, v) -> s.withPosture(s.posture().withStillnessMinutes(v))));
    list.add(
        new Amount(
            "away",
            1,
            60,
            1,
            s -> s.posture().awaySeconds(),
            (s, v) ->
                s.withPosture(
                    new PostureOptions(
                        s.posture().dwellSeconds(),
                        v,
                        s.posture().stillnessMinutes(),
                        s.posture().sensitivity(),
                        s.posture().wrongAlarms()))));
    return list;
  }

  private static List<Setting<?>> strictness() {
    List<Setting<?>> list = new ArrayList<>();
    for (Cue cue : Cue.values()) {
      if (cue != Cue.STILL) {
        list.add(
            new Choice(
                "sensitivity-" + cue,
                names(Strictness.values()),
                s -> Strictness.of(s.posture().sensitivity().getOrDefault(cue, 1.0)).name(),
                (s, v) ->
                    s.withPosture(
                        s.posture().withSensitivity(cue, Strictness.valueOf(v).factor()))));
      }
    }
    return list;
  }

  private static List<Setting<?>> prompts() {
    return List.of(
        new Choice(
            "alert",
            names(AlertOptions.Level.values()),
            s -> s.alert().level().name(),
            (s, v) -> s.withAlert(s.alert().withLevel(AlertOptions.Level.valueOf(v)))),
        new Switch(
            "slouch-prompts",
            s -> s.prompts().slouchPrompts(),
            (s, v) -> PromptDraft.change(s, p -> p.slouchPrompts(v))),
        new Switch(
            "still-prompts",
            s -> s.prompts().stillPrompts(),
            (s, v) -> PromptDraft.change(s, p -> p.stillPrompts(v))),
        new Amount(
            "per-hour",
            0,
            12,
            1,
            s -> (double) s.prompts().perHour(),
            (s, v) -> PromptDraft.change(s, p -> p.perHour(v))),
        new Amount(
            "per-day",
            0,
            48,
            1,
            s -> (double) s.prompts().perDay(),
            (s, v) -> PromptDraft.change(s, p -> p.perDay(v))),
        new Amount(
            "gap",
            0,
            120,
            5,
            s -> s.prompts().gapSeconds() / 60,
            (s, v) -> s.withPrompts(s.prompts().withGap(v * 60))),
        new Amount(
            "snooze",
            1,
            120,
            5,
            s -> s.prompts().snoozeSeconds() / 60,
            (s, v) -> PromptDraft.change(s, p -> p.snoozeSeconds(v * 60))),
        new Amount(
            "tray-first",
            0,
            60,
            1,
            s -> s.prompts().trayFirstSeconds(),
            (s, v) -> PromptDraft.change(s, p -> p.trayFirstSeconds(v))),
        new Amount(
            "input-pause",
            0,
            30,
            1,
            s -> s.prompts().inputPauseSeconds(),
            (s, v) -> PromptDraft.change(s, p -> p.inputPauseSeconds(v))));
  }

  private static List<Setting<?>> quiet() {
    return List.of(
        new Switch(
            "only-in-hours",
            s -> s.quiet().onlyInHours(),
            (s, v) -> s.withQuiet(s.quiet().withOnlyInHours(v))),
        new Choice(
            "hours-from",
            hours(),
            s -> s.quiet().from().toString(),
            (s, v) -> s.withQuiet(s.quiet().withFrom(LocalTime.parse(v)))),
        new Choice(
            "hours-to",
            hours(),
            s -> s.quiet().to().toString(),
            (s, v) -> s.withQuiet(s.quiet().withTo(LocalTime.parse(v)))),
        new Switch(
            "evening", s -> s.alert().evening(), (s, v) -> s.withAlert(s.alert().withEvening(v))),
        new Words(
            "quiet-programs",
            s -> String.join(", ", s.quiet().programs()),
            (s, v) -> s.withQuiet(s.quiet().withPrograms(List.of(v.split(","))))));
  }

  private static List<String> hours() {
    return IntStream.range(0, 48)
        .mapToObj(i -> LocalTime.of(i / 2, 30 * (i % 2)).toString())
        .toList();
  }

  private static List<Setting<?>> shortcuts() {
    return List.of(
        shortcut("shortcut-pause", ShortcutOptions::pause, ShortcutOptions::withPause),
        shortcut("shortcut-routine", ShortcutOptions::routine, ShortcutOptions::withRoutine));
  }

  private static Choice shortcut(
      String id,
      Function<ShortcutOptions, String> get,
      BiFunction<ShortcutOptions, String, ShortcutOptions> set) {
    List<String> values = new ArrayList<>(List.of(NO_KEY));
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      values.add(KEYS + letter);
    }
    return new Choice(
        id,
        values,
        s -> get.apply(s.shortcuts()).isEmpty() ? NO_KEY : KEYS + get.apply(s.shortcuts()),
        (s, v) ->
            s.withShortcuts(
                set.apply(s.shortcuts(), v.equals(NO_KEY) ? "" : v.substring(KEYS.length()))));
  }

  private static List<Setting<?>> camera(List<String> cameras, Settings current) {
    Set<String> devices = new LinkedHashSet<>();
    devices.add("");
    devices.addAll(cameras);
    devices.add(current.camera().device());
    Set<String> models = new LinkedHashSet<>(List.of("default", "light", current.pose().model()));
    return List.of(
        new Choice(
            "device",
            List.copyOf(devices),
            s -> s.camera().device(),
            (s, v) ->
                s.withCamera(
                    new CameraSpec(
                        v, s.camera().width(), s.camera().height(), s.camera().framesPerSecond()))),
        new Choice(
            "model",
            List.copyOf(models),
            s -> s.pose().model(),
            (s, v) -> s.withPose(s.pose().withModel(v))),
        new Amount(
            "threads",
            1,
            8,
            1,
            s -> (double) s.pose().threads(),
            (s, v) -> s.withPose(s.pose().withThreads(v.intValue()))));
  }

  /** The names of an enum, as a choice has them. */
  static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }
}
