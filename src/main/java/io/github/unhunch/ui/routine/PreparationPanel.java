package io.github.unhunch.ui.routine;

import io.github.unhunch.coach.content.Preparation;
import io.github.unhunch.coach.content.Routine;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.figure.FigureLibrary;
import io.github.unhunch.ui.figure.FigureView;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Keys;
import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.Type;
import java.util.List;
import java.util.function.DoubleSupplier;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;

/** What to get ready before a long session, with a timer where one helps; nothing is a must. */
final class PreparationPanel extends Page {

  private static final long serialVersionUID = 1L;

  /**
   * Shows the list.
   *
   * @param texts the language
   * @param figures where preparations find their figure
   * @param routine what it prepares
   * @param list in this order
   * @param clock seconds that only go forward
   * @param onward what Start does
   * @param leave what Escape and the way out do
   */
  PreparationPanel(
      Texts texts,
      FigureLibrary figures,
      Routine routine,
      List<Preparation> list,
      DoubleSupplier clock,
      Runnable onward,
      Runnable leave) {
    super(
        new MigLayout("insets 24 32 24 32, fill, wrap 1", "[grow,fill]", "[]4[]16[grow,fill]16[]"));
    String title = texts.get("uiroutine.prepare.title", routine.name(), routine.minutes());
    add(Type.HEADLINE.on(Prose.of(title)), "wmin 0");
    add(Prose.quiet(texts.get("uiroutine.prepare.why")), "wmin 0");
    JPanel items =
        new JPanel(new MigLayout("insets 0, wrap 4, fillx, gap 12 8", "[][72!][grow,fill][]"));
    for (Preparation item : list) {
      row(items, texts, figures, item, clock);
    }
    add(Pages.scroll(items), "hmin 80");
    JButton start =
        new JButton(
            texts.get("uiroutine.prepare.start"), Icons.PLAY.icon(16, "Button.default.foreground"));
    start.addActionListener(press -> onward.run());
    add(Pages.notNow(texts, leave), "split 2, alignx right, grow 0");
    add(primary(start), "grow 0");
    Keys.bind(this, "ESCAPE", leave);
  }

  private static void row(
      JPanel items, Texts texts, FigureLibrary figures, Preparation item, DoubleSupplier clock) {
    JCheckBox ready = new JCheckBox();
    ready.getAccessibleContext().setAccessibleName(item.name());
    ready.getAccessibleContext().setAccessibleDescription(item.how());
    Pages.keepInSight(ready);
    items.add(ready);
    // Seven moving figures at once would be unrest before a calm session.
    FigureView figure = new FigureView(figures.findOrCalm(item.figure()), true, clock);
    figure.show(figures.findOrCalm(item.figure()), false, item.name());
    items.add(figure, "w 72!, h 72!");
    JPanel words = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0 2", "[grow,fill]"));
    words.add(Type.HEADING.on(Prose.of(item.name())), "wmin 0");
    words.add(Prose.quiet(item.how()), "wmin 0");
    items.add(words, "wmin 0");
    if (item.minutes() > 0) {
      items.add(new Countdown(texts, item.minutes(), clock, () -> ready.setSelected(true)));
    } else {
      items.add(new JPanel(), "w 0!, h 0!");
    }
  }

  /** A button that starts a timer and then shows what is left of it. */
  private static final class Countdown extends JButton {
    private static final long serialVersionUID = 1L;

    private final transient DoubleSupplier clock;
    private final transient Runnable over;
    private final transient Texts texts;
    private final double seconds;
    private final Timer timer = new Timer(250, tick -> tell());
    private double end;

    Countdown(Texts texts, int minutes, DoubleSupplier clock, Runnable over) {
      super(texts.get("uiroutine.prepare.timer", minutes), Icons.CLOCK.icon());
      this.texts = texts;
      this.clock = clock;
      this.over = over;
      seconds = minutes * 60.0;
      addActionListener(press -> toggle(minutes));
    }

    private void toggle(int minutes) {
      if (timer.isRunning()) {
        timer.stop();
        setText(texts.get("uiroutine.prepare.timer", minutes));
      } else {
        end = clock.getAsDouble() + seconds;
        timer.start();
        tell();
      }
    }

    private void tell() {
      int left = (int) Math.ceil(end - clock.getAsDouble());
      if (left <= 0) {
        timer.stop();
        over.run();
        setText(texts.get("uiroutine.prepare.over"));
      } else {
        setText("%d:%02d".formatted(left / 60, left % 60));
      }
    }

    @Override
    public void removeNotify() {
      timer.stop();
      super.removeNotify();
    }
  }
}
