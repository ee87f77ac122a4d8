package io.github.unhunch.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JRadioButton;
import javax.swing.JTable;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import javax.swing.JToolTip;
import javax.swing.SwingUtilities;
import javax.swing.plaf.basic.BasicHTML;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Words that look like HTML are words, on every kind of component, and fetch nothing; {@link
 * SoundWindow} looks for it in every window.
 */
class PlainWordsTest {

  @AfterEach
  void backToDefault() throws Exception {
    SwingUtilities.invokeAndWait(Theme.DEFAULT::install);
  }

  @Test
  void noComponentReadsHtmlAndNothingIsFetched() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String harm =
          "<html><img src='http://127.0.0.1:"
              + server.getLocalPort()
              + "/x.png'>Neck & <b>rest</b>";
      for (boolean dark : new boolean[] {false, true}) {
        SwingUtilities.invokeAndWait(
            () -> {
              new Theme(dark, 1, true).install();
              JPanel window = window(harm);
              check(window);
              // Words that change, and a look that changes, come by the same way.
              each(window, JLabel.class).forEach(label -> label.setText(harm + "again"));
              new Theme(!dark, 1.5, true).install();
              SwingUtilities.updateComponentTreeUI(window);
              check(window);
            });
      }
      server.setSoTimeout(1000);
      try {
        server.accept().close();
        throw new AssertionError("something was fetched");
      } catch (SocketTimeoutException e) {
        assertThat(e).isNotNull();
      }
    }
  }

  private static JPanel window(String harm) {
    JPanel window = new JPanel();
    window.setBorder(BorderFactory.createTitledBorder(harm));
    for (JComponent part :
        List.of(
            new JLabel(harm),
            new JButton(harm),
            new JToggleButton(harm),
            new JCheckBox(harm),
            new JRadioButton(harm),
            new JComboBox<>(new String[] {harm}),
            new JList<>(new String[] {harm}),
            new JTable(new String[][] {{harm}}, new String[] {harm}),
            new JTextArea(harm),
            new JOptionPane(harm))) {
      part.setToolTipText(harm);
      window.add(part);
    }
    JProgressBar bar = new JProgressBar();
    bar.setStringPainted(true);
    bar.setString(harm);
    window.add(bar);
    JMenu menu = new JMenu(harm);
    menu.add(new JMenuItem(harm));
    menu.add(new JCheckBoxMenuItem(harm));
    window.add(menu);
    window.add(menu.getPopupMenu());
    PlainTabs tabs = new PlainTabs();
    tabs.addTab(harm, new JPanel());
    tabs.addTab("", new JPanel());
    tabs.setTitleAt(1, harm);
    tabs.setToolTipTextAt(0, harm);
    window.add(tabs);
    JToolTip tip = window.createToolTip();
    tip.setTipText(harm);
    window.add(tip);
    Component cell =
        new DefaultListCellRenderer()
            .getListCellRendererComponent(new JList<>(), harm, 0, false, false);
    window.add(cell);
    return window;
  }

  private static void check(JPanel window) {
    window.setSize(new Dimension(900, 900));
    window.doLayout();
    Graphics2D g = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB).createGraphics();
    window.paint(g);
    g.dispose();
    for (JComponent part : each(window, JComponent.class)) {
      assertThat(part.getClientProperty(BasicHTML.propertyKey))
          .as(part.getClass().getName())
          .isNull();
      assertThat(part.getClientProperty("html.disable"))
          .as(part.getClass().getName())
          .isEqualTo(true);
    }
  }

  private static <T> List<T> each(Container root, Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Component child : root.getComponents()) {
      if (type.isInstance(child)) {
        found.add(type.cast(child));
      }
      if (child instanceof Container container) {
        found.addAll(each(container, type));
      }
    }
    return found;
  }
}
