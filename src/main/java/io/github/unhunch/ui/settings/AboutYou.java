package io.github.unhunch.ui.settings;

import io.github.unhunch.ui.settings.Setting.Switch;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the user owns and what troubles them: it decides what a routine may ask for. */
final class AboutYou {

  /** Ids of the content's tools; a routine never asks for one that is not owned. */
  private static final List<String> TOOLS =
      List.of(
          "foam-roller",
          "massage-ball",
          "massage-stick",
          "back-scratcher",
          "massage-pillow",
          "massage-chair",
          "massage-cushion");

  /** Ids of the content's causes; some make routines gentler, some switch them off. */
  private static final List<String> CAUSES =
      List.of(
          "muscle-strain",
          "poor-posture",
          "injury",
          "osteoporosis",
          "arthritis",
          "pinched-nerve",
          "myofascial-pain",
          "fibromyalgia",
          "spinal-misalignment");

  private AboutYou() {}

  static List<Setting<?>> tools() {
    return TOOLS.stream()
        .<Setting<?>>map(
            tool ->
                new Switch(
                    "tool-" + tool,
                    s -> s.safety().tools().contains(tool),
                    (s, v) ->
                        s.withSafety(s.safety().withTools(changed(s.safety().tools(), tool, v)))))
        .toList();
  }

  static List<Setting<?>> causes() {
    return CAUSES.stream()
        .<Setting<?>>map(
            cause ->
                new Switch(
                    "cause-" + cause,
                    s -> s.safety().causes().contains(cause),
                    (s, v) ->
                        s.withSafety(
                            s.safety().withCauses(changed(s.safety().causes(), cause, v)))))
        .toList();
  }

  private static Set<String> changed(Set<String> before, String id, boolean in) {
    Set<String> after = new TreeSet<>(before);
    if (in) {
      after.add(id);
    } else {
      after.remove(id);
    }
    return after;
  }
}
