package io.github.unhunch.ui.tray;

import io.github.unhunch.desktop.MenuLine;
import io.github.unhunch.desktop.TrayContent;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.AppIcon;
import io.github.unhunch.ui.theme.Icons;
import io.github.unhunch.ui.theme.Mnemonics;
import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;

/**
 * A small window that does the tray's work where there is none: the figure, the state in words, and
 * the same menu. Closing it only minimises it, since it is the one way to the program. On the Swing
 * thread.
 */
public final class TrayWindow implements AutoCloseable {

  private static final int FIGURE = 40;

  private final JPanel panel = new JPanel(new MigLayout("insets 16, gap 12", "[][grow,fill][]"));
  private final JLabel figure = new JLabel();
  private final JPanel words = new JPanel(new MigLayout("insets 0, gap 0, wrap 1"));
  private final JButton menuButton;
  private Optional<JFrame> frame = Optional.empty();
  private List<MenuLine> menu = List.of();

  /** A window that is not open yet. */
  public TrayWindow(Texts texts) {
    menuButton = new JButton(texts.get("ui.tray.menu"), Icons.SETTINGS.icon());
    menuButton.addActionListener(
        event -> TrayPopup.menu(menu).show(menuButton, 0, menuButton.getHeight()));
    figure.getAccessibleContext().setAccessibleName(texts.get("ui.tray.figure"));
    panel.add(figure);
    panel.add(words, "wmin 180");
    panel.add(menuButton);
    Mnemonics.give(panel);
  }

  /** What is inside the window. */
  JComponent content() {
    return panel;
  }

  /** Shows the figure, the words and the menu; opens the window at the first time. */
  void show(TrayContent content) {
    update(content);
    JFrame window = frame.orElseGet(this::open);
    window.setIconImages(
        List.of(content.icon().apply(16), content.icon().apply(32), content.icon().apply(64)));
    window.setTitle(content.tooltip());
    grow(window);
  }

  /** Longer words make room for themselves; shorter ones leave it, so that nothing jumps. */
  private void grow(JFrame window) {
    Dimension room = panel.getSize();
    Dimension wanted = panel.getPreferredSize();
    if (wanted.width > room.width || wanted.height > room.height) {
      window.setSize(
          window.getWidth() + Math.max(0, wanted.width - room.width),
          window.getHeight() + Math.max(0, wanted.height - room.height));
    }
  }

  /** Shows the words without opening anything. */
  void update(TrayContent content) {
    menu = content.menu();
    figure.setIcon(new ImageIcon(content.icon().apply(FIGURE)));
    words.removeAll();
    menu.stream()
        .takeWhile(line -> !line.isSeparator())
        .forEach(line -> words.add(new JLabel(line.label())));
    words.revalidate();
    words.repaint();
  }

  private JFrame open() {
    JFrame window = new JFrame();
    window.setIconImages(AppIcon.images());
    window.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    window.addWindowListener(
        new java.awt.event.WindowAdapter() {
          @Override
          public void windowClosing(java.awt.event.WindowEvent event) {
            window.setExtendedState(JFrame.ICONIFIED);
          }
        });
    window.setContentPane(panel);
    window.pack();
    window.setAutoRequestFocus(false);
    window.setLocationByPlatform(true);
    window.setVisible(true);
    frame = Optional.of(window);
    return window;
  }

  /** Takes the window away, as when a tray has come. */
  void hide() {
    close();
  }

  @Override
  public void close() {
    frame.ifPresent(JFrame::dispose);
    frame = Optional.empty();
  }
}
