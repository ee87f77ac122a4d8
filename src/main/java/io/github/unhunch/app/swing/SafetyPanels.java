package io.github.unhunch.app.swing;

import io.github.unhunch.app.AppContext;
import io.github.unhunch.app.Controls;
import io.github.unhunch.coach.safety.Permission;
import io.github.unhunch.coach.safety.SafetyProfile;
import io.github.unhunch.ui.start.SafetyPanel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What tells in other windows of the safety questions, and waits while they are on show. */
final class SafetyPanels {

  private final AppContext context;
  private final Controls controls;
  private final List<SafetyPanel> made = new ArrayList<>();
  private boolean asking;

  SafetyPanels(AppContext context, Controls controls) {
    this.context = context;
    this.controls = controls;
  }

  /** A panel for a window that is about to be shown. */
  SafetyPanel make() {
    made.removeIf(panel -> !panel.isDisplayable());
    SafetyPanel panel =
        new SafetyPanel(context.language().get().texts(), this::answered, controls::askSafety);
    panel.asking(asking);
    made.add(panel);
    return panel;
  }

  /** The questions or a card came up, or went. */
  void asking(boolean open) {
    asking = open;
    made.forEach(panel -> panel.asking(open));
  }

  /** The day of the answers, while they hold; one that rules out everything ended the questions. */
  private Optional<LocalDate> answered() {
    SafetyProfile profile = context.user().profile();
    Permission now =
        context
            .language()
            .get()
            .advisor()
            .gate()
            .permit(profile, OptionalInt.empty(), List.of(), context.clockwork().instant());
    return now.verdict() == Permission.Verdict.ASK
        ? Optional.empty()
        : profile.answered().map(when -> LocalDate.ofInstant(when, context.clockwork().zone()));
  }
}
