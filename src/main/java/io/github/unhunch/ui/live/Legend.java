package io.github.unhunch.ui.live;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import io.github.unhunch.text.Texts;
import io.github.unhunch.ui.theme.Type;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;

/** Names the two marks on the bars. */
final class Legend extends JPanel {

  private static final long serialVersionUID = 1L;

  Legend(Texts texts) {
    super(new MigLayout("insets 0, gap 16 0"));
    add(label(texts.get("ui.live.your-normal"), new Mark(false)));
    add(label(texts.get("ui.live.limit"), new Mark(true)));
  }

  private static JLabel label(String words, Icon mark) {
    JLabel label = Type.SMALL.on(new JLabel(words));
    label.setIcon(mark);
    label.putClientProperty(FlatClientProperties.STYLE, "foreground: $Label.disabledForeground");
    return label;
  }

  /** A mark as it is on the bars. */
  private record Mark(boolean limit) implements Icon {

    private static final int SIZE = 12;

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
      Graphics2D g = (Graphics2D) graphics.create();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      int edge = UIScale.scale(2);
      int height = getIconHeight() - 2 * edge;
      g.translate(x, y + edge);
      if (limit) {
        LevelBar.paintLimit(
            g, getIconWidth() / 2.0, height, UIManager.getColor("Label.foreground"));
      } else {
        LevelBar.paintNormal(
            g, getIconWidth() / 2.0, height, UIManager.getColor("Label.foreground"));
      }
      g.dispose();
    }

    @Override
    public int getIconWidth() {
      return UIScale.scale(SIZE);
    }

    @Override
    public int getIconHeight() {
      return UIScale.scale(SIZE);
    }
  }
}
