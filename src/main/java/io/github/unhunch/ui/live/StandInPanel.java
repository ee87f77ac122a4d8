package io.github.unhunch.ui.live;

import io.github.unhunch.ui.theme.Page;
import io.github.unhunch.ui.theme.Prose;
import io.github.unhunch.ui.theme.ScrolledPanel;
import io.github.unhunch.ui.theme.Type;
import io.github.unhunch.ui.tray.TrayFigure;
import javax.swing.JButton;
import javax.swing.JLabel;
import net.miginfocom.swing.MigLayout;

/** What stands where no picture comes: which state that is, what it means, and the way out. */
final class StandInPanel extends Page {

  private static final long serialVersionUID = 1L;

  /**
   * Says it.
   *
   * @param figure the tray's figure of that state
   * @param title the state in a word or two
   * @param words what it means and what to check
   */
  StandInPanel(TrayFigure figure, String title, String words) {
    super(new MigLayout("insets 48, fill", "[grow,fill]", "[grow,fill]16[]"));
    ScrolledPanel said =
        new ScrolledPanel(new MigLayout("insets 0, gap 24 8, fillx", "[][grow,fill]"));
    said.add(new JLabel(new FigureIcon(figure, 88)), "spany 2, aligny top");
    said.add(Type.HEADLINE.on(Prose.of(title)), "wmin 0, wrap");
    said.add(Prose.of(words), "wmin 0");
    add(said.pane(), "grow, wmin 0, hmin 0, wrap");
  }

  /**
   * Adds the one button.
   *
   * @param words what it says
   * @param action what it does
   */
  void wayOut(String words, Runnable action) {
    JButton out = new JButton(words);
    out.addActionListener(press -> action.run());
    add(primary(out), "growx 0, alignx right");
  }
}
