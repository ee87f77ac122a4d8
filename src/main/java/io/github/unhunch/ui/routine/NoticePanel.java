package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.plan.Plan;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Type;
import javax.swing.JButton;
import javax.swing.JLabel;
import net.miginfocom.swing.MigLayout;

/** Says what is off today and why, before a routine of movement only or a lighter one. */
final class NoticePanel extends Page {

  private static final long serialVersionUID = 1L;

  NoticePanel(Texts texts, Plan plan, String notice, Runnable onward, Runnable leave) {
    super(
        new MigLayout(
            "insets 32 48 32 48, fill, wrap 2", "[]16[grow,fill]", "push[]12[]8[]24[]push"));
    add(new JLabel(Icons.SHIELD.icon(44)), "aligny top");
    add(Type.HEADLINE.on(Prose.of(texts.get("uiroutine.notice.title"))), "wmin 0");
    add(Type.HEADING.on(Prose.of(notice)), "skip, wmin 0");
    String offer =
        texts.get("uiroutine.notice.offer", plan.routine().name(), plan.routine().minutes());
    add(Prose.quiet(offer), "skip, wmin 0");
    JButton start =
        new JButton(
            texts.get("uiroutine.prepare.start"), Icons.PLAY.icon(16, "Button.default.foreground"));
    start.addActionListener(press -> onward.run());
    add(primary(start), "skip, split 2, alignx left, grow 0");
    add(Pages.notNow(texts, leave), "grow 0");
    Keys.bind(this, "ESCAPE", leave);
  }
}
