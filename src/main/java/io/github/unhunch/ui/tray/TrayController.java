package io.github.unhunch.ui.tray;

import io.github.unhunch.desktop.Tray;
import io.github.unhunch.desktop.TrayContent;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.tray.TrayCommands.Offers;
import java.util.Optional;
import javax.swing.SwingUtilities;

/**
 * Keeps the tray up to date: figure, words and menu. Wherever and whenever the system shows no
 * tray, a small window stands in. On the Swing thread.
 */
public final class TrayController {

  private final Tray tray;
  private final TrayWindow window;
  private final TrayWords words;
  private final TrayMenu menu;
  private final TrayCommands commands;
  private Optional<TrayStatus> last = Optional.empty();
  private Offers offers = Offers.NONE;
  private Optional<TrayContent> shown = Optional.empty();

  /**
   * A controller that shows nothing yet.
   *
   * @param tray the system's tray; closed by its owner
   * @param window stands in for it; closed by its owner
   */
  public TrayController(Tray tray, TrayWindow window, Texts texts, TrayCommands commands) {
    this.tray = tray;
    this.window = window;
    this.words = new TrayWords(texts);
    this.menu = new TrayMenu(texts, commands, () -> last.flatMap(TrayStatus::prompt));
    this.commands = commands;
    tray.onShownChange(() -> SwingUtilities.invokeLater(this::place));
  }

  /** Shows this status; cheap when nothing has changed, so it may be called every second. */
  public void show(TrayStatus status) {
    Offers now = commands.offers().get();
    if (last.equals(Optional.of(status)) && now.equals(offers)) {
      return;
    }
    last = Optional.of(status);
    offers = now;
    TrayContent content = content(status);
    shown = Optional.of(content);
    tray.show(content);
    place();
  }

  /** Whether the window is needed changes with the panel, not with the status. */
  private void place() {
    if (tray.shown()) {
      window.hide();
    } else {
      shown.ifPresent(window::show);
    }
  }

  /** What the tray shows for a status. */
  TrayContent content(TrayStatus status) {
    TrayFigure figure = status.figure();
    return new TrayContent(
        figure::draw,
        "Unhunch – " + words.state(status),
        menu.lines(status, offers),
        () -> SwingUtilities.invokeLater(commands.live()));
  }
}
